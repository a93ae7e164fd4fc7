import type { SqliteDatabase } from '#data/database/driver.ts';

const tables = `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`;

const families = /\bP\d+\b/gi;

/** All made-up families that occur anywhere in a table, in upper case. */
export function mentionedFamilies(sqlite: SqliteDatabase): Set<string> {
  const found = new Set<string>();
  for (const table of sqlite.prepare<[], string>(tables).pluck().all()) {
    for (const row of sqlite.prepare(`SELECT * FROM "${table}"`).raw().iterate()) {
      for (const value of Array.isArray(row) ? row : []) {
        const text = Buffer.isBuffer(value) ? value.toString('latin1') : String(value);
        for (const [family] of text.matchAll(families)) found.add(family.toUpperCase());
      }
    }
  }
  return found;
}
