import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { mergedBy } from './operation.ts';

/** The kind of operation that makes one person of two records. */
export const mergeKind = 'people.merge';

const mergedInto = statement<[string], { into: string | null }>(
  'SELECT merged_into AS "into" FROM people WHERE id = ?',
);

/**
 * Whether what an operation put together is still so, and can be taken apart: not where it was already, nor where the one
 * that stayed was put together with another since, which has to be taken back first.
 */
export function mergeStands(sqlite: SqliteDatabase, operation: string): boolean {
  const pair = mergedBy(sqlite, operation);
  if (pair === null) return false;
  const keep = mergedInto(sqlite).get(pair.keep);
  return mergedInto(sqlite).get(pair.other)?.into === pair.keep && keep !== undefined && keep.into === null;
}

/** The records that were merged into a person, by themselves or by way of another. */
export const mergedIntoSql = `
  WITH RECURSIVE merged (id) AS (
    SELECT id FROM people WHERE merged_into = ?
    UNION
    SELECT p.id FROM merged m JOIN people p ON p.merged_into = m.id)
  SELECT id FROM merged`;

const allMergedInto = statement<[string], { id: string }>(mergedIntoSql);

export function recordsMergedInto(sqlite: SqliteDatabase, personId: string): string[] {
  return allMergedInto(sqlite)
    .all(personId)
    .map(({ id }) => id);
}
