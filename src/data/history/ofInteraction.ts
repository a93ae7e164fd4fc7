import type { HistoryEntry } from '#shared/contract/history.ts';
import type { InteractionId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { refusal } from '../refusal.ts';
import { byOperation, changeColumns, entriesOf, operationsOf, wholeOperation } from './entries.ts';
import { hiddenFrom } from './hidden.ts';
import type { ChangeRow } from './kept.ts';
import { isOfInteraction } from './operation.ts';
import { afterAll, fullPage, type PageQuestion } from './pages.ts';
import { withoutHiddenWords } from './tiers.ts';

/** All that was changed of an interaction, of who took part in it and of its attachments. */
export const interactionChangesSql = `
  SELECT ${changeColumns} FROM changes WHERE record_type = 'interaction' AND record_id = :interaction
  UNION ALL
  SELECT ${changeColumns} FROM changes
  WHERE record_type = 'participation'
    AND record_id >= :interaction || '/' AND record_id < :interaction || '0'
  UNION ALL
  SELECT ${changeColumns} FROM changes
  WHERE record_type = 'attachment'
    AND record_id IN (SELECT id FROM attachments WHERE interaction_id = :interaction)`;

/** What was changed of an interaction, latest first; NOT_FOUND where there is none that the reader may see. */
export function historyOfInteraction(
  sqlite: SqliteDatabase,
  reader: Reader,
  question: PageQuestion & { interactionId: InteractionId },
): { entries: HistoryEntry[]; more: boolean } {
  const interaction = question.interactionId;
  const hidden = hiddenFrom(reader);
  const row = sqlite
    .prepare<string[], { tier: string; logged_by: string }>(
      `SELECT i.tier, i.logged_by FROM interactions i WHERE i.id = ? AND NOT ${hidden.sql}`,
    )
    .get(interaction, ...hidden.parameters);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'interaction' });
  // One interaction is changed a few times, so all of it is read: its tier of then has to be known.
  const all = sqlite
    .prepare<{ interaction: string }, ChangeRow>(interactionChangesSql)
    .all({ interaction })
    .sort((a, b) => a.number - b.number);
  const changes = withoutHiddenWords(byOperation(all), { tier: row.tier, loggedBy: row.logged_by }, reader);
  const operations = operationsOf(sqlite, [...changes.keys()]);
  return fullPage(question, (below, atMost) => {
    const page = operations.filter(({ id }) => below === afterAll || id < below).slice(0, atMost);
    const parts = page.map((operation) => ({
      operation,
      changes: changes.get(operation.id) ?? [],
      unread: 0,
      takenBack: isOfInteraction(sqlite, operation.id) ? wholeOperation(sqlite, operation.id) : null,
    }));
    return {
      entries: entriesOf(sqlite, reader, parts, 'interaction'),
      last: page.length < atMost ? null : (page.at(-1)?.id ?? null),
    };
  });
}
