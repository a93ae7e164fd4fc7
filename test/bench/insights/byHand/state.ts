/*
 * The numbers of the network at a day in plain SQL, on the copy without encryption: as somebody would write them who knows
 * the schema, its indexes and docs/metrics.md. `:day` is the day, `:next` the one after it, `:since` and `:before` the
 * moments of the 12 months to it, `:from` their first day. `among` narrows to the people of a temporary table.
 */

export const amongWhole = '1';
export const amongSome = 'person_id IN (SELECT person_id FROM temp.some_people)';

const alumni = (among: string) => `
  alumni (person_id) AS MATERIALIZED (
    SELECT person_id FROM tenures
    WHERE (started_on IS NULL OR started_on <= :next) AND ${among}
      AND person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL OR deceased_on <= :day)
    GROUP BY person_id HAVING max(coalesce(ended_on, '9999-12-31')) <= :day),
  joined (person_id) AS MATERIALIZED (
    SELECT person_id FROM memberships
    WHERE joined_on <= :day AND (left_on IS NULL OR left_on > :day)
      AND person_id IN (SELECT person_id FROM alumni)),
  acted (person_id) AS MATERIALIZED (
    SELECT DISTINCT person_id FROM interaction_people
    WHERE present = 1 AND direction <> 'toAlumnus' AND occurred_at >= :since AND occurred_at < :before
    UNION
    SELECT person_id FROM exchanges
    WHERE party = 'alumnus' AND act = 'gave' AND happened_on BETWEEN :from AND :day)`;

const reachable = `
  reachable (person_id) AS MATERIALIZED (
    SELECT DISTINCT g.person_id FROM (
      SELECT person_id, channel, state, max(decided_on || id) FROM consents
      WHERE purpose IN ('news', 'events') AND decided_on <= :day
      GROUP BY person_id, purpose, channel) g
    JOIN contact_points c ON c.person_id = g.person_id AND c.channel = g.channel AND c.usable = 1
    WHERE g.state = 'granted' AND g.person_id IN (SELECT person_id FROM alumni)
      AND g.person_id NOT IN (SELECT id FROM people WHERE do_not_contact = 1))`;

/** Who joined and who took part, at one day. */
export const memberSql = (among: string) => `
  WITH ${alumni(among)}
  SELECT (SELECT count(*) FROM joined) AS joined,
    (SELECT count(*) FROM joined WHERE person_id IN (SELECT person_id FROM acted)) AS active`;

/** The funnel. */
export const funnelSql = (among: string) => `
  WITH ${alumni(among)}, ${reachable}
  SELECT (SELECT count(*) FROM alumni) AS alumni, (SELECT count(*) FROM reachable) AS reachable,
    (SELECT count(*) FROM memberships
      WHERE (invited_on <= :day OR joined_on <= :day) AND person_id IN (SELECT person_id FROM alumni)) AS invited,
    (SELECT count(*) FROM joined) AS joined,
    (SELECT count(*) FROM joined WHERE person_id IN (SELECT person_id FROM acted)) AS active,
    (SELECT count(*) FROM joined WHERE person_id IN (
      SELECT person_id FROM exchanges WHERE party = 'alumnus' AND act = 'gave' AND happened_on BETWEEN :from AND :day
        AND kind IN (SELECT coalesce(code, id) FROM exchange_kinds WHERE contributes = 1))) AS contributing`;

/** Of each department: alumni, reachable, joined and active. */
export const departmentsSql = (among: string) => `
  WITH ${alumni(among)}, ${reachable}
  SELECT s.department, count(*) AS alumni,
    count(*) FILTER (WHERE s.person_id IN (SELECT person_id FROM reachable)) AS reachable,
    count(*) FILTER (WHERE s.person_id IN (SELECT person_id FROM joined)) AS joined,
    count(*) FILTER (WHERE s.person_id IN (SELECT person_id FROM joined)
      AND s.person_id IN (SELECT person_id FROM acted)) AS active
  FROM person_summaries s WHERE s.person_id IN (SELECT person_id FROM alumni)
  GROUP BY s.department ORDER BY alumni DESC`;

/** What we sent, by purpose. */
export const messageMixSql = (among: string) => `
  WITH ${alumni(among)}
  SELECT purpose, count(*) AS contacts FROM interaction_people
  WHERE present = 1 AND direction = 'toAlumnus' AND occurred_at >= :since AND occurred_at < :before
    AND person_id IN (SELECT person_id FROM alumni)
  GROUP BY purpose`;

/** How many alumni hear more asks than they are given. */
export const oneSidedSql = (among: string) => `
  WITH ${alumni(among)}
  SELECT count(*) AS people, count(*) FILTER (WHERE asks > 0 AND (gives = 0 OR asks > 2 * gives)) AS one_sided FROM (
    SELECT count(*) FILTER (WHERE purpose IN ('askRehire', 'askReferral', 'askFavour')) AS asks,
      count(*) FILTER (WHERE purpose IN ('thanks', 'news', 'help', 'invitation')) AS gives
    FROM interaction_people
    WHERE present = 1 AND direction = 'toAlumnus' AND occurred_at >= :since AND occurred_at < :before
      AND person_id IN (SELECT person_id FROM alumni)
    GROUP BY person_id)`;

/** What they want at one day, by the latest record of each wish. */
export const wishesSql = (among: string) => `
  WITH ${alumni(among)}
  SELECT kind, count(*) AS people FROM (
    SELECT person_id, kind, strength, max(recorded_on || id) FROM orientations
    WHERE recorded_on <= :day AND person_id IN (SELECT person_id FROM alumni) GROUP BY person_id, kind)
  WHERE strength > 0 GROUP BY kind`;

/** How open they are to come back, at one day. */
export const opennessSql = (among: string) => `
  WITH ${alumni(among)}
  SELECT openness, count(*) AS people FROM (
    SELECT person_id, openness, max(recorded_on || id) FROM openness_records
    WHERE recorded_on <= :day AND person_id IN (SELECT person_id FROM alumni) GROUP BY person_id)
  GROUP BY openness`;
