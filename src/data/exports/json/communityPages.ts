import type { SqliteDatabase } from '../../database/driver.ts';
import { parseJson } from '../../files/parseJson.ts';
import { audienceWith } from '../../history/audiences.ts';
import { grouped } from '../../history/grouped.ts';
import { tiersOf } from '../../interactions/visibility.ts';
import type { JsonExportOrder } from './chosen.ts';
import { idsOf } from './farewellPages.ts';
import { chosen, pages, type Row, toldOrNull } from './recordPages.ts';

/** The kinds of give and ask, in their order. */
export function exchangeKindRecords(sqlite: SqliteDatabase): unknown[] {
  return sqlite
    .prepare<[], Row>(
      `SELECT id, code, name, contributes, position, archived_at AS archivedAt FROM exchange_kinds
       ORDER BY position, id`,
    )
    .all()
    .map((row) => ({ ...row, contributes: row['contributes'] === 1 }));
}

/** Whether the event, survey or outreach `x` is in the document: in one of some people, where one of them is on its list. */
const inDocument = (list: string, column: string, { whole }: JsonExportOrder): string =>
  whole
    ? 'x.deleted_at IS NULL'
    : `x.deleted_at IS NULL AND EXISTS (SELECT 1 FROM ${list} l WHERE l.${column} = x.id AND +l.person_id IN ${chosen})`;

const isEvent = (order: JsonExportOrder) => inDocument('event_guests', 'event_id', order);
const isSurvey = (order: JsonExportOrder) => inDocument('survey_answers', 'survey_id', order);
const isOutreach = (order: JsonExportOrder) => inDocument('outreach_recipients', 'outreach_id', order);

/** What another record names, where that is in the document too. */
const namedOrNull = (table: string, column: string, isThere: string): string =>
  `(SELECT x.id FROM ${table} x WHERE x.id = ${column} AND ${isThere})`;

export function* eventPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const found = pages(
    sqlite,
    `SELECT id, title, description, sessions, zone, starts_at AS startsAt, ends_at AS endsAt, place, link, hosts,
       orientations, capacity, currency, planned_cost AS plannedCost, actual_cost AS actualCost, owner,
       cancelled_at AS cancelledAt, created_at AS createdAt, updated_at AS updatedAt
     FROM events x WHERE id > ? AND ${isEvent(order)} ORDER BY id LIMIT ?`,
  );
  for (const rows of found) yield rows.map((row) => parsed(row, ['sessions', 'hosts', 'orientations']));
}

export function* guestPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const found = pages(
    sqlite,
    `SELECT id, event_id AS eventId, person_id AS personId, listed_on AS listedOn, invited_on AS invitedOn, answer,
       answered_on AS answeredOn, attended, walk_in AS walkIn, feedback_score AS feedbackScore,
       feedback_words AS feedbackWords, ${toldOrNull}
     FROM event_guests
     WHERE id > ? AND +person_id IN ${chosen}
       AND EXISTS (SELECT 1 FROM events x WHERE x.id = event_id AND ${isEvent(order)})
     ORDER BY id LIMIT ?`,
  );
  for (const rows of found) {
    yield rows.map((row) => ({
      ...row,
      attended: row['attended'] === null ? null : row['attended'] === 1,
      walkIn: row['walkIn'] === 1,
    }));
  }
}

export function* surveyPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const found = pages(
    sqlite,
    `SELECT id, title, definition, opened_on AS openedOn, closed_on AS closedOn, created_at AS createdAt,
       updated_at AS updatedAt
     FROM surveys x WHERE id > ? AND ${isSurvey(order)} ORDER BY id LIMIT ?`,
  );
  for (const rows of found) yield rows.map((row) => parsed(row, ['definition']));
}

export function* answerPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const found = pages(
    sqlite,
    `SELECT id, survey_id AS surveyId, person_id AS personId, response_key AS responseKey, answered_on AS answeredOn,
       answers, source, ${toldOrNull}
     FROM survey_answers
     WHERE id > ? AND +person_id IN ${chosen}
       AND EXISTS (SELECT 1 FROM surveys x WHERE x.id = survey_id AND ${isSurvey(order)})
     ORDER BY id LIMIT ?`,
  );
  for (const rows of found) yield rows.map((row) => parsed(row, ['answers']));
}

/** Where the document is of the whole workspace. */
export function messageTemplateRecords(sqlite: SqliteDatabase, { whole }: JsonExportOrder): unknown[] {
  if (!whole) return [];
  const rows = sqlite
    .prepare<[], Row>(
      `SELECT id, name, content, created_at AS createdAt, updated_at AS updatedAt FROM message_templates
       ORDER BY position, id`,
    )
    .all();
  return rows.map(({ content, ...row }) => Object.assign(row, parseJson(String(content))));
}

