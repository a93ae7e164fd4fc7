/** What a row of the list shows, over `person_summaries s` and `people p`. */
export const rowColumns = `
  p.id, p.family_name, p.given_name, p.family_reading, p.given_reading, p.latin_name, p.preferred_name,
  p.former_family_name, s.department, s.title, s.company, s.job_title, s.location, s.external_id, s.owner, s.email,
  s.phone, s.started_on, s.left_on, s.orientation, s.orientation_strength, s.openness, s.last_contact_at,
  s.last_heard_at, s.reachable, s.do_not_contact, s.membership, s.joined, s.joined_on, s.interaction_count,
  s.next_due_on, s.tags, s.skills, s.updated_at,
  (SELECT json_group_object(v.field_id, coalesce(v.text_value, v.number_value))
    FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
    WHERE v.person_id = p.id AND f.archived_at IS NULL) AS custom`;
