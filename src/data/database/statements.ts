import type Sqlite from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { SqliteDatabase } from './driver.ts';
import { columnsOf } from './records.ts';

export type Row = Record<string, unknown>;
type Statement = Sqlite.Statement<unknown[], unknown>;

/**
 * The insert, update, read and delete of one table as prepared statements, made once per set of columns.
 * Values go in and come out in the code's form (drizzle's column mapping: booleans, not 0 and 1).
 */
export class TableStatements {
  readonly #database: SqliteDatabase;
  readonly #table: string;
  readonly #columns: ReadonlyMap<string, SQLiteColumn>;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: SqliteDatabase, table: SQLiteTable) {
    this.#database = database;
    this.#table = `"${getTableName(table)}"`;
    this.#columns = columnsOf(table);
  }

  insert(row: Row): void {
    const names = Object.keys(row).filter((name) => row[name] !== undefined);
    const sql = `INSERT INTO ${this.#table} (${this.#list(names)}) VALUES (${names.map(() => '?').join(', ')})`;
    this.#prepare(sql).run(...this.#values(row, names));
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
    return Object.keys(key)
      .map((name) => `"${this.#column(name).name}" = ?`)
      .join(' AND ');
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
