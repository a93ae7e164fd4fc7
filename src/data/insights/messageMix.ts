import { z } from 'zod';
import type { TimeZone } from '#shared/domain/instant.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { askPurposes } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { alumniAtDay, dayParameters } from './alumni.ts';
import type { Among } from './among.ts';
import { momentsOf } from './bounds.ts';

const sql = (among: Among): string => `
  WITH ${alumniAtDay(among)}
  SELECT count(*) AS outreach,
    count(*) FILTER (WHERE purpose IN (${askPurposes.map((purpose) => `'${purpose}'`).join(', ')})) AS asks
  FROM interaction_people
  WHERE present = 1 AND occurred_at >= :since AND occurred_at < :before AND direction = 'toAlumnus'
    AND person_id IN (SELECT person_id FROM alumni)`;

const counts = z.object({ outreach: z.int(), asks: z.int() });

/**
 * What the company sent to those who are alumni at `day` over the 12 months to it, and how much of it asked for
 * something; a message to three people counts three times. See "Message mix" in docs/metrics.md.
 */
export function messageMixAt(
  sqlite: SqliteDatabase,
  day: PlainDate,
  zone: TimeZone,
  among: Among,
): z.infer<typeof counts> {
  const moments = momentsOf(twelveMonthsTo(day), zone);
  return counts.parse(sqlite.prepare(sql(among)).get({ ...dayParameters(day), ...moments }));
}