/** Messages to many; of an audience that names people one by one, those who are in the document. */
export function* outreachPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const isChosen = sqlite.prepare<[string], number>('SELECT 1 FROM temp.chosen WHERE id = ?').pluck();
  const found = pages(
    sqlite,
    `SELECT id, title, purpose, consent_purpose AS consentPurpose, channel, audience, texts,
       ${namedOrNull('events', 'event_id', isEvent(order))} AS eventId,
       ${namedOrNull('surveys', 'survey_id', isSurvey(order))} AS surveyId,
       owner, written_at AS writtenAt, sent_on AS sentOn, created_at AS createdAt, updated_at AS updatedAt
     FROM outreaches x WHERE id > ? AND ${isOutreach(order)} ORDER BY id LIMIT ?`,
  );
  for (const rows of found) {
    yield rows.map((row) => {
      const audience = audienceWith(String(row['audience']), (id) => (isChosen.get(id) === 1 ? id : null));
      return parsed({ ...row, audience }, ['audience', 'texts']);
    });
  }
}

/** By outreach and person, which is their key. */
export function* recipientPages(sqlite: SqliteDatabase): Generator<unknown[]> {
  const read = sqlite.prepare<[string, string, number], Row>(
    `SELECT outreach_id AS outreachId, person_id AS personId, language, sent_on AS sentOn, ${toldOrNull}
     FROM outreach_recipients
     WHERE (outreach_id, person_id) > (?, ?) AND +person_id IN ${chosen}
       AND EXISTS (SELECT 1 FROM outreaches x WHERE x.id = outreach_id AND x.deleted_at IS NULL)
     ORDER BY outreach_id, person_id LIMIT ?`,
  );
  for (let after: [string, string] = ['', '']; ; ) {
    const rows = read.all(...after, 500);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = [String(last['outreachId']), String(last['personId'])];
  }
}

/** Whether the segment `x` is in the document. */
const isSegment = ({ whole }: JsonExportOrder): string =>
  whole
    ? 'x.deleted_at IS NULL'
    : `x.deleted_at IS NULL
       AND EXISTS (SELECT 1 FROM segment_members l WHERE l.segment_id = x.id AND +l.person_id IN ${chosen})`;

/** Terms as manager of circles that are in the document, with what was taken care of. */
export function* managerPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const care = sqlite.prepare<[string], Row>(
    `SELECT manager_id, id, happened_on AS happenedOn, words,
       ${namedOrNull('events', 'event_id', isEvent(order))} AS eventId
     FROM care_records WHERE manager_id IN (SELECT value FROM json_each(?)) ORDER BY manager_id, id`,
  );
  const found = pages(
    sqlite,
    `SELECT id, person_id AS personId, segment_id AS segmentId, started_on AS startedOn, ended_on AS endedOn, note,
       created_at AS createdAt, updated_at AS updatedAt
     FROM community_managers
     WHERE id > ? AND +person_id IN ${chosen}
       AND EXISTS (SELECT 1 FROM segments x WHERE x.id = segment_id AND ${isSegment(order)})
     ORDER BY id LIMIT ?`,
  );
  for (const rows of found) {
    const ofTerms = grouped(care.all(idsOf(rows)), (row) => String(row['manager_id']));
    yield rows.map((row) => ({
      ...row,
      care: (ofTerms.get(String(row['id'])) ?? []).map(({ manager_id: _, ...record }) => record),
    }));
  }
}

/** Voices whose tier was chosen and that the reader may see. */
export function* requestPages(sqlite: SqliteDatabase, order: JsonExportOrder): Generator<unknown[]> {
  const { tiers, reader, whole } = order;
  const people = sqlite.prepare<[string], Row>(
    `SELECT request_id, person_id AS personId, raised, since FROM request_people
     WHERE request_id IN (SELECT value FROM json_each(?)) AND +person_id IN ${chosen}
     ORDER BY request_id, person_id`,
  );
  const ofChosen = `EXISTS (SELECT 1 FROM request_people l WHERE l.request_id = r.id AND +l.person_id IN ${chosen})`;
  const found = pages(
    sqlite,
    `SELECT id, title, words, raised_on AS raisedOn, orientation,
       ${namedOrNull('segments', 'segment_id', isSegment(order))} AS segmentId, owner, tier,
       recorded_by AS recordedBy, answer, answer_words AS answerWords, answered_on AS answeredOn,
       answered_by AS answeredBy, done_on AS doneOn, created_at AS createdAt, updated_at AS updatedAt
     FROM requests r
     WHERE id > ? AND deleted_at IS NULL AND tier IN (SELECT value FROM json_each(?))
       AND (tier IN (SELECT value FROM json_each(?)) OR (tier = 'owner' AND recorded_by = ?))
       AND ${whole ? '1' : ofChosen}
     ORDER BY id LIMIT ?`,
    [JSON.stringify(tiers), JSON.stringify(tiersOf(reader.role)), reader.actor],
  );
  for (const rows of found) {
    const sharing = grouped(people.all(idsOf(rows)), (row) => String(row['request_id']));
    yield rows.map((row) => ({
      ...row,
      people: (sharing.get(String(row['id'])) ?? []).map(({ request_id: _, raised, ...one }) => ({
        ...one,
        raised: raised === 1,
      })),
    }));
  }
}

function parsed(row: Row, columns: readonly string[]): Record<string, unknown> {
  const values = columns.map((name) => [name, parseJson(String(row[name]))]);
  return { ...row, ...Object.fromEntries(values) };
}
