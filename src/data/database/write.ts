import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { RefusalData } from '#shared/contract/refusals.ts';
import type { IdSource } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import { type AuditEntry, appendAudit } from '../audit/append.ts';
import { refusal } from '../refusal.ts';
import { changes, operations } from '../schema/index.ts';
import { forgetDerived, forgetGone, refreshDerived } from './derived.ts';
import type { SqliteDatabase } from './driver.ts';
import { loosenOrders, worthLoosening } from './orders.ts';
import { statement } from './prepared.ts';
import type { Derived, RecordKind } from './recordKinds.ts';
import { derivedBy, recordKind } from './records.ts';
import { recordIdOf } from './rowsByKeys.ts';
import { type Row, TableStatements } from './statements.ts';

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
  readonly #changed: () => void;
  readonly #statements = new Map<SQLiteTable, TableStatements>();

  /** `changed` is called after each write that changed anything. */
  constructor(database: SqliteDatabase, changed: () => void = () => undefined) {
    this.#database = database;
    this.#changed = changed;
  }

  /** Runs `work` as the operation `kind` (such as `interaction.log`) of `author`; its error takes everything back. */
  write<T>(kind: string, author: Author, work: (unit: WriteUnit) => T): T {
    const run = this.#database.transaction(() => {
      const unit = this.#unit(kind, author);
      const result = work(unit);
      unit.settle();
      return { result, changed: unit.changed };
    });
    const { result, changed } = run.immediate();
    if (changed) this.#changed();
    return result;
  }

  /** Like `write`, for work that pauses in between: it reports progress and can be cancelled by its error. */
  async writeInSteps<T>(kind: string, author: Author, work: (unit: WriteUnit) => Promise<T>): Promise<T> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const unit = this.#unit(kind, author);
      const result = await work(unit);
      unit.settle();
      this.#database.exec('COMMIT');
      if (unit.changed) this.#changed();
      return result;
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #unit(kind: string, author: Author): WriteUnit {
    const derived: DerivedKeeper = {
      refresh: (kind, people, added) => refreshDerived(this.#database, kind, people, added),
      expect: (added) => {
        if (worthLoosening(this.#database, added)) loosenOrders(this.#database);
      },
      forget: (seq) => forgetDerived(this.#database, seq),
      forgetGone: (seqs) => forgetGone(this.#database, seqs),
    };
    const audit = (entry: AuditEntry) => appendAudit(this.#database, author, entry);
    // The history is in the order of the ids, also where the clock was set back since the last operation.
    const before = lastOperation(this.#database).get();
    if (before !== undefined) author.ids.follow?.(before.id);
    return new WriteUnit((table) => this.#of(table), derived, audit, kind, author);
  }

  #of(table: SQLiteTable): TableStatements {
    const known = this.#statements.get(table);
    if (known !== undefined) return known;
    const made = new TableStatements(this.#database, table);
    this.#statements.set(table, made);
    return made;
  }
}

const lastOperation = statement<[], { id: string }>('SELECT id FROM operations ORDER BY id DESC LIMIT 1');

const derivedKinds = ['summary', 'search', 'notes', 'facts'] as const satisfies readonly Derived[];

/** Keeps what is derived in step with the rows. */
interface DerivedKeeper {
  /** Of the people who were added nothing was derived before. */
  refresh: (kind: Derived, people: ReadonlySet<string>, added: ReadonlySet<string>) => void;
  /** Makes ready for so many people to be added. */
  expect: (added: number) => void;
  /** For a person who is taken out, by the row's number. */
  forget: (seq: number) => void;
  /** For all who were taken out since the last time; before others are given their numbers. */
  forgetGone: (seqs: readonly number[]) => void;
}

/** One operation under way: every change of a row goes through it and is appended to the history. */
export class WriteUnit {
  readonly operationId: string;
  readonly author: Author;
  readonly #of: (table: SQLiteTable) => TableStatements;
  readonly #derived: DerivedKeeper;
  readonly #audit: (entry: AuditEntry) => void;
  readonly #kind: string;
  readonly #stale = {
    summary: new Set<string>(),
    search: new Set<string>(),
    notes: new Set<string>(),
    facts: new Set<string>(),
  };
  readonly #added = new Set<string>();
  /** The numbers of people who were taken out and may still be in the full text and the facts. */
  readonly #gone: number[] = [];
  #number = 0;

  constructor(
    of: (table: SQLiteTable) => TableStatements,
    derived: DerivedKeeper,
    audit: (entry: AuditEntry) => void,
    kind: string,
    author: Author,
  ) {
    this.operationId = author.ids.next();
    this.author = author;
    this.#of = of;
    this.#derived = derived;
    this.#audit = audit;
    this.#kind = kind;
  }

  /** Whether anything was changed so far. */
  get changed(): boolean {
    return this.#number > 0;
  }

  /** Adds a row. */
  insert<T extends SQLiteTable>(table: T, row: T['$inferInsert'] & Row): void {
    const kind = recordKind(table);
    this.#of(table).insert(row);
    const present: Row = {};
    for (const name of Object.keys(row)) {
      if (row[name] !== null && row[name] !== undefined) present[name] = row[name];
    }
    this.#append(kind, 'insert', row, null, present);
    if (kind.type === 'person') this.#added.add(String(row['id']));
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
    expected?: { version: number; what: RefusalData<'CHANGED_MEANWHILE'>['what'] },
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
    // A record that goes to another person changes what is derived of both.
    const owner = kind.person === null ? null : after[kind.person];
    if (typeof owner === 'string') this.touch(owner, kind.derives);
    return true;
  }

  /** Takes a row out; the history keeps it. False where there is none. */
  remove<T extends SQLiteTable>(table: T, key: Partial<T['$inferSelect']> & Row): boolean {
    const kind = recordKind(table);
    const statements = this.#of(table);
    const before = statements.read(key, statements.names());
    if (before === null) return false;
    // What is derived is found by the row's number, which goes with the row.
    if (kind.type === 'person') this.#derived.forget(Number(before['seq']));
    statements.delete(key);
    this.#append(kind, 'delete', before, before, null);
    // Of whom nothing is left, nothing is derived.
    if (kind.type === 'person') this.#forget(String(before['id']), Number(before['seq']));
    return true;
  }

  #forget(personId: string, seq: number): void {
    this.#gone.push(seq);
    this.#added.delete(personId);
    for (const name of derivedKinds) this.#stale[name].delete(personId);
  }

  /** Puts into the audit log, in this transaction, that it is done. */
  audit(entry: AuditEntry): void {
    this.#audit(entry);
  }

  /** The rows with those values, all rows for none, as this write sees them; in no particular order. */
  find<T extends SQLiteTable>(
    table: T,
    values: Partial<T['$inferSelect']> & Row,
    names: readonly (keyof T['$inferSelect'] & string)[],
  ): Row[] {
    return this.#of(table).find(values, names);
  }

  /** The rows of a table with those keys as this write sees them, many at once, by their ids in the history. */
  rows(table: SQLiteTable, keys: readonly Row[]): Map<string, Row> {
    return this.#of(table).rows(keys);
  }

  /** Marks a person whose derived data depends on something else that changed. */
  touch(personId: string, derived: readonly Derived[]): void {
    for (const name of derived) this.#stale[name].add(personId);
  }

  /**
   * Derives what the changes so far have made stale. Done at the end of every write; long work does it at its
   * pauses as well, so that the end is no long pause itself, for as many people at a time as it names. Says whether
   * there are more.
   */
  settle(atMost = Number.POSITIVE_INFINITY): boolean {
    this.#forgetGone();
    const people = new Set<string>();
    for (const name of derivedKinds) {
      for (const id of this.#stale[name]) {
        if (people.size >= atMost && !people.has(id)) break;
        people.add(id);
      }
    }
    for (const name of derivedKinds) this.#refresh(name, people);
    for (const id of people) this.#added.delete(id);
    return derivedKinds.some((name) => this.#stale[name].size > 0);
  }

  /** Of how many people something is stale. */
  get unsettled(): number {
    return Math.max(...derivedKinds.map((name) => this.#stale[name].size));
  }

  /**
   * The same for very many people at once, kind by kind, which is faster; gives after each step how many are left to be
   * done of each kind together. To be gone through to its end.
   */
  *settling(atATime: number): Generator<number> {
    this.#forgetGone();
    const left = () => derivedKinds.reduce((sum, name) => sum + this.#stale[name].size, 0);
    for (const name of derivedKinds) {
      while (this.#stale[name].size > 0) {
        const people: string[] = [];
        for (const id of this.#stale[name]) if (people.push(id) >= atATime) break;
        this.#refresh(name, people);
        yield left();
      }
    }
    this.#added.clear();
  }

  /**
   * Makes ready for about so many people to be added, or taken out. Where they are very many the list's orders lose their indexes,
   * which is for `Database.makeOrders` to mend afterwards.
   */
  expectPeople(count: number): void {
    this.#derived.expect(count);
  }

  #forgetGone(): void {
    if (this.#gone.length > 0) this.#derived.forgetGone(this.#gone.splice(0));
  }

  #refresh(name: Derived, among: Iterable<string>): void {
    const people = new Set<string>();
    for (const id of among) if (this.#stale[name].delete(id)) people.add(id);
    this.#derived.refresh(name, people, this.#added);
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
      recordId: recordIdOf(kind, row),
      personId,
      action,
      before: before === null ? null : JSON.stringify(kept(kind, before)),
      after: after === null ? null : JSON.stringify(kept(kind, after)),
    });
    if (personId === null) return;
    this.touch(personId, action === 'update' ? derivedBy(kind, Object.keys(after ?? {})) : kind.derives);
  }
}

/** What the history keeps of a row. */
function kept({ leftOut }: RecordKind, row: Row): Row {
  if (leftOut === undefined) return row;
  return Object.fromEntries(Object.entries(row).filter(([name]) => !leftOut.includes(name)));
}
