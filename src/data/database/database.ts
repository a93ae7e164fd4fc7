import { Mutex } from 'async-mutex';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { Waiting } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { bringUpToDate } from './bringUpToDate.ts';
import { connect } from './connection.ts';
import { type SqliteDatabase, sqliteCode } from './driver.ts';
import { storageFailure } from './failures.ts';
import { letGo, placeUnderLock, takeAlone, untilAlone } from './fileExchange.ts';
import { FilePlace, type Place } from './filePlace.ts';
import { makeNextOrder } from './orders.ts';
import { prepared } from './prepared.ts';
import { type Author, Writer, type WriteUnit } from './write.ts';

interface OpenFile {
  readonly sqlite: SqliteDatabase;
  readonly orm: BetterSQLite3Database;
  readonly place: FilePlace;
  readonly writer: Writer;
}

/** An open workspace database: `sqlite` and `orm` for reading, `write` for everything else. */
export class Database {
  readonly path: string;
  #open: OpenFile;
  #key: Uint8Array;
  /** How many files it has had. */
  #files = 1;
  /** Another's data is in the file's place now. */
  #over = false;
  /** How many read on connections of their own. */
  #readers = 0;
  /** One write at a time, also over the pauses of a long one, so that no short write ends up in another's transaction. */
  readonly #turn = new Mutex();
  readonly #listeners = new Set<() => void>();
  readonly #background = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #rowsAside = 0;
  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener();
  };

  constructor(path: string, key: Uint8Array) {
    this.path = path;
    this.#key = key;
    this.#open = this.#connect();
  }

  get sqlite(): SqliteDatabase {
    return this.#open.sqlite;
  }

  get orm(): BetterSQLite3Database {
    return this.#open.orm;
  }

  #connect(): OpenFile {
    const sqlite = connect(this.path, this.#key);
    return {
      sqlite,
      orm: drizzle({ client: sqlite }),
      place: new FilePlace(this.path),
      writer: new Writer(sqlite, this.#changed),
    };
  }

  /** Opens the file, which is made where there is none, and brings it up to date at once. */
  static open(path: string, key: Uint8Array): Database {
    const database = new Database(path, key);
    try {
      for (const _ of bringUpToDate(database.sqlite));
      return database;
    } catch (error) {
      database.sqlite.close();
      throw storageFailure(error, path);
    }
  }

  /**
   * The same for a file that a program of before may have written: what is to be derived anew of very many people takes
   * minutes, in which everybody has their turn. CANCELLED; it can be gone through again then.
   */
  static async openInSteps(path: string, key: Uint8Array, { report, signal }: Waiting): Promise<Database> {
    const database = new Database(path, key);
    const turns = new Turns(signal);
    try {
      for (const progress of bringUpToDate(database.sqlite)) {
        report(progress);
        await turns.pass();
      }
      return database;
    } catch (error) {
      database.sqlite.close();
      throw storageFailure(error, path);
    }
  }

  /** Runs `work` as one operation: all its changes with their history, or none. Refuses as `storageFailure` says. */
  async write<T>(kind: string, author: Author, work: (unit: WriteUnit) => T): Promise<T> {
    return await this.#inTurn(() => this.#open.writer.write(kind, author, work));
  }

  /**
   * The same for long work that pauses. It has a connection of its own, which `work` is given too, so that meanwhile
   * readers see the data as it was before; other writes wait.
   */
  async writeInSteps<T>(
    kind: string,
    author: Author,
    work: (unit: WriteUnit, connection: SqliteDatabase) => Promise<T>,
  ): Promise<T> {
    return await this.#inTurn(async () => {
      const connection = connect(this.path, this.#key);
      try {
        const writer = new Writer(connection, this.#changed);
        return await writer.writeInSteps(kind, author, async (unit) => await work(unit, connection));
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
    return await this.lendToReader(async ({ path, key }) => {
      const connection = connect(path, key);
      try {
        // What is read once need not be kept.
        connection.pragma('cache_size = -16384');
        connection.exec('BEGIN');
        return await work(connection);
      } finally {
        connection.close();
      }
    });
  }

  /** Lends the database to somebody who reads it from outside, such as a thread; the file stays in its place meanwhile. */
  async lendToReader<T>(work: (access: { path: string; key: Uint8Array }) => Promise<T>): Promise<T> {
    this.#readers += 1;
    try {
      return await work({ path: this.path, key: this.#key });
    } finally {
      this.#readers -= 1;
    }
  }

  /** WORKSPACE_IN_USE where another program has the file open: nothing can take its place then. */
  async requireAlone(signal?: AbortSignal): Promise<void> {
    await this.#inTurn(() => this.#requireAlone(signal));
  }

  async #requireAlone(signal: AbortSignal | undefined): Promise<void> {
    // What reads here hides whether others are there; whether they are is asked once more in the end.
    if (this.#readers > 0) return;
    const wasAlone = () => this.#readers > 0 || takeAlone(this.sqlite);
    await untilAlone(wasAlone, () => false, signal, this.path);
    if (this.sqlite.inTransaction) letGo(this.sqlite);
  }

  /**
   * Puts another file in the place of this one. It is refused before anything is done where another program has it open
   * (WORKSPACE_IN_USE). Writes wait from before `prepare` begins, so that the new file can be
   * made of the present one without losing any; reading goes on. `place` does it: it is called while nobody else has the
   * file open, and must not pause. With the same content this goes on with the new file and the key that `prepare` gives;
   * otherwise it is over for good and refuses the writes that waited.
   */
  async replaceFile(
    prepare: (present: { path: string; key: Uint8Array }) => Promise<Uint8Array>,
    place: () => void,
    { sameContent, signal }: { sameContent: boolean; signal?: AbortSignal | undefined },
  ): Promise<void> {
    await this.#inTurn(async () => {
      await this.#requireAlone(signal);
      const key = await prepare({ path: this.path, key: this.#key });
      const isRead = () => this.#readers > 0;
      await untilAlone(() => takeAlone(this.sqlite), isRead, signal, this.path);
      // From here to the end without a pause, so that nobody meets a closed database.
      try {
        placeUnderLock(this.sqlite, place);
        this.#over = !sameContent;
        this.#key = key;
      } finally {
        this.sqlite.close();
        if (!this.#over) this.#open = this.#connect();
      }
      this.#files += 1;
      this.#changed();
    });
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
    return `${this.#files}/${String(byOthers)}/${this.#rowsChanged() - this.#rowsAside}`;
  }

  #rowsChanged(): number {
    return Number(prepared(this.sqlite, 'SELECT total_changes()').pluck().get());
  }

  /** Calls back after each change this program has made; returns what ends it. */
  onChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether the file is still the one that was opened; nothing is written where it is not. */
  get place(): Place {
    return this.#open.place.look();
  }

  /** Whether somebody writes, or something long is being read. */
  get busy(): boolean {
    return this.#turn.isLocked() || this.#readers > 0;
  }

  /** Runs `work`, which reads nothing of it, while nobody else has the file open; not at all where somebody has. */
  async ifAlone(work: () => Promise<void>): Promise<void> {
    await this.#inTurn(async () => {
      const { sqlite } = this;
      if (!takeAlone(sqlite)) return;
      try {
        await work();
      } finally {
        letGo(sqlite);
      }
    });
  }

  /** Aborted when it is about to be closed: what was put off in the background is to be done now or not at all. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Waits for writes under way, folds the log into the file and closes it. */
  async close(): Promise<void> {
    this.#closing.abort();
    while (this.#background.size > 0) await Promise.all(this.#background);
    await this.#turn.runExclusive(() => {
      if (!this.sqlite.open) return;
      try {
        this.sqlite.pragma('optimize');
      } catch (error) {
        // No more than a help for later plans: a disk that is full or gone must not keep the file open.
        if (sqliteCode(error) === null) throw error;
      }
      this.sqlite.close();
    });
  }

  async #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    return await this.#turn.runExclusive(async () => {
      try {
        if (this.#over) throw refusal('WORKSPACE_NOT_OPEN');
        this.#open.place.require();
        return await work();
      } catch (error) {
        throw storageFailure(error, this.path);
      }
    });
  }
}
