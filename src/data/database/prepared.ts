import type Sqlite from 'better-sqlite3';
import type { SqliteDatabase } from './driver.ts';

type Statement = Sqlite.Statement<unknown[], unknown>;

/** By the connection, so that they go with it. */
const known = new WeakMap<SqliteDatabase, Map<string, Statement>>();

/** The statement of that SQL on that connection, prepared once: for what is read often and is small itself. */
export function prepared(database: SqliteDatabase, sql: string): Statement {
  const statements = known.get(database) ?? new Map<string, Statement>();
  known.set(database, statements);
  const before = statements.get(sql);
  if (before !== undefined) return before;
  const statement = database.prepare<unknown[], unknown>(sql);
  statements.set(sql, statement);
  return statement;
}

/**
 * One statement, prepared once for each connection. `Row` says what its columns are: what goes to the contract is
 * checked there and need not be checked here as well.
 */
export function statement<Parameters extends unknown[], Row>(
  sql: string,
): (database: SqliteDatabase) => Sqlite.Statement<Parameters, Row> {
  const made = new WeakMap<SqliteDatabase, Sqlite.Statement<Parameters, Row>>();
  return (database) => {
    const before = made.get(database);
    if (before !== undefined) return before;
    const fresh = database.prepare<Parameters, Row>(sql);
    made.set(database, fresh);
    return fresh;
  };
}
