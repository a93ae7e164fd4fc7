/** The latest record of each kind of orientation: SQLite takes the other columns from the row with the maximum. */
const latestOrientations = `
  SELECT kind, strength, source, recorded_on, id, max(recorded_on || id) FROM orientations
  WHERE person_id = p.id GROUP BY kind`;

const labelNames = (kind: 'tag' | 'skill') => `
  (SELECT CASE WHEN count(*) > 0 THEN json_group_array(l.name ORDER BY l.folded) END
    FROM person_labels c JOIN labels l ON l.id = c.label_id WHERE c.person_id = p.id AND l.kind = '${kind}')`;

const firstValue = (channel: 'email' | 'phone') => `
  (SELECT value FROM contact_points
    WHERE person_id = p.id AND channel = '${channel}' AND usable = 1 ORDER BY position LIMIT 1)`;

/** The pluses keep SQLite from walking the index of all gifts for each person. */
const given = (party: 'alumnus' | 'company') =>
  `(SELECT count(*) FROM exchanges WHERE person_id = p.id AND +party = '${party}' AND +act = 'gave')`;

/** The SQL that derives the rows of `person_summaries`; `where` narrows it to the people in question. */
export const summariesFromFacts = (where = '') => `
  SELECT
    p.seq,
    p.id,
    sort_key(p.family_name, p.given_name, p.family_reading, p.given_reading, p.latin_name, p.preferred_name,
      p.former_family_name),
    t.department,
    t.title,
    t.grade,
    t.manager,
    t.employment_type,
    t.leave_reason,
    t.ended_on,
    (SELECT min(started_on) FROM tenures WHERE person_id = p.id),
    (SELECT CAST(sum(julianday(ended_on) - julianday(started_on)) AS INTEGER) FROM tenures
      WHERE person_id = p.id AND started_on IS NOT NULL AND ended_on IS NOT NULL),
    (SELECT max(started_on) FROM tenures WHERE person_id = p.id AND ended_on IS NULL),
    (SELECT count(*) FROM tenures WHERE person_id = p.id),
    p.company,
    p.job_title,
    p.location,
    p.external_id,
    p.owner,
    ${firstValue('email')},
    ${firstValue('phone')},
    p.do_not_contact,
    p.deceased_on,
    coalesce(o.openness, 'unknown'),
    CASE o.openness WHEN 'no' THEN 1 WHEN 'maybe' THEN 2 WHEN 'open' THEN 3 WHEN 'active' THEN 4 END,
    o.form,
    w.kind,
    w.strength,
    p.do_not_contact = 0 AND EXISTS (
      SELECT 1 FROM contact_points c
      WHERE c.person_id = p.id AND c.usable = 1 AND EXISTS (
        SELECT 1 FROM (VALUES ('news'), ('events')) AS wanted
        WHERE 'granted' = (
          SELECT state FROM consents
          WHERE person_id = p.id AND purpose = wanted.column1 AND channel = c.channel
          ORDER BY decided_on DESC, id DESC LIMIT 1))),
    CASE
      WHEN m.left_on IS NOT NULL THEN 'left'
      WHEN m.joined_on IS NOT NULL THEN 'joined'
      WHEN m.invited_on IS NOT NULL THEN 'invited'
      ELSE 'notInvited' END,
    m.invited_on,
    m.joined_on,
    m.joined_on IS NOT NULL AND m.left_on IS NULL,
    (SELECT count(*) FROM interaction_people WHERE person_id = p.id AND present = 1),
    (SELECT max(occurred_at) FROM interaction_people WHERE person_id = p.id AND present = 1),
    (SELECT max(occurred_at) FROM interaction_people
      WHERE person_id = p.id AND present = 1 AND direction <> 'toAlumnus'),
    (SELECT min(due_on) FROM follow_ups WHERE person_id = p.id AND done_at IS NULL AND deleted_at IS NULL),
    p.keep_in_touch_days,
    p.keep_in_touch_from,
    ${given('alumnus')},
    ${given('company')},
    ${labelNames('tag')},
    ${labelNames('skill')},
    p.created_at,
    p.updated_at,
    EXISTS (
      SELECT 1 FROM farewells f JOIN thanks g ON g.tenure_id = f.tenure_id
      WHERE f.tenure_id = t.id AND f.held_on <= t.ended_on AND g.given_on <= t.ended_on)
  FROM people p
  LEFT JOIN tenures t ON t.id = (
    SELECT id FROM tenures WHERE person_id = p.id
    ORDER BY coalesce(ended_on, '9999-12-31') DESC, started_on DESC, id DESC LIMIT 1)
  LEFT JOIN openness_records o ON o.id = (
    SELECT id FROM openness_records WHERE person_id = p.id ORDER BY recorded_on DESC, id DESC LIMIT 1)
  LEFT JOIN orientations w ON w.id = (
    SELECT id FROM (${latestOrientations}) WHERE strength > 0
    ORDER BY strength DESC, recorded_on DESC, id DESC LIMIT 1)
  LEFT JOIN memberships m ON m.person_id = p.id
  WHERE p.deleted_at IS NULL ${where}`;

/** The SQL that derives the rows of `person_facets`: see the migrations (2 and 5) for what each facet holds. */
export const facetsFromFacts = (where = '') => `
  WITH wanted AS (SELECT id, seq FROM people p WHERE p.deleted_at IS NULL ${where})
  SELECT l.kind, l.id, p.seq, NULL
  FROM wanted p JOIN person_labels c ON c.person_id = p.id JOIN labels l ON l.id = c.label_id
  UNION ALL
  SELECT 'orientation', kind || '/' || source, seq, strength FROM (
    SELECT o.kind, o.source, o.strength, p.seq, max(o.recorded_on || o.id)
    FROM wanted p JOIN orientations o ON o.person_id = p.id GROUP BY p.seq, o.kind)
  UNION ALL
  SELECT 'consent', purpose || '/' || channel || '/' || state, seq, NULL FROM (
    SELECT c.purpose, c.channel, c.state, p.seq, max(c.decided_on || c.id)
    FROM wanted p JOIN consents c ON c.person_id = p.id GROUP BY p.seq, c.purpose, c.channel)
  UNION
  SELECT 'department', fold(t.department), p.seq, NULL
  FROM wanted p JOIN tenures t ON t.person_id = p.id WHERE t.department IS NOT NULL
  UNION
  SELECT 'title', fold(t.title), p.seq, NULL
  FROM wanted p JOIN tenures t ON t.person_id = p.id WHERE t.title IS NOT NULL
  UNION
  SELECT 'channel', c.channel, p.seq, NULL
  FROM wanted p JOIN contact_points c ON c.person_id = p.id WHERE c.usable = 1
  UNION ALL
  SELECT 'custom/' || v.field_id,
    CASE f.type WHEN 'text' THEN fold(v.text_value) ELSE coalesce(v.text_value, '') END, p.seq, v.number_value
  FROM wanted p JOIN custom_values v ON v.person_id = p.id JOIN custom_fields f ON f.id = v.field_id`;
