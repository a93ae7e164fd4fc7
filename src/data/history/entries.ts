import { changesListed, type HistoryEntry } from '#shared/contract/history.ts';
import { operationId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { describeChange, type Subject } from './described.ts';
import { withoutHiddenReason } from './eligibilityReasons.ts';
import { FarewellWords, hidesFarewell } from './farewellWords.ts';
import { grouped } from './grouped.ts';
import { type ChangeRow, type KeptChange, keptChange, placeOf, recordAfter } from './kept.ts';
import { mergeKind, mergeStands } from './merged.ts';
import { readNames } from './names.ts';
import type { Operation } from './operation.ts';
import { presentRows } from './present.ts';
import { isRevertible } from './revertible.ts';
import { knownOf } from './shown.ts';

/** An operation as far as it concerns the record whose history is read. */
export interface Part {
  operation: Operation;
  /** What is shown. */
  changes: readonly KeptChange[];
  /** How many changes there are that were not read. */
  unread: number;
  /** What would be taken back; null where that is not offered. */
  takenBack: readonly KeptChange[] | null;
  /** Whose history it is; changes of others are of records that were merged into this one. */
  personId?: string;
}

/** The parts as entries of the history, those left out of which nothing is to be seen. */
export function entriesOf(
  sqlite: SqliteDatabase,
  reader: Reader,
  all: readonly Part[],
  subject: Subject,
): HistoryEntry[] {
  const parts = partsFor(sqlite, reader, all);
  const concerned = parts.flatMap((part) => [...part.changes, ...(part.takenBack ?? [])]);
  const present = presentRows(sqlite, concerned);
  const rowOf = (change: KeptChange) => {
    const place = placeOf(change);
    return place === null ? null : (present.get(recordAfter(change, place)) ?? null);
  };
  const names = readNames(
    sqlite,
    reader,
    parts.flatMap((part) =>
      part.changes.flatMap((change) => [
        knownOf(change, rowOf(change)),
        { personId: change.personId },
        ...[change.before, change.after].filter((row) => row !== null),
      ]),
    ),
  );
  return parts.flatMap(({ operation, changes, unread, takenBack, personId }) => {
    const shown = changes.flatMap((change) => {
      const known = knownOf(change, rowOf(change));
      const isHidden = names.hidden.has(String(known['requestId']));
      if (isHidden || names.hidden.has(String(known['interactionId']))) return [];
      const described = describeChange(change, rowOf(change), names, subject);
      if (described === null) return [];
      const isOwn =
        personId === undefined || change.personId === personId || described.record === 'mergedRecord';
      return [{ ...described, of: isOwn ? null : (names.people.get(String(change.personId)) ?? '') }];
    });
    if (shown.length === 0) return [];
    const entry: HistoryEntry = {
      operationId: operationId.parse(operation.id),
      kind: operation.kind,
      at: instant.parse(operation.at),
      actor: operation.actor,
      changes: shown.slice(0, changesListed),
      moreChanges: Math.max(shown.length - changesListed, 0) + unread,
      revertible:
        operation.kind === mergeKind
          ? mergeStands(sqlite, operation.id)
          : takenBack !== null &&
            isRevertible(sqlite, operation, takenBack, present) &&
            !hidesFarewell(sqlite, operation.id, reader),
    };
    return [entry];
  });
}

/** The parts with what the reader may see of each change. */
function partsFor(sqlite: SqliteDatabase, reader: Reader, parts: readonly Part[]): Part[] {
  const farewells = new FarewellWords(
    sqlite,
    reader,
    parts.flatMap(({ changes }) => changes),
  );
  return parts.map((part) => ({
    ...part,
    changes: part.changes.flatMap((change) => {
      const shown = farewells.shown(part.operation.id, change);
      return shown === null ? [] : [withoutHiddenReason(shown, reader)];
    }),
  }));
}

/** The operations of those ids, the latest first. */
export function operationsOf(sqlite: SqliteDatabase, ids: readonly string[]): Operation[] {
  return sqlite
    .prepare<[string], Operation>(
      'SELECT id, kind, at, actor FROM operations WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC',
    )
    .all(JSON.stringify(ids));
}

export const changeColumns = 'operation_id, number, record_type, record_id, person_id, action, before, after';

/** The changes by their operations. */
export function byOperation(rows: readonly ChangeRow[]): Map<string, KeptChange[]> {
  const changes = [...grouped(rows, (row) => row.operation_id)];
  return new Map(changes.map(([operation, ofOne]) => [operation, ofOne.map(keptChange)]));
}

/** All changes of an operation that is known to be small. */
export function wholeOperation(sqlite: SqliteDatabase, operation: string): KeptChange[] {
  return sqlite
    .prepare<[string], ChangeRow>(
      `SELECT ${changeColumns} FROM changes WHERE operation_id = ? ORDER BY number`,
    )
    .all(operation)
    .map(keptChange);
}
