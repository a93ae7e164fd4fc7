import { careRecords, events, outreaches, requests, surveys } from '../schema/index.ts';
import { audienceWith, namingOutreachesSql } from './audiences.ts';
import { among, type Purging } from './purging.ts';

/** Events with their lists; what was on the timeline of who came stays there. */
export function purgeEvents(purging: Purging, ids: readonly string[]): void {
  const { unit } = purging;
  for (const eventId of ids) {
    for (const { id } of unit.find(outreaches, { eventId }, ['id'])) {
      unit.update(outreaches, { id: String(id) }, { eventId: null });
    }
    for (const { id } of unit.find(careRecords, { eventId }, ['id'])) {
      unit.update(careRecords, { id: String(id) }, { eventId: null });
    }
  }
  for (const id of purging.ids(`SELECT person_id FROM event_guests WHERE event_id ${among}`, ids)) {
    unit.touch(id, ['facts']);
  }
  purgeParts(
    purging,
    { type: 'eventGuest', table: 'event_guests', column: 'event_id', field: 'eventId' },
    ids,
  );
  for (const id of ids) unit.remove(events, { id });
  purging.emptyRecords('event', ids);
}

/** Surveys with their answers; what was learned from them stays with the people. */
export function purgeSurveys(purging: Purging, ids: readonly string[]): void {
  const { unit } = purging;
  for (const surveyId of ids) {
    for (const { id } of unit.find(outreaches, { surveyId }, ['id'])) {
      unit.update(outreaches, { id: String(id) }, { surveyId: null });
    }
  }
  purgeParts(
    purging,
    { type: 'surveyAnswer', table: 'survey_answers', column: 'survey_id', field: 'surveyId' },
    ids,
  );
  for (const id of ids) unit.remove(surveys, { id });
  purging.emptyRecords('survey', ids);
}

/** Outreaches with the list of their recipients; the messages stay on the timelines. */
export function purgeOutreaches(purging: Purging, ids: readonly string[]): void {
  purging.run(`DELETE FROM outreach_recipients WHERE outreach_id ${among}`, ids);
  for (const id of ids) purging.unit.remove(outreaches, { id });
  purging.emptyRecords('outreach', ids);
  purging.emptyParts('outreachRecipient', ids);
}

export function purgeRequests(purging: Purging, ids: readonly string[]): void {
  purging.run(`DELETE FROM request_people WHERE request_id ${among}`, ids);
  for (const id of ids) purging.unit.remove(requests, { id });
  purging.emptyRecords('request', ids);
  purging.emptyParts('requestPerson', ids);
}

/** Community managers with what they took care of. */
export function purgeManagers(purging: Purging, ids: readonly string[]): void {
  purgeParts(
    purging,
    { type: 'careRecord', table: 'care_records', column: 'manager_id', field: 'managerId' },
    ids,
  );
  purging.run(`DELETE FROM community_managers WHERE id ${among}`, ids);
  purging.emptyRecords('communityManager', ids);
}

/** What hangs on circles: their managers go, requests that came from there stay. */
export function purgeCircles(purging: Purging, ids: readonly string[]): void {
  const { unit } = purging;
  for (const segmentId of ids) {
    for (const { id } of unit.find(requests, { segmentId }, ['id'])) {
      unit.update(requests, { id: String(id) }, { segmentId: null });
    }
  }
  purgeManagers(purging, [
    ...purging.ids(`SELECT id FROM community_managers WHERE segment_id ${among}`, ids),
    ...purging.partsGone('communityManager', 'segmentId', ids),
  ]);
}

/** The requests of none but `:ids`. */
export const requestsOfNobodyElseSql = `
  SELECT DISTINCT q.request_id FROM request_people q WHERE q.person_id ${among}
    AND NOT EXISTS (SELECT 1 FROM request_people o
      WHERE o.request_id = q.request_id AND o.person_id NOT IN (SELECT value FROM json_each(:ids)))`;

/** What of the community tells of people, apart from the records that are theirs. */
export function purgeFromCommunity(purging: Purging, ids: readonly string[]): void {
  // What they alone asked for goes with them, as what was said with them alone does.
  purgeRequests(purging, purging.ids(requestsOfNobodyElseSql, ids));
  purgeManagers(purging, purging.ids(`SELECT id FROM community_managers WHERE person_id ${among}`, ids));
  forgetInAudiences(purging, ids);
}

interface Parts {
  /** Their name in the history. */
  type: string;
  table: string;
  /** What they are a part of, in the table and in the history. */
  column: string;
  field: string;
}

function purgeParts(purging: Purging, { type, table, column, field }: Parts, ids: readonly string[]): void {
  const present = purging.ids(`SELECT id FROM ${table} WHERE ${column} ${among}`, ids);
  const gone = purging.partsGone(type, field, ids);
  purging.run(`DELETE FROM ${table} WHERE ${column} ${among}`, ids);
  purging.emptyRecords(type, [...present, ...gone]);
}

/** Takes people out of the audiences that name them one by one, and of what the history keeps of these. */
function forgetInAudiences({ sqlite }: Purging, ids: readonly string[]): void {
  const gone = new Set(ids);
  const left = (audience: string) => audienceWith(audience, (id) => (gone.has(id) ? null : id));
  const question = { ids: JSON.stringify(ids) };
  const keep = sqlite.prepare<[string, string]>('UPDATE outreaches SET audience = ? WHERE id = ?');
  for (const { id, audience } of sqlite
    .prepare<[typeof question], Named>(namingOutreachesSql)
    .all(question)) {
    keep.run(left(audience), id);
  }
  for (const side of ['before', 'after'] as const) {
    const changed = sqlite.prepare<[string, string, number]>(
      `UPDATE changes SET ${side} = json_set(${side}, '$.audience', ?) WHERE operation_id = ? AND number = ?`,
    );
    const naming = sqlite.prepare<[typeof question], Kept>(
      `SELECT operation_id AS operation, number, ${side} ->> '$.audience' AS audience FROM changes
       WHERE record_type = 'outreach' AND ${side} ->> '$.audience' IS NOT NULL
         AND EXISTS (SELECT 1 FROM json_each(:ids) k WHERE instr(changes.${side}, k.value) > 0)`,
    );
    for (const { operation, number, audience } of naming.all(question)) {
      changed.run(left(audience), operation, number);
    }
  }
}

interface Named {
  id: string;
  audience: string;
}

interface Kept {
  operation: string;
  number: number;
  audience: string;
}
