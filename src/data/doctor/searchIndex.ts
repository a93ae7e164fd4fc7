import type { SqliteDatabase } from '../database/driver.ts';
import { namesFromFacts, notesFromFacts, searchFromFacts } from '../database/searchIndex.ts';
import type { Check } from './check.ts';
import { compareAllTerms, compareTermCounts, type Difference, withBuiltBeside } from './searchTables.ts';

/**
 * Compares the search for people, for notes and for the beginnings of names with the same built from the facts
 * beside them; they themselves stay as they are.
 */
export function checkSearchIndex(sqlite: SqliteDatabase): Check {
  const found = [
    withBuiltBeside(sqlite, 'people_search', searchFromFacts(), compareAllTerms),
    // Of notes there is too much to look at each place of each term.
    withBuiltBeside(sqlite, 'notes_search', notesFromFacts(), compareTermCounts),
    compareNames(sqlite),
  ];
  const sum = (of: keyof Difference) => found.reduce((total, each) => total + each[of], 0);
  const different = sum('different');
  return { name: 'searchIndex', ok: different === 0, facts: { compared: sum('compared'), different } };
}

function compareNames(sqlite: SqliteDatabase): Difference {
  const count = (rows: string) =>
    sqlite
      .prepare<[], number>(
        `WITH built (folded, seq) AS MATERIALIZED (${namesFromFacts()}), kept AS (SELECT folded, seq FROM person_names)
        SELECT count(*) FROM (${rows})`,
      )
      .pluck()
      .get() ?? 0;
  return {
    compared: count('SELECT * FROM kept'),
    different:
      count('SELECT * FROM kept EXCEPT SELECT * FROM built') +
      count('SELECT * FROM built EXCEPT SELECT * FROM kept'),
  };
}
