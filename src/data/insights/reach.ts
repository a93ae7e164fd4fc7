import { z } from 'zod';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { alumniAtDay, dayParameters } from './alumni.ts';
import type { Among } from './among.ts';

/** The latest word by `:day` per person, purpose and channel; of two on one day the one written down later. */
const latestConsents = `
  SELECT person_id, channel, state, max(decided_on || id) FROM consents
  WHERE purpose IN ('news', 'events') AND decided_on <= :day
  GROUP BY person_id, purpose, channel`;

const sql = (among: Among): string => `
  WITH ${alumniAtDay(among)},
  granted (person_id, channel) AS MATERIALIZED (
    SELECT DISTINCT person_id, channel FROM (${latestConsents}) WHERE state = 'granted'),
  reachable (person_id) AS MATERIALIZED (
    SELECT DISTINCT granted.person_id FROM granted
    JOIN contact_points USING (person_id, channel)
    WHERE contact_points.usable = 1
      AND granted.person_id NOT IN (SELECT id FROM people WHERE do_not_contact = 1)),
  invited (person_id) AS (
    SELECT person_id FROM memberships WHERE invited_on <= :day OR joined_on <= :day)
  SELECT
    (SELECT count(*) FROM alumni) AS alumni,
    (SELECT count(*) FROM reachable WHERE person_id IN (SELECT person_id FROM alumni)) AS reachable,
    (SELECT count(*) FROM invited WHERE person_id IN (SELECT person_id FROM alumni)) AS invited`;

const counts = z.object({ alumni: z.int(), reachable: z.int(), invited: z.int() });

/** How many alumni there are at a day, how many of them we may and can reach, and how many were invited. */
export function reachAt(sqlite: SqliteDatabase, day: PlainDate, among: Among): z.infer<typeof counts> {
  return counts.parse(sqlite.prepare(sql(among)).get(dayParameters(day)));
}
