import type { SqliteDatabase } from '../database/driver.ts';
import type { Row } from '../database/statements.ts';
import { consentsOf } from './consentsBack.ts';
import { grouped } from './grouped.ts';
import { isAsLeft, isEmptied, type KeptChange, placeOf, recordAfter } from './kept.ts';
import { changedSinceSql } from './since.ts';
import { isTestimony } from './takeBack.ts';

/** Operations that are the workspace's own and not to be taken back. */
const final = new Set(['bin.purge', 'sample.fill', 'consent.lapse']);

/**
 * Whether an operation's changes could be taken back now, as far as the changed records themselves tell; something
 * that has come to hang on one of them shows when it is tried. `present` holds the rows as `presentRows` gives them.
 */
export function isRevertible(
  sqlite: SqliteDatabase,
  { id, kind }: { id: string; kind: string },
  changes: readonly KeptChange[],
  present: ReadonlyMap<string, Row>,
): boolean {
  const taken = changes.filter((change) => !isTestimony(change));
  if (taken.length === 0 || final.has(kind) || taken.some(isEmptied)) return false;
  const rows = new Map<string, Row | null>();
  for (const change of taken.toSorted((a, b) => b.number - a.number)) {
    if (change.recordType === 'consent') continue;
    const place = placeOf(change);
    if (place === null) return false;
    const record = recordAfter(change, place);
    const row = rows.has(record) ? (rows.get(record) ?? null) : (present.get(record) ?? null);
    // A word of the workspace stays where it is in use.
    if (change.recordType === 'label' && change.action === 'insert') continue;
    if (!isAsLeft(change, place, row)) return false;
    rows.set(record, null);
    rows.set(`${change.recordType}/${change.recordId}`, rowBefore(change, row));
  }
  return consentsHold(sqlite, taken) && !madePersonWasChanged(sqlite, id, taken);
}

function rowBefore({ action, before }: KeptChange, row: Row | null): Row | null {
  if (action === 'insert') return null;
  return action === 'delete' ? before : { ...row, ...before };
}

/** Whether the words on consent among the changes are still the last ones. */
function consentsHold(sqlite: SqliteDatabase, changes: readonly KeptChange[]): boolean {
  const words = changes.filter((change) => change.recordType === 'consent');
  if (words.length === 0) return true;
  const ids = new Set(words.map((change) => change.recordId));
  const people = [...new Set(words.map((change) => String(change.personId)))];
  const all = grouped(consentsOf(sqlite, people), (row) =>
    [row.personId, row.purpose, row.channel].join('/'),
  );
  return [...all.values()].every((word) => {
    const own = word.filter((row) => ids.has(row.id)).at(-1);
    const last = word.at(-1);
    return own === undefined || last === undefined || last.id <= own.id;
  });
}

/** Whether something was done with a person whom the operation had added. */
function madePersonWasChanged(
  sqlite: SqliteDatabase,
  operation: string,
  changes: readonly KeptChange[],
): boolean {
  const made = changes.filter((change) => change.recordType === 'person' && change.action === 'insert');
  const since = sqlite.prepare<{ person: string; operation: string }, number>(changedSinceSql).pluck();
  return made.some((change) => since.get({ person: change.recordId, operation }) === 1);
}
