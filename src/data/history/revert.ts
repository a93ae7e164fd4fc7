import type { RevertEvent } from '#shared/contract/history.ts';
import { type OperationId, operationId, type PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { refusal } from '../refusal.ts';
import { hidesFarewell } from './farewellWords.ts';
import { hidesNote } from './hidden.ts';
import { mergeKind, mergeStands } from './merged.ts';
import { countChanges, isOfAll, type Operation, readOperation } from './operation.ts';
import { type Keeper, Reverting } from './reverting.ts';
import { type Taker, takeBack, type Work } from './tasks.ts';

/** What is to be taken back, and for whom. */
interface RevertOrder {
  reader: Reader;
  operationId: OperationId;
  personId: PersonId | null;
  /** Whether what was changed since stays as it is now, instead of being refused. */
  keepLater: boolean;
}

type Done = Extract<RevertEvent, { type: 'done' }>;

/**
 * Takes an operation back as a new one, or refuses and changes nothing: NOT_FOUND where there is none (for this
 * reader), CANNOT_REVERT where something of it was changed again since and is not to be kept, ERASED_SINCE or
 * ERASED_IN_PART where an erasure has taken out all or some of what it changed, CANCELLED.
 */
export async function revert(
  taker: Taker,
  order: RevertOrder,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<Done> {
  const changes = countChanges(taker.database.sqlite, order.operationId, order.personId);
  const { operationId: id, personId, keepLater, reader } = order;
  const task = { type: 'revert', operationId: id, personId, keepLater, reader } as const;
  const work = async (within: Work) => await revertIn(within, order);
  return await takeBack(taker, { kind: 'history.revert', task, changes, work }, report, signal);
}

/** The same as part of a write. */
export async function revertIn(
  { sqlite, unit, language, turns, report }: Work,
  order: RevertOrder,
): Promise<Done> {
  const operation = requireOperation(sqlite, order);
  const personId = isOfAll(sqlite, operation.id) ? null : order.personId;
  const kept = new KeptRecords();
  const keeper = order.keepLater ? kept : null;
  const reverting = new Reverting({ sqlite, unit, operation, personId, language, keeper });
  for await (const progress of reverting.run(turns)) report(progress);
  if (reverting.changedSince > 0) {
    if (isErasedInPart(sqlite, operation.id)) throw refusal('ERASED_IN_PART');
    throw refusal('CANNOT_REVERT', { changed: reverting.changedSince });
  }
  return {
    type: 'done',
    operationId: unit.changed ? operationId.parse(unit.operationId) : null,
    reverted: reverting.reverted,
    kept: kept.count,
  };
}

/** The changes of an operation are numbered without gaps; only an erasure takes some of them out, and it leaves one. */
function isErasedInPart(sqlite: SqliteDatabase, id: string): boolean {
  const gaps = prepared(
    sqlite,
    'SELECT max(number) - min(number) + 1 > count(*) OR min(number) > 1 FROM changes WHERE operation_id = ?',
  );
  return gaps.pluck().get(id) === 1;
}

/** Counts the records that stay: a person who stays whole is one. */
class KeptRecords implements Keeper {
  readonly #records = new Set<string>();

  get count(): number {
    return this.#records.size;
  }

  passed(): void {
    // Whoever is touched is of no interest here.
  }

  person(personId: string): void {
    this.#records.add(`person/${personId}`);
  }

  record({ recordType, recordId }: { recordType: string; recordId: string }): void {
    this.#records.add(`${recordType}/${recordId}`);
  }
}

function requireOperation(sqlite: SqliteDatabase, { operationId: id, reader }: RevertOrder): Operation {
  const operation = readOperation(sqlite, id);
  if (operation !== null && countChanges(sqlite, id, null) === 0) throw refusal('ERASED_SINCE');
  const isHidden = hidesNote(sqlite, id, reader) || hidesFarewell(sqlite, id, reader);
  if (operation === null || isHidden) {
    throw refusal('NOT_FOUND', { what: 'operation' });
  }
  if (operation.kind === mergeKind && !mergeStands(sqlite, id))
    throw refusal('CANNOT_REVERT', { changed: 1 });
  return operation;
}
