import { z } from 'zod';
import type { SqliteDatabase } from '#data/database/driver.ts';
import { channel } from '#shared/domain/vocabulary.ts';
import type { Question } from './questions.ts';

const today = '2026-04-01';

/** The same counts as one statement, as somebody would write it who knows the schema, its indexes and the rules. */
const sql = `
  WITH distant (seq) AS MATERIALIZED (
    SELECT seq FROM person_facets WHERE facet = 'orientation'
      AND value IN ('distance/said', 'distance/survey', 'distance/assumed') AND +weight > 0),
  oriented (seq) AS MATERIALIZED (
    SELECT DISTINCT seq FROM person_facets WHERE facet = 'orientation'
      AND value IN (SELECT value FROM json_each(:wanted)) AND +weight > 0),
  narrowed (seq) AS MATERIALIZED (
    SELECT DISTINCT seq FROM person_facets WHERE facet = 'orientation'
      AND value IN (SELECT value FROM json_each(:narrow)) AND +weight > 0),
  audience AS (
    SELECT s.seq, s.person_id, s.do_not_contact, s.deceased_on FROM person_summaries s
    WHERE s.left_on <= :today AND s.deceased_on IS NULL
      AND (:narrow = '[]' OR s.seq IN (SELECT seq FROM narrowed))),
  granted (seq, person_id, channel) AS MATERIALIZED (
    ${channel.options
      .map(
        (way) => `SELECT f.seq, p.id, '${way}' FROM person_facets f JOIN people p ON p.seq = f.seq
          WHERE f.facet = 'consent' AND f.value = 'events/${way}/granted'`,
      )
      .join(' UNION ALL ')}),
  open (seq) AS MATERIALIZED (
    SELECT DISTINCT g.seq FROM granted g
    JOIN contact_points c ON c.person_id = g.person_id AND c.channel = g.channel AND c.usable = 1)
  SELECT count(*) AS people,
    count(*) FILTER (WHERE invitable) AS invitable,
    count(*) FILTER (WHERE invitable AND (:wanted = '[]' OR seq IN (SELECT seq FROM oriented))) AS fits
  FROM (
    SELECT seq, do_not_contact = 0 AND seq NOT IN (SELECT seq FROM distant) AND seq IN (SELECT seq FROM open) AS invitable
    FROM audience)`;

const counted = z.object({ people: z.int(), invitable: z.int(), fits: z.int() });

const sources = (kinds: readonly string[]) =>
  JSON.stringify(kinds.flatMap((kind) => ['said', 'survey', 'assumed'].map((source) => `${kind}/${source}`)));

/** Makes the statement ready on the copy without encryption; gives what answers a question by it. */
export function fitByHand(plain: SqliteDatabase) {
  const statement = plain.prepare<[Record<string, string>], unknown>(sql);
  return ({ orientations, audience }: Question) =>
    counted.parse(
      statement.get({ today, wanted: sources(orientations), narrow: sources(audience.orientations) }),
    );
}
