import type { MemberRequest } from '#shared/contract/requests.ts';
import {
  type OperationId,
  operationId,
  type PersonId,
  type RequestId,
  requestId,
} from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { RequestAnswer } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import type { Reader } from '../interactions/visibility.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { requestPeople, requests } from '../schema/index.ts';
import { requireSegment } from '../segments/read.ts';
import { readRequest } from './read.ts';
import { mayRead } from './scope.ts';

/** Who writes, and what they may see. */
export interface Writing {
  database: Database;
  author: Author;
  reader: Reader;
}

type Facts = Pick<
  MemberRequest,
  'title' | 'words' | 'raisedOn' | 'orientation' | 'segmentId' | 'owner' | 'tier'
>;
type Written = Promise<{ id: RequestId; operationId: OperationId | null }>;

/** Adds a voice (`id` null), or changes it. NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT for a day after today. */
export async function saveRequest(
  { database, author, reader }: Writing,
  {
    id,
    version,
    raisedBy,
    ...facts
  }: Facts & {
    id: RequestId | null;
    version: number;
    raisedBy: readonly PersonId[];
  },
): Written {
  return await database.write('request.save', author, (unit) => {
    const day = today(author.clock);
    if (facts.raisedOn > day) throw refusal('INVALID_INPUT', { field: 'raisedOn', reason: 'afterToday' });
    const kept = { ...facts, words: facts.words.trim(), owner: textOrNull(facts.owner) };
    const before = id === null ? null : readRequest(database.sqlite, reader, id);
    // Nobody writes what they could not read any more.
    if (!mayRead(reader, { tier: facts.tier, recordedBy: before?.recordedBy ?? author.actor })) {
      throw refusal('INVALID_INPUT', { field: 'tier', reason: 'notReadable' });
    }
    if (id !== null && before !== null) {
      if (before.answeredOn !== null && before.answeredOn < facts.raisedOn) {
        throw refusal('INVALID_INPUT', { field: 'raisedOn', reason: 'afterAnswer' });
      }
      // The circle may be in the bin by now.
      if (facts.segmentId !== before.segmentId) requireCircle(database, facts.segmentId);
      unit.update(requests, { id }, kept, { version, what: 'request' });
      return { id, operationId: operationOf(unit) };
    }
    requireCircle(database, facts.segmentId);
    const added = requestId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(requests, {
      ...kept,
      id: added,
      recordedBy: author.actor,
      answer: null,
      answerWords: '',
      answeredOn: null,
      answeredBy: null,
      doneOn: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
      deletedAt: null,
    });
    setPeople(database, unit, added, raisedBy, 'raised', facts.raisedOn);
    return { id: added, operationId: operationOf(unit) };
  });
}

function requireCircle(database: Database, segmentId: Facts['segmentId']): void {
  if (segmentId !== null) requireSegment(database.sqlite, segmentId);
}

/** Says who raised a voice or shares it; null takes them out. Who is there already stays there since their day. */
export async function setRequestPeople(
  { database, author, reader }: Writing,
  { id, people, as }: { id: RequestId; people: readonly PersonId[]; as: 'raised' | 'shares' | null },
): Written {
  return await database.write('request.setPeople', author, (unit) => {
    readRequest(database.sqlite, reader, id);
    if (as === null) {
      for (const personId of new Set(people)) unit.remove(requestPeople, { requestId: id, personId });
    } else {
      setPeople(database, unit, id, people, as, today(author.clock));
    }
    return { id, operationId: operationOf(unit) };
  });
}

function setPeople(
  database: Database,
  unit: WriteUnit,
  id: RequestId,
  people: readonly PersonId[],
  as: 'raised' | 'shares',
  since: PlainDate,
): void {
  requirePeople(database.sqlite, people);
  const raised = as === 'raised';
  for (const personId of new Set(people)) {
    const key = { requestId: id, personId };
    if (unit.find(requestPeople, key, ['since']).length > 0) unit.update(requestPeople, key, { raised });
    else unit.insert(requestPeople, { ...key, raised, since });
  }
}

export interface Answer {
  id: RequestId;
  version: number;
  answer: RequestAnswer | null;
  words: string;
  answeredOn: PlainDate;
  answeredBy: string;
  doneOn: PlainDate | null;
}

/** Keeps the company's answer, or takes it back. NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT for days that can't be. */
export async function answerRequest({ database, author, reader }: Writing, given: Answer): Written {
  const { id, version, answer, words, answeredOn, answeredBy } = given;
  return await database.write('request.answer', author, (unit) => {
    const before = readRequest(database.sqlite, reader, id);
    if (answer !== null) requireDays(given, before.raisedOn, today(author.clock));
    const kept =
      answer === null
        ? { answer: null, answerWords: '', answeredOn: null, answeredBy: null, doneOn: null }
        : {
            ...{ answer, answerWords: words.trim(), answeredOn, answeredBy: answeredBy.trim() },
            doneOn: answer === 'done' ? (given.doneOn ?? answeredOn) : null,
          };
    unit.update(requests, { id }, kept, { version, what: 'request' });
    return { id, operationId: operationOf(unit) };
  });
}

function requireDays({ answer, answeredOn, doneOn }: Answer, raisedOn: PlainDate, day: PlainDate): void {
  const isDay = (on: PlainDate) => on >= raisedOn && on <= day;
  if (!isDay(answeredOn)) throw refusal('INVALID_INPUT', { field: 'answeredOn', reason: 'outside' });
  if (doneOn === null) return;
  if (answer !== 'done' || !isDay(doneOn)) {
    throw refusal('INVALID_INPUT', { field: 'doneOn', reason: 'outside' });
  }
}

/** Puts a voice into the bin. NOT_FOUND, CHANGED_MEANWHILE. */
export async function removeRequest(
  { database, author, reader }: Writing,
  { id, version }: { id: RequestId; version: number },
): Promise<OperationId> {
  return await database.write('request.remove', author, (unit) => {
    readRequest(database.sqlite, reader, id);
    unit.update(requests, { id }, { deletedAt: author.clock.now() }, { version, what: 'request' });
    return operationId.parse(unit.operationId);
  });
}
