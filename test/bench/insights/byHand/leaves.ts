/* What follows from who left when; `temp.leaves` is made first and holds each end of a tenure that was a leave. */

export const leavesSql = (among: string) => `
  CREATE TEMP TABLE leaves AS
  SELECT DISTINCT t.person_id, t.ended_on FROM tenures t JOIN people p ON p.id = t.person_id
  WHERE t.ended_on IS NOT NULL AND p.deleted_at IS NULL AND (p.deceased_on IS NULL OR p.deceased_on > t.ended_on)
    AND t.${among === '1' ? 'person_id IS NOT NULL' : among}
    AND NOT EXISTS (
      SELECT 1 FROM tenures o WHERE o.person_id = t.person_id AND (o.ended_on IS NULL OR o.ended_on > t.ended_on)
        AND (o.started_on IS NULL OR o.started_on <= date(t.ended_on, '+1 day')))`;

export const dropLeavesSql = 'DROP TABLE IF EXISTS temp.leaves';

export const leaversPerYearSql = `
  SELECT CAST(substr(ended_on, 1, 4) AS INTEGER) AS year, count(DISTINCT person_id) AS leavers
  FROM temp.leaves WHERE ended_on <= :day GROUP BY year`;

/** Of each year's leavers, N years later: of how many we know that they are alumni, and how many are active. */
export const cohortSql = `
  WITH cohort AS MATERIALIZED (
    SELECT person_id, CAST(substr(ended_on, 1, 4) AS INTEGER) AS year,
      date(max(ended_on), '+' || :years || ' years') AS day FROM temp.leaves GROUP BY person_id, year),
  there AS MATERIALIZED (
    SELECT * FROM cohort c WHERE day <= :day AND NOT EXISTS (
      SELECT 1 FROM tenures t WHERE t.person_id = c.person_id AND (t.started_on IS NULL OR t.started_on <= date(c.day, '+1 day'))
        AND (t.ended_on IS NULL OR t.ended_on > c.day)))
  SELECT year, count(*) AS people, count(*) FILTER (WHERE EXISTS (
      SELECT 1 FROM memberships m WHERE m.person_id = c.person_id AND m.joined_on <= c.day
        AND (m.left_on IS NULL OR m.left_on > c.day))
    AND (EXISTS (
      SELECT 1 FROM interaction_people i WHERE i.person_id = c.person_id AND i.present = 1 AND i.direction <> 'toAlumnus'
        AND i.occurred_at > date(c.day, '-1 year') AND i.occurred_at < date(c.day, '+1 day'))
      OR EXISTS (
      SELECT 1 FROM exchanges x WHERE x.person_id = c.person_id AND x.party = 'alumnus' AND x.act = 'gave'
        AND x.happened_on > date(c.day, '-1 year') AND x.happened_on <= c.day))) AS active
  FROM there c GROUP BY year`;

/** The product-limit estimate, day by day. */
export const returnsSql = `
  WITH first AS MATERIALIZED (
    SELECT person_id, min(ended_on) AS left_on FROM temp.leaves WHERE ended_on <= :day GROUP BY person_id),
  waits AS MATERIALIZED (
    SELECT julianday(coalesce(back, :day)) - julianday(left_on) AS days, back IS NOT NULL AS returned FROM (
      SELECT f.left_on, (SELECT min(started_on) FROM tenures t
        WHERE t.person_id = f.person_id AND t.started_on > f.left_on AND t.started_on <= :day) AS back FROM first f)),
  steps AS MATERIALIZED (SELECT days, sum(returned) AS returned, count(*) AS ended FROM waits GROUP BY days),
  risk AS (
    SELECT days, returned, sum(ended) OVER (ORDER BY days DESC) AS at_risk FROM steps)
  SELECT days, exp(sum(ln(max(1.0 - 1.0 * returned / at_risk, 1e-300))) OVER (ORDER BY days)) AS away
  FROM risk WHERE returned > 0`;

/** How leavers of a run of months were seen off. */
export const partingsSql = `
  SELECT count(DISTINCT l.person_id) AS leavers,
    count(DISTINCT CASE WHEN f.held_on <= l.ended_on AND h.given_on <= l.ended_on THEN l.person_id END) AS good,
    count(f.recommend_score) AS scores,
    count(*) FILTER (WHERE f.recommend_score >= 9) - count(*) FILTER (WHERE f.recommend_score <= 6) AS balance
  FROM temp.leaves l
  LEFT JOIN tenures t ON t.person_id = l.person_id AND t.ended_on = l.ended_on
  LEFT JOIN farewells f ON f.tenure_id = t.id
  LEFT JOIN thanks h ON h.tenure_id = t.id
  WHERE l.ended_on BETWEEN :from AND :day`;

/** Why they left, as they said. */
export const reasonsSql = `
  SELECT r.value AS reason, count(*) AS people FROM temp.leaves l
  JOIN tenures t ON t.person_id = l.person_id AND t.ended_on = l.ended_on
  JOIN farewells f ON f.tenure_id = t.id, json_each(f.reasons) r
  WHERE l.ended_on BETWEEN :from AND :day GROUP BY reason ORDER BY people DESC`;
