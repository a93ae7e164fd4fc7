import { z } from 'zod';
import type { SqliteDatabase } from '../../database/driver.ts';
import { type Keeper, type Reading, readTable } from './readTable.ts';
import { type Key, type TableForm, tableForm } from './tableForm.ts';
import type { Tally } from './tallies.ts';

/** What became of a table so far. */
export interface Copied extends Tally {
  /** It could be read from front to end. */
  whole: boolean;
  missing: number;
  unsure: boolean;
}

/** Copies what can be read of each table, one transaction each. */
export function copyTables(
  source: SqliteDatabase,
  target: SqliteDatabase,
  tables: readonly string[],
  report: (done: number) => void,
): Map<string, Copied> {
  const copied = new Map<string, Copied>();
  for (const [index, table] of tables.entries()) {
    report(index);
    const form = tableForm(target, table);
    if (form === null) continue;
    const reading = copyTable(source, target, form);
    const missing = reading.missing.length;
    const whole = missing === 0 && !reading.unsure;
    const { kept: saved, unsure } = reading;
    copied.set(table, { saved, rebuilt: 0, lost: 0, missing, whole, unsure });
  }
  return copied;
}

function copyTable(
  source: SqliteDatabase,
  target: SqliteDatabase,
  form: TableForm,
): Reading & { kept: number } {
  const table = new TargetTable(target, form);
  return target.transaction(() => {
    // What a new workspace begins with, such as the stages, is as the damaged file has it; unless it can't be read.
    const first = table.all();
    target.prepare(`DELETE FROM ${form.name}`).run();
    const reading = readTable(source, form, table);
    const { kept } = table;
    if (reading.unsure || reading.missing.length > 0) for (const row of first) table.keep(row);
    return { ...reading, kept };
  })();
}

const rows = z.array(z.array(z.unknown()));

/** A table of the new file. */
export class TargetTable implements Keeper {
  kept = 0;
  readonly #insert;
  readonly #find;
  readonly #all;

  constructor(target: SqliteDatabase, { name, columns, key }: TableForm) {
    const places = columns.map(() => '?').join(', ');
    this.#insert = target.prepare<unknown[], unknown>(
      `INSERT OR IGNORE INTO ${name} (${columns.join(', ')}) VALUES (${places})`,
    );
    this.#all = target.prepare(`SELECT ${columns.join(', ')} FROM ${name}`);
    this.#find = target.prepare<Key, unknown>(
      `SELECT 1 FROM ${name} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`,
    );
  }

  keep(row: unknown[]): boolean {
    if (this.#insert.run(...row).changes === 0) return false;
    this.kept += 1;
    return true;
  }

  has(key: Key): boolean {
    return this.#find.get(...key) !== undefined;
  }

  all(): unknown[][] {
    return rows.parse(this.#all.raw(true).all());
  }
}
