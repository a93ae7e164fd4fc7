import { forgetFacts, refreshFacts } from '../insights/facts/keepFacts.ts';
import { derivedTables, searchTables } from './derivedTables.ts';
import type { SqliteDatabase } from './driver.ts';
import { prepared } from './prepared.ts';
import type { Derived } from './recordKinds.ts';

/**
 * Derives one kind again of the people who were touched; runs inside the write's transaction. Of those who were added
 * nothing was derived before, so it need not be looked for.
 */
export function refreshDerived(
  database: SqliteDatabase,
  kind: Derived,
  people: ReadonlySet<string>,
  added: ReadonlySet<string>,
): void {
  if (people.size === 0) return;
  if (kind === 'facts') {
    refreshFacts(database, [...people]);
    return;
  }
  const known = [...people].filter((id) => !added.has(id));
  const fresh = known.length < people.size ? [...people].filter((id) => added.has(id)) : [];
  for (const table of derivedTables[kind]) {
    if (known.length > 0) table.renewSome(database, JSON.stringify(known));
    if (fresh.length > 0) table.insertSome(database, JSON.stringify(fresh));
  }
}

/** Takes out what is derived of a person, before the person's own row goes; but for what `forgetGone` takes out. */
export function forgetDerived(database: SqliteDatabase, seq: number): void {
  for (const { name, seq: column } of Object.values(derivedTables).flat()) {
    if (column === 'seq') prepared(database, `DELETE FROM ${name} WHERE seq = ?`).run(seq);
  }
}

/**
 * Takes people who are gone out of the full text and the facts, many at once: each statement that could fail half-way,
 * such as the removal of a person, would make SQLite write what it has pending of the full text.
 */
export function forgetGone(database: SqliteDatabase, seqs: readonly number[]): void {
  const gone = JSON.stringify(seqs);
  for (const name of searchTables) {
    prepared(database, `DELETE FROM ${name} WHERE rowid IN (SELECT value FROM json_each(?))`).run(gone);
  }
  forgetFacts(database, seqs);
}
