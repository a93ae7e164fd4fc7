import type { SqliteDatabase } from '#data/database/driver.ts';
import { foundInNotesSql } from '#data/people/search.ts';
import { matchLimit } from '#shared/contract/peopleList.ts';
import { fold, searchQuery } from '#shared/domain/folding.ts';
import { rowColumns } from './columns.ts';

/**
 * The best matches in one statement. The five looks are taken one after the other and end with the limit: the
 * UNION ALL yields its rows as they are found, and a person turns up at most once in each of the looks by words.
 */
const searchSql = (notes: string) => `
  WITH found(seq, stage) AS (
    SELECT seq, 0 FROM person_names WHERE folded = ?
    UNION ALL
    SELECT seq, 1 FROM (SELECT DISTINCT seq FROM person_names WHERE folded > ? AND folded < ?)
    UNION ALL
    SELECT rowid, 2 FROM people_search WHERE people_search MATCH ?
    UNION ALL
    SELECT rowid, 3 FROM people_search WHERE people_search MATCH ?
    UNION ALL
    SELECT rowid, 4 FROM (${notes})
  ),
  numbered AS (
    SELECT seq, stage, row_number() OVER () AS place FROM (SELECT seq, stage FROM found LIMIT ${5 * matchLimit + 5})
  ),
  best AS MATERIALIZED (
    SELECT seq, stage, min(place) AS place FROM numbered GROUP BY seq ORDER BY place LIMIT ${matchLimit + 1}
  )
  SELECT (SELECT count(*) FROM best) AS total, ${rowColumns}
  FROM (
    SELECT b.seq FROM (SELECT * FROM best ORDER BY place LIMIT ${matchLimit}) b
    CROSS JOIN person_summaries o ON o.seq = b.seq
    ORDER BY b.stage, o.sort_key, o.seq LIMIT 100
  ) page
  CROSS JOIN person_summaries s ON s.seq = page.seq
  CROSS JOIN people p ON p.seq = page.seq`;

/** Where nothing is left to look for, the list shows everybody by name. */
const everybodySql = `
  SELECT ${rowColumns} FROM person_summaries s CROSS JOIN people p ON p.seq = s.seq ORDER BY s.sort_key LIMIT 100`;

/** What a person who knows the schema would run for a search; the words are folded beforehand, at no cost to it. */
export function searchByHand(database: SqliteDatabase, search: string): () => { id: string }[] {
  const text = fold(search);
  const query = searchQuery(search);
  const everybody = database.prepare<[], { id: string }>(everybodySql);
  const all = foundInNotesSql(database, search, { role: 'hr', actor: 'Bench' });
  if (query === null || all === null) return () => everybody.all();
  const statement = database.prepare<unknown[], { id: string }>(searchSql(all.sql));
  const parameters = [text, text, `${text}\u{10ffff}`, `names : (${query})`, query, ...all.parameters];
  return () => statement.all(...parameters);
}
