import { z } from 'zod';
import type { SqliteDatabase } from '#data/database/driver.ts';
import { fold } from '#shared/domain/folding.ts';
import { countedWeights, orientationsFor, sumOfWeights } from '#shared/domain/pipeline/returnValues.ts';
import { titleFit } from '#shared/domain/pipeline/titleFit.ts';
import type { Question } from './questions.ts';

const today = '2026-04-01';
/** The end of that day in Tokyo, in milliseconds. */
const endOfToday = Date.parse('2026-04-01T15:00:00.000Z');

/** The whole ranking as one statement, as somebody would write it who knows the schema, its indexes and the rules. */
const sql = `
  WITH excluded (seq) AS MATERIALIZED (
    SELECT seq FROM person_facets WHERE facet = 'orientation'
      AND value IN ('distance/said', 'distance/survey', 'distance/assumed') AND +weight > 0
    UNION ALL
    SELECT p.seq FROM eligibility_records e JOIN people p ON p.id = e.person_id
    WHERE :employment AND e.eligibility = 'no' AND (e.valid_until IS NULL OR e.valid_until >= :today)
      AND e.id = (SELECT id FROM eligibility_records l WHERE l.person_id = e.person_id
        ORDER BY decided_on DESC, id DESC LIMIT 1)),
  orientation (seq, worth) AS MATERIALIZED (
    SELECT seq, max(weight / 3.0 * iif(value LIKE '%/assumed', 0.5, 1)) FROM person_facets
    WHERE facet = 'orientation' AND value IN (SELECT value FROM json_each(:kinds)) AND +weight > 0 GROUP BY seq),
  title (seq, worth) AS MATERIALIZED (
    SELECT f.seq, max(w.fit) FROM (
      SELECT value, title_fit(:title, value) AS fit FROM person_facets WHERE facet = 'title' GROUP BY value) w
    CROSS JOIN person_facets f ON f.facet = 'title' AND f.value = w.value WHERE w.fit > 0 GROUP BY f.seq),
  job (title, worth) AS MATERIALIZED (
    SELECT job_title, title_fit(:title, fold_text(job_title)) FROM person_summaries
    WHERE job_title IS NOT NULL AND :title <> '' GROUP BY job_title),
  skill (seq, worth) AS MATERIALIZED (
    SELECT f.seq, count(*) * 1.0 / json_array_length(:skills) FROM labels l
    CROSS JOIN person_facets f ON f.facet = 'skill' AND f.value = l.id
    WHERE l.kind = 'skill' AND l.folded IN (SELECT value FROM json_each(:skills)) GROUP BY f.seq),
  ranked AS (
    SELECT s.seq, s.person_id, s.left_on, round((
        :openness * CASE s.openness_rank WHEN 2 THEN 0.4 WHEN 3 THEN 0.8 WHEN 4 THEN 1 ELSE 0 END
          * iif(s.preferred_form IS NULL OR s.preferred_form = :form, 1, 0.5)
        + :orientation * coalesce(o.worth, 0)
        + :timeAway * CASE
            WHEN julianday(:today) - julianday(s.left_on) < 180 THEN 0.6
            ELSE max(0, min(1, (3650 - (julianday(:today) - julianday(s.left_on))) / 2555.0)) END
        + :lastContact * coalesce(max(0, min(1,
            (730 - max(0, floor((:end - unixepoch(s.last_contact_at) * 1000) / 86400000.0))) / 640.0)), 0)
        + :goodParting * s.good_parting
        + :skillWeight * coalesce(k.worth, 0)
        + :titleWeight * max(coalesce(t.worth, 0), coalesce(j.worth, 0))
      ) / :sum * 1e6) AS points
    FROM person_summaries s
    LEFT JOIN orientation o ON o.seq = s.seq
    LEFT JOIN title t ON t.seq = s.seq
    LEFT JOIN job j ON j.title = s.job_title
    LEFT JOIN skill k ON k.seq = s.seq
    WHERE s.left_on <= :today AND s.do_not_contact = 0 AND s.deceased_on IS NULL
      AND coalesce(s.openness_rank, 0) <> 1 AND s.seq NOT IN (SELECT seq FROM excluded)
      AND (:department IS NULL OR s.seq IN (
        SELECT seq FROM person_facets WHERE facet = 'department' AND value = :department)))
  SELECT person_id AS personId, points, count(*) OVER () AS total FROM ranked WHERE points > 0
  ORDER BY points DESC, left_on DESC, seq DESC LIMIT :limit`;

const found = z.array(z.object({ personId: z.string(), points: z.number(), total: z.int() }));

/** Makes the statement ready on the copy without encryption; gives what answers a question by it. */
export function rankingByHand(plain: SqliteDatabase) {
  plain.function('title_fit', { deterministic: true }, (wanted: unknown, title: unknown) =>
    titleFit(String(wanted), String(title)),
  );
  plain.function('fold_text', { deterministic: true }, (text: unknown) => fold(String(text)));
  const statement = plain.prepare<[Record<string, string | number | null>], unknown>(sql);
  return ({ role, weights }: Question, limit: number) => {
    const counted = countedWeights(weights, role);
    const { skills: skillWeight, title: titleWeight, ...others } = counted;
    const kinds = orientationsFor[role.form].flatMap((kind) =>
      ['said', 'survey', 'assumed'].map((source) => `${kind}/${source}`),
    );
    const rows = statement.all({
      ...others,
      ...{ skillWeight, titleWeight, sum: sumOfWeights(counted), today, end: endOfToday, limit },
      form: role.form,
      employment: role.form === 'rehire' || role.form === 'partTime' ? 1 : 0,
      kinds: JSON.stringify(kinds),
      title: fold(role.title),
      skills: JSON.stringify([...new Set(role.skills.map(fold))]),
      department: role.department === null ? null : fold(role.department),
    });
    return found.parse(rows);
  };
}
