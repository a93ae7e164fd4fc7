import { z } from 'zod';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { type PlainDate, yearOf } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';

/**
 * Every leaving as rows (person_id, left_on) between `:from` and `:to`. See "Leavers" in docs/metrics.md: the end
 * of a tenure is a leaving unless another covers the day after; nobody leaves by dying.
 */
export const leavings = `
  SELECT t.person_id, t.ended_on AS left_on FROM tenures t
  WHERE t.ended_on BETWEEN :from AND :to
    AND NOT EXISTS (
      SELECT 1 FROM tenures u
      WHERE u.person_id = t.person_id
        AND (u.started_on IS NULL OR u.started_on <= date(t.ended_on, '+1 day'))
        AND (u.ended_on IS NULL OR u.ended_on > t.ended_on))
    AND NOT EXISTS (
      SELECT 1 FROM people p
      WHERE p.id = t.person_id
        AND (p.deleted_at IS NOT NULL OR p.deceased_on IS NOT NULL)
        AND (p.deleted_at IS NOT NULL OR p.deceased_on <= t.ended_on))`;

/** The people who left in the period, each once. */
export function leaversIn(sqlite: SqliteDatabase, period: Period): number {
  const counted = sqlite
    .prepare(`SELECT count(DISTINCT person_id) FROM (${leavings})`)
    .pluck()
    .get({ ...period });
  return z.int().parse(counted);
}

const perYear = z.array(z.object({ year: z.int(), leavers: z.int() }));

/** The leavers of each calendar year from the first with any to that of `day`, up to `day`; years without leavers too. */
export function leaversPerYear(sqlite: SqliteDatabase, day: PlainDate): z.infer<typeof perYear> {
  const rows = sqlite
    .prepare(
      `SELECT CAST(substr(left_on, 1, 4) AS INTEGER) AS year, count(DISTINCT person_id) AS leavers
      FROM (${leavings}) GROUP BY year ORDER BY year`,
    )
    .all({ from: '0000-01-01', to: day });
  const known = new Map(perYear.parse(rows).map((row) => [row.year, row.leavers]));
  const [first] = known.keys();
  if (first === undefined) return [];
  return Array.from({ length: yearOf(day) - first + 1 }, (_, index) => ({
    year: first + index,
    leavers: known.get(first + index) ?? 0,
  }));
}
