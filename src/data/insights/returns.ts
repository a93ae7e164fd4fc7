import { z } from 'zod';
import { calendarYears } from '#shared/domain/metrics/calendarYears.ts';
import type { Observation } from '#shared/domain/metrics/kaplanMeier.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { leavings } from './leavers.ts';

/** Each leaver's first leaving, and the day watched to: the return, else the death, else `:to`. */
const sql = `
  WITH firsts (person_id, left_on) AS MATERIALIZED (
    SELECT person_id, min(left_on) FROM (${leavings}) GROUP BY person_id),
  watched (left_on, returned_on, died_on) AS (
    SELECT left_on,
      (SELECT min(started_on) FROM tenures
        WHERE person_id = firsts.person_id AND started_on > left_on AND started_on <= :to),
      (SELECT deceased_on FROM people
        WHERE id = firsts.person_id AND (deleted_at IS NOT NULL OR deceased_on IS NOT NULL)
          AND deceased_on <= :to)
    FROM firsts)
  SELECT left_on AS leftOn, coalesce(returned_on, died_on, :to) AS watchedTo,
    returned_on IS NOT NULL AS returned, count(*) AS people
  FROM watched
  GROUP BY left_on, watchedTo, returned`;

const rows = z.array(
  z.object({ leftOn: plainDate, watchedTo: plainDate, returned: z.int(), people: z.int() }),
);

/**
 * For everybody who had left by `day`: the years from the first leaving to the return, or for how many years
 * there was none. See "Return rate" in docs/metrics.md.
 */
export function returnObservations(sqlite: SqliteDatabase, day: PlainDate): Observation[] {
  const found = rows.parse(sqlite.prepare(sql).all({ from: '0000-01-01', to: day }));
  return found.flatMap(({ leftOn, watchedTo, returned, people }) => {
    const observation = { time: calendarYears(leftOn, watchedTo), happened: returned === 1 };
    return Array.from({ length: people }, () => observation);
  });
}
