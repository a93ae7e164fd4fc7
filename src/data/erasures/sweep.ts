import type { SqliteDatabase } from '../database/driver.ts';
import type { RowProgress } from '../longWork/progress.ts';
import type { Turns } from '../longWork/turns.ts';
import type { Traces } from './traces.ts';

/** A table whose texts are looked through. */
export interface Searched {
  table: string;
  /** The columns of its key, and those that hold text. */
  key: readonly string[];
  texts: readonly string[];
}

/** A row in which somebody was found. */
export interface Hit {
  searched: Searched;
  key: readonly unknown[];
}

/** Derived of the rest and derived anew with it, or without anybody's words. */
const derived =
  /^(?:sqlite_|people_search|notes_search|person_summaries$|person_facets$|person_names$|insight_facts$)/;

/**
 * The log, which is never changed and holds no person's data; the proofs; and how other people are reached, which is
 * theirs though it is the same.
 */
const untouched = new Set(['audit_entries', 'audit_mentions', 'erasures', 'erased_marks', 'contact_points']);

/** Columns that hold a day or a moment, and nothing else. */
const day = /_(?:at|on)$/;

/** What others are called is theirs as well. */
const ownNames: Readonly<Record<string, readonly string[]>> = {
  people: [
    'family_name',
    'given_name',
    'family_reading',
    'given_reading',
    'latin_name',
    'preferred_name',
    'former_family_name',
    'external_id',
  ],
};

/** All tables that can hold a word of somebody; found in the schema, so that one that is added is among them. */
export function searchedTables(sqlite: SqliteDatabase): Searched[] {
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const columns = sqlite.prepare<[string], { name: string; type: string; pk: number }>(
    'SELECT name, type, pk FROM pragma_table_info(?)',
  );
  return tables
    .filter((table) => !derived.test(table) && !untouched.has(table))
    .flatMap((table) => {
      const all = columns.all(table);
      const own = ownNames[table] ?? [];
      const texts = all.filter(({ name, type }) => type === 'TEXT' && !own.includes(name) && !day.test(name));
      const key = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
      const searched = { table, key: key.map(({ name }) => name), texts: texts.map(({ name }) => name) };
      return searched.texts.length === 0 || searched.key.length === 0 ? [] : [searched];
    });
}

/** No word goes on over this. */
const apart = ' \u0000 ';

/** Looks through all texts on that connection, and gives the rows in which somebody is found. */
export async function findTraces(
  sqlite: SqliteDatabase,
  traces: Traces,
  turns: Turns,
  report: (progress: RowProgress) => void,
): Promise<Hit[]> {
  const tables = searchedTables(sqlite);
  const total = Math.max(1, knownRows(sqlite));
  const hits: Hit[] = [];
  let done = 0;
  for (const searched of tables) {
    const { table, key, texts } = searched;
    const rows = sqlite
      .prepare<[], unknown[]>(`SELECT ${listed([...key, ...texts])} FROM "${table}"`)
      .raw(true);
    for (const row of rows.iterate()) {
      // All at once is faster; whether it was in one of them is seen when they are taken out.
      if (traces.isIn(row.slice(key.length).join(apart)))
        hits.push({ searched, key: row.slice(0, key.length) });
      done += 1;
      if (!turns.due()) continue;
      report({ done: Math.min(done, total), total });
      await turns.pass();
    }
  }
  return hits;
}

export const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** About how many rows there are, as SQLite noted when the workspace was last closed; counting would take too long. */
function knownRows(sqlite: SqliteDatabase): number {
  const has = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'").get();
  if (has === undefined) return 0;
  const stats = sqlite
    .prepare<[], { tbl: string; stat: string }>(
      'SELECT tbl, max(stat) AS stat FROM sqlite_stat1 GROUP BY tbl',
    )
    .all();
  return stats
    .filter(({ tbl }) => !derived.test(tbl) && !untouched.has(tbl))
    .reduce((sum, { stat }) => sum + (Number.parseInt(stat, 10) || 0), 0);
}
