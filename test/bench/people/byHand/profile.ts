import type { SqliteDatabase } from '#data/database/driver.ts';

/** Everything a profile shows but the timeline, a statement for each kind of record. */
const ofPerson = [
  'SELECT p.*, s.* FROM people p JOIN person_summaries s ON s.seq = p.seq WHERE p.id = ?',
  'SELECT * FROM contact_points WHERE person_id = ? ORDER BY position, id',
  'SELECT * FROM tenures WHERE person_id = ? ORDER BY started_on DESC, id DESC',
  'SELECT * FROM orientations WHERE person_id = ? ORDER BY recorded_on DESC, id DESC',
  'SELECT * FROM openness_records WHERE person_id = ? ORDER BY recorded_on DESC, id DESC',
  'SELECT * FROM consents WHERE person_id = ? ORDER BY decided_on DESC, id DESC',
  'SELECT * FROM memberships WHERE person_id = ?',
  `SELECT kind, direction, purpose FROM interaction_people
    WHERE person_id = ? AND present = 1 ORDER BY occurred_at DESC, interaction_id DESC LIMIT 1`,
  'SELECT * FROM partnerships WHERE person_id = ? ORDER BY started_on DESC, id DESC',
  `SELECT l.id, l.kind, l.name FROM person_labels c JOIN labels l ON l.id = c.label_id
    WHERE c.person_id = ? ORDER BY l.folded`,
  `SELECT v.*, f.type FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
    WHERE v.person_id = ? AND f.archived_at IS NULL`,
  'SELECT * FROM exchanges WHERE person_id = ? ORDER BY happened_on DESC, id DESC',
  `SELECT r.id, r.kind, r.note, p.* FROM relations r JOIN people p ON p.id = r.other_id
    WHERE r.person_id = ? AND p.deleted_at IS NULL`,
  `SELECT r.id, r.kind, r.note, p.* FROM relations r JOIN people p ON p.id = r.person_id
    WHERE r.other_id = ? AND p.deleted_at IS NULL`,
  `SELECT g.name, g.keep_in_touch_days FROM segment_members m JOIN segments g ON g.id = m.segment_id
    WHERE m.person_id = ? AND g.deleted_at IS NULL AND g.keep_in_touch_days IS NOT NULL`,
] as const;

const countSql = `
  SELECT count(*) FROM interaction_people a JOIN interactions i ON i.id = a.interaction_id
  WHERE a.person_id = ? AND a.present = 1 AND (i.tier IN ('open', 'hr') OR i.logged_by = 'Bench')`;

const pageSql = `
  SELECT i.* FROM interaction_people a JOIN interactions i ON i.id = a.interaction_id
  WHERE a.person_id = ? AND a.present = 1 AND (i.tier IN ('open', 'hr') OR i.logged_by = 'Bench')
  ORDER BY a.occurred_at DESC, a.interaction_id DESC LIMIT ?`;

const peopleSql = `
  SELECT a.interaction_id, p.id, p.family_name, p.given_name, p.latin_name, p.preferred_name
  FROM json_each(?) page JOIN interaction_people a ON a.interaction_id = page.value JOIN people p ON p.id = a.person_id
  ORDER BY a.interaction_id, a.position`;

const attachmentsSql = `
  SELECT a.* FROM json_each(?) page JOIN attachments a ON a.interaction_id = page.value WHERE a.deleted_at IS NULL`;

/** Reads a profile with the latest of its timeline; gives the ids of that. */
export function profileByHand(database: SqliteDatabase): (personId: string, limit: number) => string[] {
  const records = ofPerson.map((sql) => database.prepare<[string]>(sql));
  const count = database.prepare<[string]>(countSql).pluck();
  const page = database.prepare<[string, number], { id: string }>(pageSql);
  const people = database.prepare<[string]>(peopleSql);
  const attachments = database.prepare<[string]>(attachmentsSql);
  return (personId, limit) => {
    for (const statement of records) statement.all(personId);
    count.get(personId);
    const ids = page.all(personId, limit).map(({ id }) => id);
    people.all(JSON.stringify(ids));
    attachments.all(JSON.stringify(ids));
    return ids;
  };
}
