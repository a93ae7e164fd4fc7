import { z } from 'zod';
import { fold } from '#shared/domain/folding.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { sqliteCode } from '../database/driver.ts';
import type { WriteUnit } from '../database/write.ts';
import { type Hit, listed, type Searched } from './sweep.ts';
import type { Traces } from './traces.ts';

const row = z.record(z.string(), z.unknown());
type Row = z.infer<typeof row>;

/**
 * Takes people out of the texts of the rows in which they were found and which are still there; what is derived of other
 * people from these is derived anew. Without a word in the history, where the words would stand again. Gives how many rows
 * it was.
 */
export function blackOut(
  sqlite: SqliteDatabase,
  unit: WriteUnit,
  hits: readonly Hit[],
  traces: Traces,
): number {
  let changed = 0;
  for (const { searched, key } of hits) {
    const where = searched.key.map((name) => `"${name}" = ?`).join(' AND ');
    const found = sqlite.prepare<unknown[]>(`SELECT * FROM "${searched.table}" WHERE ${where}`).get(...key);
    if (found === undefined) continue;
    const before = row.parse(found);
    const after = emptied(searched, before) ?? textsWithout(before, searched, traces);
    if (Object.keys(after).length === 0) continue;
    write(sqlite, { searched, key }, { before, after });
    touch(sqlite, unit, searched.table, before);
    changed += 1;
  }
  return changed;
}

/** Of a row of a file that was refused everything is a word of the person. */
function emptied({ table }: Searched, before: Row): Row | null {
  if (table === 'import_rejects') return { cells: '[]', value: '' };
  const told = table === 'changes' && before['record_type'] === 'importReject';
  return told ? { before: null, after: null } : null;
}

function textsWithout(before: Row, { texts, key }: Searched, traces: Traces): Row {
  const after: Row = {};
  for (const name of texts) {
    const text = before[name];
    if (typeof text !== 'string' || key.includes(name)) continue;
    const left = traces.without(text);
    if (left !== text) after[name] = traces.isId(text) ? null : left;
  }
  if ('name' in after && 'folded' in before) after['folded'] = fold(String(after['name']));
  return after;
}

function write(
  sqlite: SqliteDatabase,
  { searched: { table, key: keyNames }, key }: Hit,
  { before, after }: { before: Row; after: Row },
): void {
  const where = keyNames.map((name) => `"${name}" = ?`).join(' AND ');
  if (table === 'consents') {
    // A word of consent is never changed, so one that names somebody else is put in again without the name.
    const all = { ...before, ...after };
    sqlite.prepare<unknown[]>(`DELETE FROM consents WHERE ${where}`).run(...key);
    const names = Object.keys(all);
    sqlite
      .prepare<unknown[]>(
        `INSERT INTO consents (${listed(names)}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...names.map((name) => all[name]));
    return;
  }
  for (let number = 1; ; number += 1) {
    const set = { ...after, ...numbered(after, number) };
    const names = Object.keys(set);
    try {
      sqlite
        .prepare<unknown[]>(
          `UPDATE "${table}" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE ${where}`,
        )
        .run(...names.map((name) => set[name]), ...key);
      return;
    } catch (error) {
      // There is one of that name already, where names are blackened twice.
      if (sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') !== true || !('name' in after)) throw error;
    }
  }
}

function numbered(after: Row, number: number): Row {
  if (number === 1 || typeof after['name'] !== 'string') return {};
  const name = `${after['name']} ${number}`;
  return 'folded' in after ? { name, folded: fold(name) } : { name };
}

const everything = ['summary', 'search', 'notes', 'facts'] as const;

function touch(sqlite: SqliteDatabase, unit: WriteUnit, table: string, before: Row): void {
  const people = (sql: string, id: unknown): string[] =>
    sqlite.prepare<unknown[], string>(sql).pluck().all(id);
  if (table === 'changes') return;
  if (typeof before['person_id'] === 'string') unit.touch(before['person_id'], everything);
  else if (table === 'people') unit.touch(String(before['id']), everything);
  else if (table === 'interactions') {
    const took = people('SELECT person_id FROM interaction_people WHERE interaction_id = ?', before['id']);
    for (const id of took) unit.touch(id, ['notes']);
  } else if (table === 'labels') {
    const carry = people('SELECT person_id FROM person_labels WHERE label_id = ?', before['id']);
    for (const id of carry) unit.touch(id, ['summary', 'search']);
  }
}
