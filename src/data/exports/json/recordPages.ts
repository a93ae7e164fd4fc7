import type { SqliteDatabase } from '../../database/driver.ts';
import { grouped } from '../../history/grouped.ts';
import { type JsonExportOrder, toldSql } from './chosen.ts';

export type Row = Record<string, string | number | null>;

/** With a plus before the column: else SQLite tries each of the chosen for each row. */
export const chosen = '(SELECT id FROM temp.chosen)';

export function customFieldRecords(sqlite: SqliteDatabase): unknown[] {
  const rows = sqlite
    .prepare<[], Row>(
      `SELECT id, name, type, options, created_at AS createdAt, updated_at AS updatedAt, archived_at AS archivedAt
       FROM custom_fields ORDER BY position, id`,
    )
    .all();
  return rows.map((row) => ({ ...row, options: JSON.parse(String(row['options'])) }));
}

export function labelRecords(sqlite: SqliteDatabase, { whole }: JsonExportOrder): unknown[] {
  const carried = `WHERE id IN (SELECT label_id FROM person_labels WHERE person_id IN ${chosen})`;
  return sqlite
    .prepare<[], Row>(`SELECT id, kind, name FROM labels ${whole ? '' : carried} ORDER BY id`)
    .all();
}

/** Relations between people of the document. */
export function relationPages(sqlite: SqliteDatabase): Generator<unknown[]> {
  return pages(
    sqlite,
    `SELECT id, person_id AS personId, other_id AS otherId, kind, note FROM relations
     WHERE id > ? AND +person_id IN ${chosen} AND +other_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
}

const interactionColumns = `i.id, i.kind, i.occurred_at AS occurredAt, i.direction, i.purpose, i.subject, i.body, i.tier,
  i.sentiment, i.logged_by AS loggedBy, i.created_at AS createdAt, i.updated_at AS updatedAt`;

/** Notes in `temp.met` the interactions in which the chosen people took part. */
export const meetingsSql = `INSERT INTO temp.met
  SELECT DISTINCT interaction_id FROM interaction_people WHERE person_id IN ${chosen} AND present = 1`;

/**
 * A page of interactions that go into the document, after the id given first. Of some people by those noted in
 * `temp.met`, of the whole workspace as they lie in the table.
 */
export const interactionsSql = ({ whole }: Pick<JsonExportOrder, 'whole'>, told: string): string =>
  whole
    ? `SELECT ${interactionColumns} FROM interactions i
       WHERE i.id > ? AND ${told} AND EXISTS (
         SELECT 1 FROM interaction_people a
         WHERE a.interaction_id = i.id AND +a.present = 1 AND +a.person_id IN ${chosen})
       ORDER BY i.id LIMIT ?`
    : `SELECT ${interactionColumns} FROM temp.met m CROSS JOIN interactions i ON i.id = m.id
       WHERE m.id > ? AND ${told} ORDER BY m.id LIMIT ?`;

/** Who of the chosen people took part in the interactions of a page. */
export const participantsSql = `SELECT interaction_id, person_id FROM interaction_people
  WHERE interaction_id IN (SELECT value FROM json_each(?)) AND +present = 1 AND +person_id IN ${chosen}
  ORDER BY interaction_id, position, person_id`;

/** Interactions in which people of the document took part, with these alone, as far as the order lets them through. */
export function* interactionPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  if (!order.whole) sqlite.exec(meetingsSql);
  const told = toldSql(order);
  const participants = sqlite.prepare<[string], Row>(participantsSql);
  const keep = sqlite.prepare<[string]>('INSERT INTO temp.told SELECT value FROM json_each(?)');
  const found = pages(sqlite, interactionsSql(order, told.sql), told.parameters);
  for (const rows of found) {
    const ids = JSON.stringify(rows.map(({ id }) => id));
    keep.run(ids);
    const people = grouped(participants.all(ids), (row) => String(row['interaction_id']));
    yield rows.map((row) => ({
      ...row,
      people: (people.get(String(row['id'])) ?? []).map(({ person_id }) => person_id),
    }));
  }
}

export function attachmentPages(sqlite: SqliteDatabase): Generator<unknown[]> {
  return pages(
    sqlite,
    `SELECT id, interaction_id AS interactionId, file_name AS fileName, bytes, sha256, attached_at AS attachedAt
     FROM attachments WHERE id > ? AND deleted_at IS NULL AND interaction_id IN (SELECT id FROM temp.told)
     ORDER BY id LIMIT ?`,
  );
}

/** The content of the attachments, one piece at a time. */
export function* attachmentPieces(sqlite: SqliteDatabase): Generator<unknown[]> {
  const attachments = sqlite
    .prepare<[], string>(
      `SELECT id FROM attachments
       WHERE deleted_at IS NULL AND interaction_id IN (SELECT id FROM temp.told) ORDER BY id`,
    )
    .pluck()
    .all();
  const read = sqlite.prepare<[string, number], { number: number; content: Buffer }>(
    `SELECT number, content FROM attachment_pieces WHERE attachment_id = ? AND number > ? ORDER BY number LIMIT 1`,
  );
  for (const attachmentId of attachments) {
    for (let piece = read.get(attachmentId, -1); piece !== undefined; ) {
      const { number, content } = piece;
      yield [{ attachmentId, number, content: content.toString('base64') }];
      piece = read.get(attachmentId, number);
    }
  }
}

/** The interaction is named where it is in the document too. */
export const toldOrNull = `CASE WHEN interaction_id IN (SELECT id FROM temp.told) THEN interaction_id END AS interactionId`;

export function exchangePages(sqlite: SqliteDatabase): Generator<unknown[]> {
  return pages(
    sqlite,
    `SELECT id, person_id AS personId, kind, party, act, happened_on AS happenedOn, ${toldOrNull}, note
     FROM exchanges WHERE id > ? AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
}

export function followUpPages(sqlite: SqliteDatabase): Generator<unknown[]> {
  return pages(
    sqlite,
    `SELECT id, person_id AS personId, kind, title, note, due_on AS dueOn, owner, ${toldOrNull},
       consent_purpose AS consentPurpose, consent_channel AS consentChannel, done_at AS doneAt, result,
       created_at AS createdAt, updated_at AS updatedAt
     FROM follow_ups WHERE id > ? AND deleted_at IS NULL AND +person_id IN ${chosen} ORDER BY id LIMIT ?`,
  );
}

/** Lists with their members in the document; rules where the document is of the whole workspace. */
export function segmentRecords(sqlite: SqliteDatabase, { whole }: JsonExportOrder): unknown[] {
  const members = sqlite
    .prepare<[string], string>(
      `SELECT person_id FROM segment_members WHERE segment_id = ? AND +person_id IN ${chosen} ORDER BY person_id`,
    )
    .pluck();
  const segments = sqlite
    .prepare<[], Row>(
      `SELECT id, name, description, kind, rule, keep_in_touch_days AS keepInTouchDays, created_at AS createdAt,
         updated_at AS updatedAt
       FROM segments WHERE deleted_at IS NULL ORDER BY id`,
    )
    .all();
  return segments
    .map((row) => ({
      ...row,
      rule: row['rule'] === null ? null : JSON.parse(String(row['rule'])),
      members: members.all(String(row['id'])),
    }))
    .filter((segment) => whole || segment.members.length > 0);
}

export function distinctPairRecords(sqlite: SqliteDatabase): unknown[] {
  return sqlite
    .prepare<[], Row>(
      `SELECT person_id AS personId, other_id AS otherId, decided_at AS decidedAt FROM distinct_people
       WHERE person_id IN ${chosen} AND +other_id IN ${chosen} ORDER BY person_id, other_id`,
    )
    .all();
}

/** The rows of a statement that takes the id after which to go on, its own values, and how many to read. */
export function* pages(
  sqlite: SqliteDatabase,
  sql: string,
  parameters: readonly (string | number | null)[] = [],
  atATime = 500,
): Generator<Row[]> {
  const read = sqlite.prepare<unknown[], Row>(sql);
  for (let after = ''; ; ) {
    const rows = read.all(after, ...parameters, atATime);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = String(last['id']);
  }
}
