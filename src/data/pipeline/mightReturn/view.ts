import { type ReturnView, returnView } from '#shared/contract/returning.ts';
import type { Database } from '../../database/database.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { parseJson } from '../../files/parseJson.ts';

const kept = statement<[owner: string], string>('SELECT definition FROM return_views WHERE owner = ?');

/** How somebody looked last for who might come back; null at first, and where a newer program has kept it its own way. */
export function readReturnView(sqlite: SqliteDatabase, owner: string): ReturnView | null {
  const definition = kept(sqlite).pluck().get(owner);
  return definition === undefined ? null : (returnView.safeParse(parseJson(definition)).data ?? null);
}

/** Keeps it for the next time. */
export async function keepReturnView(database: Database, owner: string, view: ReturnView): Promise<void> {
  await database.keepAside((sqlite) => {
    sqlite
      .prepare('INSERT OR REPLACE INTO return_views (owner, definition) VALUES (?, ?)')
      .run(owner, JSON.stringify(returnView.parse(view)));
  });
}

/** From one to the next through the index: there are few, and each has many people. */
export const departmentsSql = `
  WITH RECURSIVE department (name) AS (
    SELECT min(department) FROM person_summaries
    UNION ALL
    SELECT (SELECT min(department) FROM person_summaries WHERE department > department.name)
    FROM department WHERE department.name IS NOT NULL)
  SELECT name FROM department WHERE name IS NOT NULL`;

const departments = statement<[], string>(departmentsSql);

/** The departments in which people were last. */
export const departmentNames = (sqlite: SqliteDatabase): string[] => departments(sqlite).pluck().all();
