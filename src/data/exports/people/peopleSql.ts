/** The people of a page, a JSON array of ids, in its order, without those who are gone. */
export const peopleSql = `
  SELECT p.id, p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
    p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
    p.former_family_name AS formerFamilyName, p.external_id AS externalId, p.company, p.job_title AS jobTitle,
    p.location, p.owner, p.do_not_contact AS doNotContact, p.keep_in_touch_days AS keepInTouchDays,
    p.birth_date AS birthDate, p.deceased_on AS deceasedOn, p.language, p.updated_at AS updatedAt
  FROM json_each(?) page CROSS JOIN people p ON p.id = page.value
  WHERE p.deleted_at IS NULL ORDER BY page.key`;

/* What hangs on the people of a page, each kind in the order in which it counts. */

export const contactsSql = `
  SELECT x.person_id AS person, x.channel, x.value
  FROM json_each(?) page CROSS JOIN contact_points x ON x.person_id = page.value
  WHERE x.usable = 1 ORDER BY x.person_id, x.position, x.id`;

export const tenuresSql = `
  SELECT x.person_id AS person, x.started_on AS startedOn, x.ended_on AS endedOn, x.department, x.title, x.grade,
    x.manager, x.employment_type AS employmentType, x.leave_reason AS leaveReason
  FROM json_each(?) page CROSS JOIN tenures x ON x.person_id = page.value
  ORDER BY x.person_id, coalesce(x.ended_on, '9999-12-31') DESC, x.started_on DESC, x.id DESC`;

export const orientationsSql = `
  SELECT x.person_id AS person, x.kind, x.strength
  FROM json_each(?) page CROSS JOIN orientations x ON x.person_id = page.value
  ORDER BY x.person_id, x.recorded_on DESC, x.id DESC`;

export const opennessSql = `
  SELECT x.person_id AS person, x.openness, x.form
  FROM json_each(?) page CROSS JOIN openness_records x ON x.person_id = page.value
  ORDER BY x.person_id, x.recorded_on DESC, x.id DESC`;

export const consentsSql = `
  SELECT x.person_id AS person, x.purpose, x.channel, x.state
  FROM json_each(?) page CROSS JOIN consents x ON x.person_id = page.value
  ORDER BY x.person_id, x.decided_on DESC, x.id DESC`;

export const membershipsSql = `
  SELECT x.person_id AS person, x.invited_on AS invitedOn, x.joined_on AS joinedOn, x.left_on AS leftOn
  FROM json_each(?) page CROSS JOIN memberships x ON x.person_id = page.value`;

export const labelsSql = `
  SELECT x.person_id AS person, l.kind, l.name
  FROM json_each(?) page CROSS JOIN person_labels x ON x.person_id = page.value
  CROSS JOIN labels l ON l.id = x.label_id ORDER BY x.person_id, l.folded`;

export const customSql = `
  SELECT x.person_id AS person, x.field_id AS field, f.type, x.text_value AS text, x.number_value AS number
  FROM json_each(?) page CROSS JOIN custom_values x ON x.person_id = page.value
  CROSS JOIN custom_fields f ON f.id = x.field_id WHERE f.archived_at IS NULL`;

/** How many addresses of each kind the people of a page have at most. */
export const mostContactsSql = `
  SELECT channel, max(number) AS most FROM (
    SELECT x.channel, count(*) AS number
    FROM json_each(?) page CROSS JOIN contact_points x ON x.person_id = page.value
    WHERE x.usable = 1 GROUP BY x.person_id, x.channel)
  GROUP BY channel`;
