import type { InteractionOrigin } from '#shared/contract/interactions.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

interface Origin {
  interactionId: string;
  type: InteractionOrigin['type'];
  id: string;
  title: string;
}

/** By the indexes of what follows from each; of the interactions whose ids are a JSON array. */
export const originsSql = `
  SELECT page.value AS interactionId, 'outreach' AS type, o.id, o.title
  FROM json_each(:ids) page
  CROSS JOIN outreach_recipients r ON r.interaction_id = page.value
  CROSS JOIN outreaches o ON o.id = r.outreach_id AND o.deleted_at IS NULL
  UNION ALL
  SELECT page.value, 'event', e.id, e.title
  FROM json_each(:ids) page
  CROSS JOIN event_guests g ON g.interaction_id = page.value
  CROSS JOIN events e ON e.id = g.event_id AND e.deleted_at IS NULL
  UNION ALL
  SELECT page.value, 'survey', s.id, s.title
  FROM json_each(:ids) page
  CROSS JOIN survey_answers a ON a.interaction_id = page.value
  CROSS JOIN surveys s ON s.id = a.survey_id AND s.deleted_at IS NULL`;

const originsOfPage = statement<[{ ids: string }], Origin>(originsSql);

/** What some of the interactions with those ids follow from, where that is not in the bin. */
export function originsOf(
  sqlite: SqliteDatabase,
  ids: readonly string[],
): Map<string, Omit<Origin, 'interactionId'>> {
  const rows = originsOfPage(sqlite).all({ ids: JSON.stringify(ids) });
  return new Map(rows.map(({ interactionId, ...origin }) => [interactionId, origin]));
}
