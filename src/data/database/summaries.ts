import type { SqliteDatabase } from './driver.ts';

/** The SQL that derives the rows of `person_summaries`; `where` narrows it to the people in question. */
export const summariesFromFacts = (where = '') => `
  SELECT
    p.seq,
    p.id,
    sort_key(p.family_name, p.given_name, p.family_reading, p.given_reading, p.latin_name, p.preferred_name,
      p.former_family_name),
    t.department,
    t.title,
    (SELECT min(started_on) FROM tenures WHERE person_id = p.id),
    t.ended_on,
    (SELECT value FROM contact_points
      WHERE person_id = p.id AND channel = 'email' AND usable = 1 ORDER BY position LIMIT 1),
    coalesce(o.openness, 'unknown'),
    CASE o.openness WHEN 'no' THEN 1 WHEN 'maybe' THEN 2 WHEN 'open' THEN 3 WHEN 'active' THEN 4 END,
    p.do_not_contact = 0 AND EXISTS (
      SELECT 1 FROM contact_points c
      WHERE c.person_id = p.id AND c.usable = 1 AND EXISTS (
        SELECT 1 FROM (VALUES ('news'), ('events')) AS wanted
        WHERE 'granted' = (
          SELECT state FROM consents
          WHERE person_id = p.id AND purpose = wanted.column1 AND channel = c.channel
          ORDER BY decided_on DESC, id DESC LIMIT 1))),
    EXISTS (SELECT 1 FROM memberships WHERE person_id = p.id AND joined_on IS NOT NULL AND left_on IS NULL),
    (SELECT count(*) FROM interaction_people WHERE person_id = p.id AND present = 1),
    (SELECT max(occurred_at) FROM interaction_people WHERE person_id = p.id AND present = 1)
  FROM people p
  LEFT JOIN tenures t ON t.id = (
    SELECT id FROM tenures WHERE person_id = p.id
    ORDER BY coalesce(ended_on, '9999-12-31') DESC, started_on DESC, id DESC LIMIT 1)
  LEFT JOIN openness_records o ON o.id = (
    SELECT id FROM openness_records WHERE person_id = p.id ORDER BY recorded_on DESC, id DESC LIMIT 1)
  WHERE p.deleted_at IS NULL ${where}`;

/** The same for `people_search`: the row's number and the person's search terms. */
export const searchFromFacts = (where = '') => `
  SELECT p.seq, search_terms(concat_ws(' ',
    written_together(p.family_name, p.given_name), written_together(p.family_reading, p.given_reading),
    p.latin_name, p.preferred_name, p.former_family_name, p.company, p.job_title,
    (SELECT group_concat(value, ' ') FROM contact_points WHERE person_id = p.id AND channel <> 'post'),
    (SELECT group_concat(concat_ws(' ', department, title), ' ') FROM tenures WHERE person_id = p.id)))
  FROM people p
  WHERE p.deleted_at IS NULL ${where}`;

const summarise = (where: string) => `INSERT OR REPLACE INTO person_summaries ${summariesFromFacts(where)}`;
const index = (where: string) => `INSERT INTO people_search (rowid, terms) ${searchFromFacts(where)}`;

const touchedPeople = 'AND p.id IN (SELECT id FROM temp.touched)';

/** Derives again what depends on the touched people; runs inside the write's transaction. */
export function refreshSummaries(
  database: SqliteDatabase,
  touched: { people: ReadonlySet<string>; searched: ReadonlySet<string> },
): void {
  if (touched.people.size === 0) return;
  fillTouched(database, touched.people);
  database.exec('DELETE FROM person_summaries WHERE person_id IN (SELECT id FROM temp.touched)');
  database.exec(summarise(touchedPeople));
  if (touched.searched.size === 0) return;
  fillTouched(database, touched.searched);
  database.exec(
    'DELETE FROM people_search WHERE rowid IN (SELECT seq FROM people WHERE id IN (SELECT id FROM temp.touched))',
  );
  database.exec(index(touchedPeople));
}

function fillTouched(database: SqliteDatabase, ids: ReadonlySet<string>): void {
  database.exec('CREATE TEMP TABLE IF NOT EXISTS touched (id TEXT PRIMARY KEY) WITHOUT ROWID');
  database.exec('DELETE FROM temp.touched');
  const insert = database.prepare<[string]>('INSERT INTO temp.touched (id) VALUES (?)');
  for (const id of ids) insert.run(id);
}
