import { Mutex } from 'async-mutex';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { unlock } from './cipher.ts';
import { openSqlite, type SqliteDatabase } from './driver.ts';
import { storageFailure } from './failures.ts';
import { registerFunctions } from './functions.ts';
import { migrate } from './migrate.ts';
import { applySettings } from './settings.ts';
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

  constructor(path: string, key: Uint8Array) {
    this.path = path;
    this.#key = key;
    this.sqlite = connect(path, key);
    this.orm = drizzle({ client: this.sqlite });
    this.#writer = new Writer(this.sqlite);
  }

  /** Opens the file, which is made where there is none, and brings its schema up to date. */
  static open(path: string, key: Uint8Array): Database {
    const database = new Database(path, key);
    try {
      migrate(database.sqlite);
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
        return await new Writer(connection).writeInSteps(kind, author, work);
      } finally {
        connection.close();
      }
    });
  }

  /** Waits for writes under way, folds the log into the file and closes it. */
  async close(): Promise<void> {
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

function connect(path: string, key: Uint8Array): SqliteDatabase {
  try {
    const connection = openSqlite(path);
    try {
      unlock(connection, key);
      applySettings(connection);
      registerFunctions(connection);
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  } catch (error) {
    throw storageFailure(error, path);
  }
}
