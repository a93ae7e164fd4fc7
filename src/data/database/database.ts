import { Mutex } from 'async-mutex';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { connect } from './connection.ts';
import { bringDerivedUpToDate } from './derived.ts';
import type { SqliteDatabase } from './driver.ts';
import { storageFailure } from './failures.ts';
import { migrate } from './migrate.ts';
import { makeNextOrder } from './orders.ts';
import { prepared } from './prepared.ts';
import { type Author, Writer, type WriteUnit } from './write.ts';

/** An open workspace database: `sqlite` and `orm` for reading, `write` for everything else. */
export class Database {
  readonly path: string;
  readonly sqlite: SqliteDatabase;
  readonly orm: BetterSQLite3Database;
  readonly #key: Uint8Array;
  readonly #writer: Writer;
  /** One write at a time, also over the pauses of a long one, so that no short write ends up in another's transaction. */
  readonly #turn = new Mutex();
  readonly #listeners = new Set<() => void>();
  readonly #background = new Set<Promise<void>>();
  #rowsAside = 0;
  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener();
  };

  constructor(path: string, key: Uint8Array) {
    this.path = path;
    this.#key = key;
    this.sqlite = connect(path, key);
    this.orm = drizzle({ client: this.sqlite });
    this.#writer = new Writer(this.sqlite, this.#changed);
  }

  /** Opens the file, which is made where there is none, and brings its schema up to date. */
  static open(path: string, key: Uint8Array): Database {
    const database = new Database(path, key);
    try {
      migrate(database.sqlite);
      bringDerivedUpToDate(database.sqlite);
      // Left over where the program ended while they were made.
      for (let more = true; more; ) more = makeNextOrder(database.sqlite);
      return database;
    } catch (error) {
      database.sqlite.close();
      throw storageFailure(error, path);
    }
  }

  /** Runs `work` as one operation: all its changes with their history, or none. Refuses as `storageFailure` says. */
  async write<T>(kind: string, author: Author, work: (unit: WriteUnit) => T): Promise<T> {
    return await this.#inTurn(() => this.#writer.write(kind, author, work));
  }

  /**
   * The same for long work that pauses. It has a connection of its own, so that meanwhile readers see the
   * data as it was before; other writes wait.
   */
  async writeInSteps<T>(kind: string, author: Author, work: (unit: WriteUnit) => Promise<T>): Promise<T> {
    return await this.#inTurn(async () => {
      const connection = connect(this.path, this.#key);
      try {
        return await new Writer(connection, this.#changed).writeInSteps(kind, author, work);
      } finally {
        connection.close();
      }
    });
  }

  /**
   * Lends the database to somebody who writes to it from outside, such as a thread: meanwhile all writes here wait.
   * `work` says whether anything was changed.
   */
  async lend<T>(
    work: (access: { path: string; key: Uint8Array }) => Promise<{ result: T; changed: boolean }>,
  ): Promise<T> {
    return await this.#inTurn(async () => {
      const { result, changed } = await work({ path: this.path, key: this.#key });
      if (changed) this.#changed();
      return result;
    });
  }

  /** Makes the indexes that a write of very many people has dropped, one at a time, so that others can write in between. */
  async makeOrders(): Promise<void> {
    for (let more = true; more; ) more = await this.#inTurn(() => makeNextOrder(this.sqlite));
  }

  /** Keeps the database open until `work` in the background has ended, however it ends. */
  waitFor(work: Promise<unknown>): void {
    const ended = work.then(
      () => undefined,
      () => undefined,
    );
    this.#background.add(ended);
    void ended.then(() => this.#background.delete(ended));
  }

  /**
   * Long reading that pauses, of the data as it is when it begins: what is written meanwhile is neither seen nor kept
   * waiting.
   */
  async readInSteps<T>(work: (sqlite: SqliteDatabase) => Promise<T>): Promise<T> {
    const connection = connect(this.path, this.#key);
    try {
      // What is read once need not be kept.
      connection.pragma('cache_size = -16384');
      connection.exec('BEGIN');
      return await work(connection);
    } finally {
      connection.close();
    }
  }

  /**
   * Keeps what is nobody's change, such as how somebody left a list: one transaction, of which the history has no
   * word and from which nothing is derived. Everything else goes through `write`.
   */
  async keepAside(work: (sqlite: SqliteDatabase) => void): Promise<void> {
    await this.#inTurn(() => {
      const before = this.#rowsChanged();
      this.sqlite.transaction(() => work(this.sqlite)).immediate();
      this.#rowsAside += this.#rowsChanged() - before;
    });
  }

  /** Tells one state of the data from another, whichever program changed it; what is kept aside does not count. */
  stamp(): string {
    const byOthers = prepared(this.sqlite, 'PRAGMA data_version').pluck().get();
    return `${String(byOthers)}/${this.#rowsChanged() - this.#rowsAside}`;
  }

  #rowsChanged(): number {
    return Number(prepared(this.sqlite, 'SELECT total_changes()').pluck().get());
  }

  /** Calls back after each change this program has made; returns what ends it. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Waits for writes under way, folds the log into the file and closes it. */
  async close(): Promise<void> {
    await Promise.all(this.#background);
    await this.#turn.runExclusive(() => {
      if (!this.sqlite.open) return;
      this.sqlite.pragma('optimize');
      this.sqlite.close();
    });
  }

  async #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    return await this.#turn.runExclusive(async () => {
      try {
        return await work();
      } catch (error) {
        throw storageFailure(error, this.path);
      }
    });
  }
}
