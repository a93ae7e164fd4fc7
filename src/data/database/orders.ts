import { z } from 'zod';
import { parseJson } from '../files/parseJson.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { SqliteDatabase } from './driver.ts';

/*
 * The indexes of `person_summaries`, one for each order of the list, cost more than all else that is derived of a new
 * person. Where very many people come at once it is faster to make the indexes anew afterwards, and they can be made
 * one by one while the list is already there: an order that lacks its index is the same, only slower.
 */

/** Kept at all times: the order in which the list is first shown. */
const kept = 'person_summaries_name';

/** Below so many people it is not worth it. */
const leastPeople = 2000;

const fact = 'ordersToMake';
const statements = z.array(z.string());

/** Whether making the indexes anew is less work than adding so many people to each. */
export function worthLoosening(database: SqliteDatabase, added: number): boolean {
  if (added < leastPeople) return false;
  const present = Number(database.prepare('SELECT count(*) FROM person_summaries').pluck().get());
  return added * 2 > present;
}

/** Drops the indexes and notes that they are to be made again; in the transaction that adds the people. */
export function loosenOrders(database: SqliteDatabase): void {
  const indexes = database
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND tbl_name = 'person_summaries' AND sql IS NOT NULL AND name <> ?`,
    )
    .all(kept);
  if (indexes.length === 0) return;
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  keepToMake(database, [...indexes.map(({ sql }) => sql), ...ordersToMake(database)]);
}

/** Makes all the indexes that were dropped, saying after each how many it has made. */
export function* makeOrdersInSteps(database: SqliteDatabase): Generator<RowProgress, void> {
  const total = ordersToMake(database).length;
  for (let done = 1; makeNextOrder(database); done += 1) yield { done, total };
}

/** Makes the next of the indexes that were dropped, in a transaction of its own; false where none is missing. */
export function makeNextOrder(database: SqliteDatabase): boolean {
  const [next] = ordersToMake(database);
  if (next === undefined) return false;
  database.transaction(() => {
    database.exec(next);
    keepToMake(database, ordersToMake(database).slice(1));
  })();
  return true;
}

function ordersToMake(database: SqliteDatabase): string[] {
  const found = database.prepare('SELECT value FROM workspace_facts WHERE name = ?').pluck().get(fact);
  return found === undefined ? [] : statements.parse(parseJson(String(found)));
}

function keepToMake(database: SqliteDatabase, sql: readonly string[]): void {
  if (sql.length === 0) database.prepare('DELETE FROM workspace_facts WHERE name = ?').run(fact);
  else
    database
      .prepare('INSERT OR REPLACE INTO workspace_facts (name, value) VALUES (?, ?)')
      .run(fact, JSON.stringify(sql));
}
