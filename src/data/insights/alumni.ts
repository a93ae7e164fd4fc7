import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import { type Among, isAmong } from './among.ts';

/** The day the numbers speak of, and the next, as the SQL below takes them. */
export interface DayParameters {
  day: PlainDate;
  nextDay: PlainDate;
}

export const dayParameters = (day: PlainDate): DayParameters => ({ day, nextDay: addDays(day, 1) });

/** People in the bin, and those who had died by `:day`; few, and found through an index of their own. */
export const goneByDay = `
  SELECT id FROM people
  WHERE (deleted_at IS NOT NULL OR deceased_on IS NOT NULL)
    AND (deleted_at IS NOT NULL OR deceased_on <= :day)`;

/**
 * The alumni at `:day`, as a table `alumni (person_id)` for a WITH clause. See "Alumni" in docs/metrics.md:
 * all tenures begun by then have ended; one that begins the next morning goes on without a leave.
 */
export const alumniAtDay = (among: Among): string => `
  alumni (person_id) AS MATERIALIZED (
    SELECT person_id FROM tenures
    WHERE (started_on IS NULL OR started_on <= :nextDay) AND person_id NOT IN (${goneByDay})
      AND ${isAmong(among, 'person_id')}
    GROUP BY person_id
    HAVING max(coalesce(ended_on, '9999-12-31')) <= :day)`;
