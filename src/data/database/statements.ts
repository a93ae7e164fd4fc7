import type Sqlite from 'better-sqlite3';
import { Column, getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SqliteDatabase } from './driver.ts';
import { columnsOf } from './records.ts';
import { rowsByKeys } from './rowsByKeys.ts';

export type Row = Record<string, unknown>;
type Statement = Sqlite.Statement<unknown[], unknown>;

/** An insert of certain columns, with what brings each value to the driver's form; null where it is in it already. */
interface Insert {
  statement: Statement;
  toDriver: (((value: unknown) => unknown) | null)[];
}

/**
 * The insert, update, read and delete of one table as prepared statements, made once per set of columns.
 * Values go in and come out in the code's form (drizzle's column mapping: booleans, not 0 and 1).
 */
export class TableStatements {
  readonly #database: SqliteDatabase;
  readonly #source: SQLiteTable;
  readonly #table: string;
  readonly #columns: ReadonlyMap<string, SQLiteColumn>;
  readonly #prepared = new Map<string, Statement>();
  readonly #inserts = new Map<string, Insert>();

  constructor(database: SqliteDatabase, table: SQLiteTable) {
    this.#database = database;
    this.#source = table;
    this.#table = `"${getTableName(table)}"`;
    this.#columns = columnsOf(table);
  }

  insert(row: Row): void {
    const names = Object.keys(row).filter((name) => row[name] !== undefined);
    const { statement, toDriver } = this.#insertOf(names);
    statement.run(
      names.map((name, index) => {
        const value = row[name] ?? null;
        return value === null ? null : (toDriver[index]?.(value) ?? value);
      }),
    );
  }

  /** The named columns of the row with that key, or null. */
  read(key: Row, names: readonly string[]): Row | null {
    const sql = `SELECT ${this.#list(names)} FROM ${this.#table} WHERE ${this.#conditions(key)}`;
    const found = this.#prepare(sql)
      .raw(true)
      .get(...this.#values(key, Object.keys(key)));
    return Array.isArray(found) ? this.#named(names, found) : null;
  }

  /** The named columns of all rows with those values. */
  find(values: Row, names: readonly string[]): Row[] {
    const sql = `SELECT ${this.#list(names)} FROM ${this.#table} WHERE ${this.#conditions(values)}`;
    const found = this.#prepare(sql)
      .raw(true)
      .all(...this.#values(values, Object.keys(values)));
    return found.flatMap((row) => (Array.isArray(row) ? [this.#named(names, row)] : []));
  }

  /** The rows with those keys, by their ids in the history. */
  rows(keys: readonly Row[]): Map<string, Row> {
    return rowsByKeys(this.#database, this.#source, keys);
  }

  update(key: Row, patch: Row): void {
    const names = Object.keys(patch);
    const assignments = names.map((name) => `"${this.#column(name).name}" = ?`).join(', ');
    const sql = `UPDATE ${this.#table} SET ${assignments} WHERE ${this.#conditions(key)}`;
    this.#prepare(sql).run(...this.#values(patch, names), ...this.#values(key, Object.keys(key)));
  }

  delete(key: Row): void {
    const sql = `DELETE FROM ${this.#table} WHERE ${this.#conditions(key)}`;
    this.#prepare(sql).run(...this.#values(key, Object.keys(key)));
  }

  has(name: string): boolean {
    return this.#columns.has(name);
  }

  names(): string[] {
    return [...this.#columns.keys()];
  }

  #insertOf(names: readonly string[]): Insert {
    const key = names.join();
    const known = this.#inserts.get(key);
    if (known !== undefined) return known;
    const sql = `INSERT INTO ${this.#table} (${this.#list(names)}) VALUES (${names.map(() => '?').join(', ')})`;
    const toDriver = names.map((name) => {
      const column = this.#column(name);
      const asItIs = column.mapToDriverValue === Column.prototype.mapToDriverValue;
      return asItIs ? null : (value: unknown) => column.mapToDriverValue(value);
    });
    const made = { statement: this.#database.prepare<unknown[], unknown>(sql), toDriver };
    this.#inserts.set(key, made);
    return made;
  }

  #prepare(sql: string): Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare<unknown[], unknown>(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  #column(name: string): SQLiteColumn {
    const column = this.#columns.get(name);
    if (column === undefined) throw new TypeError(`${this.#table} has no column ${name}`);
    return column;
  }

  #list(names: readonly string[]): string {
    return names.map((name) => `"${this.#column(name).name}"`).join(', ');
  }

  #conditions(key: Row): string {
    const names = Object.keys(key);
    if (names.length === 0) return 'TRUE';
    return names.map((name) => `"${this.#column(name).name}" = ?`).join(' AND ');
  }

  #values(row: Row, names: readonly string[]): unknown[] {
    return names.map((name) => {
      const value = row[name];
      return value === null || value === undefined ? null : this.#column(name).mapToDriverValue(value);
    });
  }

  #named(names: readonly string[], row: readonly unknown[]): Row {
    return Object.fromEntries(names.map((name, index) => [name, this.#fromDriver(name, row[index])]));
  }

  #fromDriver(name: string, value: unknown): unknown {
    return value === null ? null : this.#column(name).mapFromDriverValue(value);
  }
}
