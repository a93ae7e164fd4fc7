/* What happened in the period: give and ask, events, voices and the pipeline. */

export const exchangesSql = (among: string) => `
  SELECT substr(happened_on, 1, 4) AS year, party, act, count(*) AS entries FROM exchanges
  WHERE happened_on <= :day AND happened_on >= date(:day, '-4 years', 'start of year') AND ${among}
    AND person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL)
  GROUP BY year, party, act`;

/** Each event of the period with who was invited, came, and wanted one of its orientations. */
export const eventsSql = (among: string) => `
  SELECT e.id, count(g.invited_on) AS invited, count(g.answer) AS answered,
    count(*) FILTER (WHERE g.attended = 1) AS attended,
    count(*) FILTER (WHERE g.invited_on IS NOT NULL AND EXISTS (
      SELECT 1 FROM (
        SELECT kind, strength, max(recorded_on || id) FROM orientations
        WHERE person_id = g.person_id AND recorded_on <= substr(e.starts_at, 1, 10) GROUP BY kind) w
      WHERE w.strength > 0 AND w.kind IN (SELECT value FROM json_each(e.orientations)))) AS fits
  FROM events e JOIN event_guests g ON g.event_id = e.id
  WHERE e.deleted_at IS NULL AND e.cancelled_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before
    AND g.${among === '1' ? 'person_id IS NOT NULL' : among}
  GROUP BY e.id ORDER BY e.starts_at`;

export const repeatSql = `
  SELECT count(*) AS once, count(*) FILTER (WHERE times > 1) AS again FROM (
    SELECT count(*) AS times FROM events e JOIN event_guests g ON g.event_id = e.id
    WHERE e.deleted_at IS NULL AND e.cancelled_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before
      AND g.attended = 1 GROUP BY g.person_id)`;

export const voicesSql = `
  SELECT count(*) AS raised, count(*) FILTER (WHERE answered_on <= :day) AS answered FROM requests
  WHERE deleted_at IS NULL AND raised_on BETWEEN :from AND :day`;

export const pipelineSql = `
  SELECT form, outcome, count(*) AS opportunities FROM opportunities
  WHERE deleted_at IS NULL AND opened_on BETWEEN :from AND :day GROUP BY form, outcome`;

export const stagesSql = `
  SELECT m.stage_id, count(DISTINCT m.opportunity_id) AS came,
    avg(julianday(coalesce((SELECT min(n.moved_at) FROM opportunity_moves n
      WHERE n.opportunity_id = m.opportunity_id AND n.moved_at > m.moved_at), o.closed_on)) - julianday(m.moved_at)) AS days
  FROM opportunities o JOIN opportunity_moves m ON m.opportunity_id = o.id
  WHERE o.deleted_at IS NULL AND o.opened_on BETWEEN :from AND :day GROUP BY m.stage_id`;

export const interactionsPerMonthSql = `
  SELECT count(*) AS interactions FROM interactions
  WHERE deleted_at IS NULL AND occurred_at >= :since AND occurred_at < :before`;
