import { z } from 'zod';
import type { SqliteDatabase } from '../database/driver.ts';

const sql = `
  SELECT
    (SELECT count(*) FROM people WHERE deleted_at IS NULL) AS people,
    (SELECT count(*) FROM people WHERE deleted_at IS NOT NULL AND merged_into IS NULL) AS inBin,
    (SELECT count(*) FROM interactions WHERE deleted_at IS NULL) AS interactions,
    (SELECT count(*) FROM operations) AS operations`;

const counts = z.object({ people: z.int(), inBin: z.int(), interactions: z.int(), operations: z.int() });
export type Counts = z.infer<typeof counts>;

/** How much there is in the workspace. */
export function countRecords(sqlite: SqliteDatabase): Counts {
  return counts.parse(sqlite.prepare(sql).get());
}
