import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import { refusal } from '../refusal.ts';
import { changes, operations } from '../schema/index.ts';
import type { SqliteDatabase } from './driver.ts';
import { type RecordKind, recordKind } from './records.ts';
import { type Row, TableStatements } from './statements.ts';
import { refreshSummaries } from './summaries.ts';

/** Who writes, where, and when. */
export interface Author {
  actor: string;
  device: string;
  clock: Clock;
  ids: IdSource;
}

/**
 * The one way to change data. Each write is one transaction in which the rows, the history of what changed
 * and the summaries derived from it go to the disk together, or not at all.
 */
export class Writer {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<SQLiteTable, TableStatements>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Runs `work` as the operation `kind` (such as `interaction.log`) of `author`; its error takes everything back. */
  write<T>(kind: string, author: Author, work: (unit: WriteUnit) => T): T {
    const run = this.#database.transaction(() => {
      const unit = this.#unit(kind, author);
      const result = work(unit);
      unit.settle();
      return result;
    });
    return run.immediate();
  }

  /** Like `write`, for work that pauses in between: it reports progress and can be cancelled by its error. */
  async writeInSteps<T>(kind: string, author: Author, work: (unit: WriteUnit) => Promise<T>): Promise<T> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const unit = this.#unit(kind, author);
      const result = await work(unit);
      unit.settle();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #unit(kind: string, author: Author): WriteUnit {
    const derive = (touched: Touched) => refreshSummaries(this.#database, touched);
    return new WriteUnit((table) => this.#of(table), derive, kind, author);
  }

  #of(table: SQLiteTable): TableStatements {
    const known = this.#statements.get(table);
    if (known !== undefined) return known;
    const made = new TableStatements(this.#database, table);
    this.#statements.set(table, made);
    return made;
  }
}

/** The people whose summaries, and whose search terms, a write has made stale. */
export interface Touched {
  people: ReadonlySet<string>;
  searched: ReadonlySet<string>;
}

/** One operation under way: every change of a row goes through it and is appended to the history. */
export class WriteUnit {
  readonly operationId: string;
  readonly author: Author;
  readonly #of: (table: SQLiteTable) => TableStatements;
  readonly #derive: (touched: Touched) => void;
  readonly #kind: string;
  readonly #people = new Set<string>();
  readonly #searched = new Set<string>();
  #number = 0;

  constructor(
    of: (table: SQLiteTable) => TableStatements,
    derive: (touched: Touched) => void,
    kind: string,
    author: Author,
  ) {
    this.operationId = author.ids.next();
    this.author = author;
    this.#of = of;
    this.#derive = derive;
    this.#kind = kind;
  }

  /** Adds a row. */
  insert<T extends SQLiteTable>(table: T, row: T['$inferInsert'] & Row): void {
    const kind = recordKind(table);
    this.#of(table).insert(row);
    const present = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
    this.#append(kind, 'insert', row, null, Object.fromEntries(present));
  }

  /**
   * Changes the named fields of the row with that key; fields that keep their value do not count. A `version`
   * column counts up, and where `expected` names another version than the present one, CHANGED_MEANWHILE.
   * Returns false where nothing changed or there is no such row.
   */
  update<T extends SQLiteTable>(
    table: T,
    key: Partial<T['$inferSelect']> & Row,
    patch: Partial<T['$inferInsert']> & Row,
    expected?: { version: number; what: 'person' | 'interaction' },
  ): boolean {
    const kind = recordKind(table);
    const statements = this.#of(table);
    const versioned = statements.has('version');
    const names = [
      ...new Set([...Object.keys(patch), ...(versioned ? ['version'] : []), ...this.#ownerOf(kind)]),
    ];
    const before = statements.read(key, names);
    if (before === null) return false;
    if (expected !== undefined && before['version'] !== expected.version) {
      throw refusal('CHANGED_MEANWHILE', { what: expected.what });
    }
    const changed = Object.keys(patch).filter(
      (name) => patch[name] !== undefined && before[name] !== patch[name],
    );
    if (changed.length === 0) return false;
    const after = Object.fromEntries(changed.map((name) => [name, patch[name] ?? null]));
    const next = versioned ? { version: Number(before['version']) + 1 } : {};
    const stamp = statements.has('updatedAt') ? { updatedAt: this.author.clock.now() } : {};
    statements.update(key, { ...after, ...stamp, ...next });
    const was = Object.fromEntries(changed.map((name) => [name, before[name]]));
    this.#append(kind, 'update', { ...before, ...key }, was, after);
    return true;
  }

  /** Takes a row out; the history keeps it. False where there is none. */
  remove<T extends SQLiteTable>(table: T, key: Partial<T['$inferSelect']> & Row): boolean {
    const kind = recordKind(table);
    const statements = this.#of(table);
    const before = statements.read(key, statements.names());
    if (before === null) return false;
    statements.delete(key);
    this.#append(kind, 'delete', before, before, null);
    return true;
  }

  /** The rows with those values as this write sees them, its own changes among them; in no particular order. */
  find<T extends SQLiteTable>(
    table: T,
    values: Partial<T['$inferSelect']> & Row,
    names: readonly (keyof T['$inferSelect'] & string)[],
  ): Row[] {
    return this.#of(table).find(values, names);
  }

  /** Marks people whose derived data depends on something else that changed. */
  touch(personId: string): void {
    this.#people.add(personId);
  }

  /**
   * Derives what the changes so far have made stale. Done at the end of every write; long work does it at its
   * pauses as well, so that the end is no long pause itself.
   */
  settle(): void {
    this.#derive({ people: this.#people, searched: this.#searched });
    this.#people.clear();
    this.#searched.clear();
  }

  #ownerOf(kind: RecordKind): string[] {
    return kind.person === null ? [] : [kind.person];
  }

  #append(kind: RecordKind, action: string, row: Row, before: Row | null, after: Row | null): void {
    if (this.#number === 0) {
      const { actor, device, clock } = this.author;
      this.#of(operations).insert({ id: this.operationId, kind: this.#kind, at: clock.now(), actor, device });
    }
    this.#number += 1;
    const owner = kind.person === null ? null : row[kind.person];
    const personId = typeof owner === 'string' ? owner : null;
    this.#of(changes).insert({
      operationId: this.operationId,
      number: this.#number,
      recordType: kind.type,
      recordId: kind.key.map((name) => String(row[name])).join('/'),
      personId,
      action,
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    });
    if (personId === null) return;
    this.#people.add(personId);
    if (kind.searched) this.#searched.add(personId);
  }
}
