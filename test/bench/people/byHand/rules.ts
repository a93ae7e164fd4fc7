import type { SqliteDatabase } from '#data/database/driver.ts';
import type { RuleName } from '../ruleSets.ts';

/** The values the statements name: days, moments and ids. */
export type Named = Readonly<Record<string, string>>;

const alumnus = `s.left_on <= :today AND (s.deceased_on IS NULL OR s.deceased_on > :today)`;

/**
 * The twelve rules as somebody who knows the schema and its indexes would count them. Where many people pass the first
 * tests, going through all of them beats looking each up by an index.
 */
const statements: Record<RuleName, string> = {
  'open to return, from Sales': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.department IN ('Sales', '営業部') AND s.left_on >= :months36 AND ${alumnus}
      AND s.reachable = 1 AND s.openness IN ('open', 'active')`,
  'members who talk and like events': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.membership = 'joined' AND s.do_not_contact = 0 AND s.last_heard_at >= :moment12
      AND s.seq IN (SELECT seq FROM person_facets WHERE facet = 'consent' AND value = 'events/email/granted')
      AND s.seq IN (SELECT seq FROM person_facets WHERE facet = 'orientation' AND weight >= 2
        AND value IN ('exchange/said', 'exchange/survey', 'learning/said', 'learning/survey'))`,
  'long-serving mentors': `
    SELECT count(*)
    FROM (SELECT seq FROM person_facets WHERE facet = 'tag' AND value IN (:mentor, :mentorJa)) f
    CROSS JOIN person_summaries s ON s.seq = f.seq
    WHERE s.employment_type = 'permanent' AND (s.deceased_on IS NULL OR s.deceased_on > :today)
      AND s.location IN ('London', 'Manchester', '東京', '大阪')
      AND (coalesce(s.tenure_days, 0) + coalesce(max(0, julianday(:today) - julianday(s.here_since)), 0)) / 365.25 >= 5`,
  'side work at hand': `
    SELECT count(*)
    FROM (SELECT DISTINCT person_id FROM partnerships WHERE kind IN ('freelance', 'advisory')) f
    CROSS JOIN person_summaries s ON s.person_id = f.person_id
    WHERE s.preferred_form IN ('freelance', 'partTime')
      AND EXISTS (SELECT 1 FROM custom_values v
        WHERE v.person_id = s.person_id AND v.field_id = :hours AND v.number_value >= 4)
      AND EXISTS (SELECT 1 FROM person_facets o WHERE o.seq = s.seq AND o.facet = 'orientation' AND o.weight >= 1
        AND substr(o.value, 1, instr(o.value, '/') - 1) IN ('freelance', 'mentor'))
      AND EXISTS (SELECT 1 FROM consents c WHERE c.person_id = s.person_id AND c.purpose = 'jobs')`,
  'cards that end soon': `
    SELECT count(*)
    FROM (SELECT person_id FROM custom_values
      WHERE field_id = :validUntil AND text_value >= :today AND text_value <= :next6) d
    CROSS JOIN custom_values c ON c.person_id = d.person_id AND c.field_id = :card
    CROSS JOIN custom_values t ON t.person_id = d.person_id AND t.field_id = :shirt
    CROSS JOIN custom_values n ON n.person_id = d.person_id AND n.field_id = :print
    CROSS JOIN person_summaries s ON s.person_id = d.person_id
    WHERE c.text_value LIKE 'A-1%' AND t.text_value IN ('M', 'L') AND n.number_value = 1 AND s.membership = 'joined'`,
  'in a segment or a speaker': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.interaction_count >= 3 AND ${alumnus}
      AND ((s.reachable = 1 AND s.openness IN ('open', 'active'))
        OR s.seq IN (SELECT seq FROM person_facets WHERE facet = 'tag' AND value IN (:speaker, :speakerJa))
        OR s.person_id IN (SELECT person_id FROM segment_members WHERE segment_id = :list))`,
  'engineers out of touch': `
    SELECT count(*) FROM person_summaries s CROSS JOIN people p ON p.seq = s.seq
    WHERE s.job_title IN ('エンジニア', 'コンサルタント')
      AND s.left_on <= :today AND (julianday(:today) - julianday(s.left_on)) / 365.25 BETWEEN 1 AND 5
      AND (s.last_contact_at IS NULL OR s.last_contact_at < :moment12)
      AND s.company LIKE '%株式会社%'
      AND (p.family_name LIKE '%山%' OR p.given_name LIKE '%山%' OR p.former_family_name LIKE '%山%')`,
  'left Development for another post': `
    SELECT count(*)
    FROM (SELECT seq FROM person_facets WHERE facet = 'department' AND value IN ('product development', '開発部')) d
    CROSS JOIN person_summaries s ON s.seq = d.seq
    WHERE s.grade IN ('G2', '2等級') AND s.manager IS NOT NULL AND s.leave_reason LIKE '%転職%'
      AND EXISTS (SELECT 1 FROM tenures t WHERE t.person_id = s.person_id AND t.title LIKE '%エンジニア%')`,
  'met often, never asked': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.given_by_alumnus >= 1 AND s.given_by_company <= 3 AND s.left_on <= :today
      AND s.last_contact_at >= :moment24
      AND EXISTS (SELECT 1 FROM interaction_people i
        WHERE i.person_id = s.person_id AND i.present = 1 AND i.occurred_at >= :moment24
          AND i.kind IN ('meeting', 'event') AND i.purpose IN ('checkIn', 'invitation'))
      AND NOT EXISTS (SELECT 1 FROM interaction_people i
        WHERE i.person_id = s.person_id AND i.present = 1 AND i.occurred_at >= :moment12
          AND i.purpose IN ('askRehire', 'askReferral'))`,
  'new members heard of lately': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.started_on BETWEEN '2005-01-01' AND '2018-12-31' AND s.joined_on BETWEEN :months36 AND :today
      AND s.invited_on IS NOT NULL AND s.last_heard_at >= :moment6
      AND (s.next_due_on IS NULL OR s.next_due_on < :today OR s.next_due_on > :next1)`,
  'addresses of one kind': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.openness IN ('maybe', 'open') AND s.owner IS NOT NULL
      AND s.external_id LIKE 'E1%' AND s.email LIKE '%example.jp%'
      AND s.seq NOT IN (SELECT seq FROM person_facets
        WHERE facet = 'consent' AND value IN ('news/phone/withdrawn', 'news/message/withdrawn'))`,
  'ready, or worth a word': `
    SELECT count(*) FROM person_summaries s NOT INDEXED
    WHERE s.reachable = 1 AND (
      (s.openness = 'active' AND s.seq IN (SELECT seq FROM person_facets WHERE facet = 'orientation' AND weight >= 2
        AND value IN ('return/said', 'return/survey', 'return/assumed')))
      OR ((s.last_contact_at IS NULL OR s.last_contact_at < :moment6)
        AND s.person_id IN (SELECT person_id FROM partnerships WHERE kind IN ('mentor', 'client')
          AND (started_on IS NULL OR started_on <= :today) AND (ended_on IS NULL OR ended_on >= :today))))`,
};

export function countByHand(database: SqliteDatabase, name: RuleName, named: Named): () => number {
  const sql = statements[name];
  const statement = database.prepare<[Named], number>(sql).pluck();
  const used = Object.fromEntries(Object.entries(named).filter(([key]) => sql.includes(`:${key}`)));
  return () => statement.get(used) ?? 0;
}
