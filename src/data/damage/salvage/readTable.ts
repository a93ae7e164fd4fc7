import { z } from 'zod';
import type { SqliteDatabase } from '../../database/driver.ts';
import { prepared } from '../../database/prepared.ts';
import { isDamage } from '../isDamage.ts';
import type { Key, TableForm } from './tableForm.ts';

/** What became of the reading of one table. */
export interface Reading {
  /** Keys that an index tells of, and whose rows can't be read. */
  missing: Key[];
  /** More may be missing than any index tells. */
  unsure: boolean;
}

/** Where the rows that could be read go. */
export interface Keeper {
  /** Keeps a row; false where it was kept before. */
  keep(row: unknown[]): boolean;
  has(key: Key): boolean;
}

/** So many tries to find rows by number in vain, for each that was found as many again; each reads a page or two. */
const triesInVain = 1000;
const triesForFound = 10;
/** As far beyond the last row that could be read it is looked for others. */
const farthest = 1_000_000;

const values = z.array(z.unknown());
const keys = z.array(z.union([z.string(), z.number()]));

/**
 * Gives every row of a table that can be read to `keeper`: from the front up to the first page that can't be read, from
 * the back likewise, and of what lies between the rows that indexes know of, or that are found by number.
 */
export function readTable(sqlite: SqliteDatabase, form: TableForm, keeper: Keeper): Reading {
  const rows = `SELECT ${form.columns.join(', ')} FROM ${form.name}`;
  const edge = new Edge(form);
  const scan = (order: string, side: 'front' | 'back') =>
    readOn(sqlite, `${rows} ${order}`, [], (row) => keeper.keep(edge.passed(side, row)));
  if (scan(`ORDER BY ${form.key.join(', ')}`, 'front')) return { missing: [], unsure: false };
  scan(`ORDER BY ${form.key.map((column) => `${column} DESC`).join(', ')}`, 'back');
  const missing = new Map<string, Key>();
  let whole = false;
  for (const index of form.indexes) {
    const read = (key: Key): void => {
      if (keeper.has(key) || missing.has(JSON.stringify(key))) return;
      readOne(sqlite, form, key, keeper);
      if (!keeper.has(key)) missing.set(JSON.stringify(key), key);
    };
    whole = readKeys(sqlite, form, index, read) || whole;
  }
  if (!whole && form.numbered) readByNumber(sqlite, form, keeper, edge);
  return { missing: [...missing.values()].filter((key) => !keeper.has(key)), unsure: !whole };
}

/** Reads the row of that key, where it can be read. */
export function readOne(sqlite: SqliteDatabase, form: TableForm, key: Key, keeper: Keeper): void {
  const where = form.key.map((column) => `${column} = ?`).join(' AND ');
  const sql = `SELECT ${form.columns.join(', ')} FROM ${form.name} WHERE ${where}`;
  readOn(sqlite, sql, key, (row) => keeper.keep(row));
}

/** Between which numbers nothing was read yet. */
class Edge {
  readonly #at: number;
  front = 0;
  back = Number.POSITIVE_INFINITY;

  constructor(form: TableForm) {
    this.#at = form.numbered ? form.columns.indexOf(form.key[0] ?? '') : -1;
  }

  passed(side: 'front' | 'back', row: unknown[]): unknown[] {
    if (this.#at >= 0) this[side] = Number(row[this.#at]);
    return row;
  }
}

/** Reads until the end, a row that `take` refuses or one that can't be read; true but for the last. */
function readOn(
  sqlite: SqliteDatabase,
  sql: string,
  given: readonly unknown[],
  take: (row: unknown[]) => boolean,
): boolean {
  try {
    for (const row of prepared(sqlite, sql)
      .raw(true)
      .iterate(...given)) {
      if (!take(values.parse(row))) break;
    }
    return true;
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** The keys an index holds, from both its ends; true where it could be read as a whole. */
function readKeys(
  sqlite: SqliteDatabase,
  form: TableForm,
  index: TableForm['indexes'][number],
  read: (key: Key) => void,
): boolean {
  const sql = `SELECT ${form.key.join(', ')} FROM ${form.name} INDEXED BY ${index.name} ORDER BY`;
  const take = (row: unknown[]): boolean => {
    read(keys.parse(row));
    return true;
  };
  if (readOn(sqlite, `${sql} ${index.columns.join(', ')}`, [], take)) return true;
  readOn(sqlite, `${sql} ${index.columns.map((column) => `${column} DESC`).join(', ')}`, [], take);
  return false;
}

/** Looks for rows between those that can't be read, halving what lies between again and again. */
function readByNumber(sqlite: SqliteDatabase, form: TableForm, keeper: Keeper, edge: Edge): void {
  const [key = ''] = form.key;
  const rows = `SELECT ${form.columns.join(', ')} FROM ${form.name} WHERE ${key}`;
  const end = Number.isFinite(edge.back) ? edge.back - 1 : edge.front + farthest;
  const open: [number, number][] = [[edge.front + 1, end]];
  let found = 0;
  for (let tries = 0; tries < triesInVain + found * triesForFound; tries += 1) {
    const [from, to] = open.shift() ?? [1, 0];
    if (from > to) {
      if (open.length === 0) return;
      continue;
    }
    const middle = Math.floor((from + to) / 2);
    // A side that is read to its end, or to a row that was read before, has nothing left to be looked for.
    const reached = new Edge(form);
    reached.front = middle - 1;
    reached.back = middle;
    const take = (side: 'front' | 'back') => (row: unknown[]) => {
      found += 1;
      return keeper.keep(reached.passed(side, row));
    };
    const upDone = readOn(sqlite, `${rows} >= ? ORDER BY ${key}`, [middle], take('front'));
    const downDone = readOn(sqlite, `${rows} < ? ORDER BY ${key} DESC`, [middle], take('back'));
    if (!downDone) open.push([from, Math.min(reached.back, middle) - 1]);
    if (!upDone) open.push([Math.max(reached.front, middle) + 1, to]);
  }
}
