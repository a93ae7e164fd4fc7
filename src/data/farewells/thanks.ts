import { type Thanks, thanks as thanksSchema } from '#shared/contract/farewells.ts';
import { type OperationId, operationId, type TenureId, thanksId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import type { Reader } from '../interactions/visibility.ts';
import { settleStepOfKind } from '../offboarding/settleStepOfKind.ts';
import { refusal } from '../refusal.ts';
import { thanks } from '../schema/index.ts';
import { requireSubject, type Subject } from './subject.ts';
import { changeThanksEntry, enterThanks, moveEntry } from './timelineEntries.ts';
import { requireFarewellReader } from './visibility.ts';

const thanksOf = statement<[string], unknown>(`
  SELECT id, version, given_by AS givenBy, given_on AS givenOn, way, words, interaction_id AS interactionId
  FROM thanks WHERE tenure_id = ?`);

/** The thanks of that farewell; null while there is none. */
export function readThanks(sqlite: SqliteDatabase, tenureId: TenureId): Thanks | null {
  return thanksSchema.nullable().parse(thanksOf(sqlite).get(tenureId) ?? null);
}

/** What is kept of thanks: the version of the present ones it was made from, null for none. */
export interface ThanksWritten extends Pick<Thanks, 'givenBy' | 'givenOn' | 'way' | 'words'> {
  tenureId: TenureId;
  version: number | null;
}

/**
 * Prepares thanks, or notes that they were given, as one operation, and gives its id; null where nothing was changed.
 * NOT_FOUND for recruiters and without such a leaver, CHANGED_MEANWHILE on an old version, INVALID_INPUT for a day to
 * come, for thanks of nobody, and for what was given to become not given: that is taken back in the history.
 */
export async function saveThanks(
  database: Database,
  author: Author,
  reader: Reader,
  { tenureId, version, language, ...written }: ThanksWritten & { language: Language },
): Promise<OperationId | null> {
  requireFarewellReader(reader);
  const kept = { ...written, givenBy: written.givenBy.trim(), words: written.words.trim() };
  return await database.write(kindOf(version, kept, database, tenureId), author, (unit) => {
    const subject = requireSubject(database.sqlite, tenureId);
    const before = readThanks(database.sqlite, tenureId);
    if ((before?.version ?? null) !== version) throw refusal('CHANGED_MEANWHILE', { what: 'thanks' });
    check(unit, before, kept);
    keepThanks({ database, unit, subject, language }, before, kept);
    if (kept.givenOn !== null) settleStepOfKind(unit, tenureId, 'thanks');
    return unit.changed ? operationId.parse(unit.operationId) : null;
  });
}

type Kept = Pick<Thanks, 'givenBy' | 'givenOn' | 'way' | 'words'>;

function kindOf(version: number | null, { givenOn }: Kept, { sqlite }: Database, tenureId: TenureId): string {
  if (givenOn === null) return 'thanks.prepare';
  const given = version !== null && (readThanks(sqlite, tenureId)?.givenOn ?? null) !== null;
  return given ? 'thanks.change' : 'thanks.give';
}

function check({ author: { clock } }: WriteUnit, before: Thanks | null, { givenOn, givenBy }: Kept): void {
  if (givenOn === null && before !== null && before.givenOn !== null) {
    throw refusal('INVALID_INPUT', { field: 'givenOn', reason: 'required' });
  }
  if (givenOn === null) return;
  if (givenOn > today(clock)) throw refusal('INVALID_INPUT', { field: 'givenOn', reason: 'inFuture' });
  if (givenBy === '') throw refusal('INVALID_INPUT', { field: 'givenBy', reason: 'required' });
}

interface Work {
  database: Database;
  unit: WriteUnit;
  subject: Subject;
  language: Language;
}

function keepThanks(work: Work, before: Thanks | null, kept: Kept): void {
  const { unit, subject } = work;
  const interactionId = entered(work, before, kept);
  if (before !== null) {
    unit.update(thanks, { id: before.id }, { ...kept, interactionId });
    return;
  }
  const now = unit.author.clock.now();
  unit.insert(thanks, {
    ...kept,
    id: thanksId.parse(unit.author.ids.next()),
    personId: subject.personId,
    tenureId: subject.tenureId,
    interactionId,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
}

/** Its entry on the timeline, brought up to date; null while the thanks are only prepared. */
function entered(work: Work, before: Thanks | null, { givenOn, way, words }: Kept): Thanks['interactionId'] {
  if (givenOn === null) return null;
  const given = { givenOn, way, words };
  const { unit, subject } = work;
  if (before === null || before.interactionId === null) return enterThanks({ ...work, given });
  changeThanksEntry(unit, { id: before.interactionId, personId: subject.personId }, given);
  if (before.givenOn !== givenOn) moveEntry(unit, before.interactionId, givenOn);
  return before.interactionId;
}
