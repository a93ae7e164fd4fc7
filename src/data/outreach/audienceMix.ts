import { z } from 'zod';
import type { MessageMix } from '#shared/domain/outreach/mix.ts';
import { askPurposes, givePurposes } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Moments } from '../insights/bounds.ts';

const quoted = (purposes: readonly string[]) => purposes.map((purpose) => `'${purpose}'`).join(', ');

/** What the company sent to some people, from the index of their timelines. */
export const mixSql = `
  SELECT count(*) AS outreach,
    count(*) FILTER (WHERE a.purpose IN (${quoted(askPurposes)})) AS asks,
    count(*) FILTER (WHERE a.purpose IN (${quoted(givePurposes)})) AS gives
  FROM json_each(:page) page
  CROSS JOIN person_summaries s ON s.seq = page.value
  CROSS JOIN interaction_people a ON a.person_id = s.person_id
  WHERE a.present = 1 AND a.occurred_at >= :since AND a.occurred_at < :before AND a.direction = 'toAlumnus'`;

const mixOf = statement<[Moments & { page: string }], unknown>(mixSql);

const counts = z.object({ asks: z.int(), gives: z.int(), outreach: z.int() });

/** The message mix of the people of those seqs over some time; a message to three of them counts three times. */
export const mixOfPeople = (sqlite: SqliteDatabase, seqs: readonly number[], moments: Moments): MessageMix =>
  counts.parse(mixOf(sqlite).get({ page: JSON.stringify(seqs), ...moments }));

export const addedUp = (a: MessageMix, b: MessageMix): MessageMix => ({
  asks: a.asks + b.asks,
  gives: a.gives + b.gives,
  outreach: a.outreach + b.outreach,
});
