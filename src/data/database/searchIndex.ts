const customText = `
  (SELECT group_concat(v.text_value, ' ') FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
    WHERE v.person_id = p.id AND f.type IN ('text', 'choice') AND f.archived_at IS NULL)`;

const names = `concat_ws(' ',
  written_together(p.family_name, p.given_name), written_together(p.family_reading, p.given_reading),
  p.latin_name, p.preferred_name, p.former_family_name)`;

const labelText = `
  (SELECT group_concat(l.name, ' ') FROM person_labels c JOIN labels l ON l.id = c.label_id
    WHERE c.person_id = p.id)`;

const factsWith = (labels: string) => `concat_ws(' ',
  p.company, p.job_title, p.location, p.external_id,
  (SELECT group_concat(value, ' ') FROM contact_points WHERE person_id = p.id AND channel <> 'post'),
  (SELECT group_concat(concat_ws(' ', department, title), ' ') FROM tenures WHERE person_id = p.id),
  ${labels}
  ${customText})`;

const facts = factsWith(`${labelText},`);
const factsButLabels = factsWith('');

const notes = (tier: 'open' | 'hr') => `
  (SELECT search_terms(group_concat(concat_ws(' ', i.subject, i.body), ' '))
    FROM interaction_people a JOIN interactions i ON i.id = a.interaction_id
    WHERE a.person_id = p.id AND a.present = 1 AND i.tier = '${tier}')`;

/** The row's number, and the terms of names and facts, as `people_search` has them. */
export const searchFromFacts = (where = '') => `
  SELECT p.seq, search_terms(${names}), search_terms(${facts})
  FROM people p WHERE p.deleted_at IS NULL ${where}`;

/** The same before the texts are cut into terms. */
export const searchTextsFromFacts = (where = '') => `
  SELECT p.seq, ${names}, ${facts}
  FROM people p WHERE p.deleted_at IS NULL ${where}`;

/**
 * The same for `notes_search`, which has those alone of whom there are notes: everybody else is found by
 * `people_search`. Beside the terms of the person their letters, as a word may be a single one. Labels are looked up when
 * somebody searches: many people are given one at once, and the notes of each would have to be written again.
 */
export const notesFromFacts = (where = '') => `
  SELECT p.seq, search_terms(${names} || ' ' || ${factsButLabels}) || ' ' || search_letters(${names} || ' ' || ${factsButLabels}),
    ${notes('open')}, ${notes('hr')},
    (SELECT group_concat(owned_terms(i.logged_by, concat_ws(' ', i.subject, i.body)), ' ')
      FROM interaction_people a JOIN interactions i ON i.id = a.interaction_id
      WHERE a.person_id = p.id AND a.present = 1 AND i.tier = 'owner')
  FROM people p
  WHERE p.deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM interaction_people WHERE person_id = p.id AND present = 1) ${where}`;

/** The rows of `person_names`. */
export const namesFromFacts = (where = '') => `
  SELECT DISTINCT form.value, p.seq
  FROM people p, json_each(name_forms(p.family_name, p.given_name, p.family_reading, p.given_reading, p.latin_name,
    p.preferred_name, p.former_family_name)) form
  WHERE p.deleted_at IS NULL ${where}`;

/** The parts of the names that those rows are made of. */
export const nameColumnsSql = (where: string) => `
  SELECT p.seq, p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
    p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
    p.former_family_name AS formerFamilyName
  FROM people p WHERE p.deleted_at IS NULL ${where}`;
