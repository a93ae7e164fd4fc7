import { z } from 'zod';
import {
  type CareRecord,
  type CommunityManager,
  careRecord,
  communityManager,
} from '#shared/contract/communityManagers.ts';
import type { CareRecordId, CommunityManagerId, PersonId, SegmentId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';

/** Terms of managers who are not in the bin; what follows narrows and orders them. */
const managersSql = `
  SELECT m.id, m.version, m.person_id AS personId, s.department, m.segment_id AS segmentId, g.name AS segmentName,
    m.started_on AS startedOn, m.ended_on AS endedOn, m.note,
    (SELECT count(*) FROM care_records c WHERE c.manager_id = m.id) AS care,
    (SELECT max(c.happened_on) FROM care_records c WHERE c.manager_id = m.id) AS lastCareOn,
    ${nameColumns}
  FROM community_managers m
  CROSS JOIN people p ON p.id = m.person_id AND p.deleted_at IS NULL
  CROSS JOIN segments g ON g.id = m.segment_id
  CROSS JOIN person_summaries s ON s.seq = p.seq`;

const managersOf = (rows: readonly unknown[]): CommunityManager[] =>
  z.array(communityManager).parse(rows.map(withName));

/** All terms, in every circle that is not in the bin: those who are in it longest first. There are few. */
export const allManagersSql = `${managersSql} WHERE g.deleted_at IS NULL ORDER BY m.started_on, m.id`;

export const allManagers = (sqlite: SqliteDatabase): CommunityManager[] =>
  managersOf(prepared(sqlite, allManagersSql).all());

export const managersOfCircleSql = `${managersSql} WHERE m.segment_id = ? ORDER BY m.started_on, m.id`;

/** Who looks or looked after a circle, longest first. */
export const managersOfCircle = (sqlite: SqliteDatabase, id: SegmentId): CommunityManager[] =>
  managersOf(prepared(sqlite, managersOfCircleSql).all(id));

export const managersOfPersonSql = `${managersSql} WHERE m.person_id = ? ORDER BY m.started_on DESC, m.id DESC`;

/** What a person looks or looked after, latest first; NOT_FOUND. */
export function managersOfPerson(sqlite: SqliteDatabase, personId: PersonId): CommunityManager[] {
  requirePeople(sqlite, [personId]);
  return managersOf(prepared(sqlite, managersOfPersonSql).all(personId));
}

/** One term; NOT_FOUND. */
export function readManager(sqlite: SqliteDatabase, id: CommunityManagerId): CommunityManager {
  const [found] = managersOf(prepared(sqlite, `${managersSql} WHERE m.id = ?`).all(id));
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'communityManager' });
  return found;
}

/** Whether a term holds on that day; its last day is in it. */
export const isInOffice = (
  { startedOn, endedOn }: { startedOn: PlainDate; endedOn: PlainDate | null },
  day: PlainDate,
): boolean => startedOn <= day && (endedOn === null || endedOn >= day);

const careSql = `
  SELECT c.id, c.manager_id AS managerId, c.person_id AS personId, c.happened_on AS happenedOn, c.words,
    e.id AS eventId, e.title AS eventTitle, ${nameColumns}
  FROM care_records c CROSS JOIN people p ON p.id = c.person_id AND p.deleted_at IS NULL
  LEFT JOIN events e ON e.id = c.event_id AND e.deleted_at IS NULL`;

const careRow = z
  .looseObject({ eventId: z.string().nullable(), eventTitle: z.string().nullable() })
  .transform(({ eventId: id, eventTitle: title, ...rest }) => ({
    ...rest,
    event: id === null ? null : { id, title },
  }))
  .pipe(careRecord);

const careOf = (rows: readonly unknown[]): CareRecord[] => z.array(careRow).parse(rows.map(withName));

export const careOfCircleSql = `${careSql}
  WHERE c.manager_id IN (SELECT id FROM community_managers WHERE segment_id = ?)
  ORDER BY c.happened_on DESC, c.id DESC LIMIT ?`;

/** What the managers of a circle took care of, latest first. */
export const careOfCircle = (sqlite: SqliteDatabase, id: SegmentId, limit: number): CareRecord[] =>
  careOf(prepared(sqlite, careOfCircleSql).all(id, limit));

/** One of these; NOT_FOUND, as its manager is no more. */
export function readCare(sqlite: SqliteDatabase, id: CareRecordId): CareRecord {
  const [found] = careOf(prepared(sqlite, `${careSql} WHERE c.id = ?`).all(id));
  if (found === undefined) throw refusal('NOT_FOUND', { what: 'communityManager' });
  return found;
}
