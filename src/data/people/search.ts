import { notesQuery, searchQuery } from '#shared/domain/folding.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';
import { wordsInLabels } from './wordsInLabels.ts';

/**
 * A SELECT of the seq of everybody, each once, in whose data all the typed words are found: names, facts, and notes
 * that the reader may see. Null where nothing is searched for. Words of one character are looked up in names and facts
 * alone.
 */
export function foundSql(sqlite: SqliteDatabase, search: string, reader: Reader): SqlPart | null {
  const notes = foundInNotesSql(sqlite, search, reader);
  const facts = foundInFactsSql(search, 'all');
  if (notes === null || facts === null) return null;
  return { sql: `${notes.sql} UNION ${facts.sql}`, parameters: [...notes.parameters, ...facts.parameters] };
}

/** The same for people with notes: each word in what is known of them, in a label or in a note, but not all in labels. */
export function foundInNotesSql(sqlite: SqliteDatabase, search: string, reader: Reader): SqlPart | null {
  const query = (words: string) => notesQuery(words, tiersOf(reader.role), reader.actor);
  const everything = query(search);
  if (everything === null) return null;
  const parts = [matching('notes_search', everything)];
  for (const { labels, others } of wordsInLabels(sqlite, search)) {
    const rest = query(others);
    if (rest !== null) parts.push(carrying(matching('notes_search', rest), labels));
  }
  return {
    sql: parts.map(({ sql }) => sql).join(' UNION '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** Those of them who carry one of the labels of each set. */
function carrying({ sql, parameters }: SqlPart, labels: readonly (readonly string[])[]): SqlPart {
  const carried = ` AND EXISTS (
    SELECT 1 FROM person_facets f WHERE f.seq = notes_search.rowid AND f.facet IN ('tag', 'skill')
      AND f.value IN (SELECT value FROM json_each(?)))`;
  return {
    sql: sql + carried.repeat(labels.length),
    parameters: [...parameters, ...labels.map((ids) => JSON.stringify(ids))],
  };
}

/** The same for names and facts of everybody, or for names alone. */
export function foundInFactsSql(search: string, columns: 'names' | 'all'): SqlPart | null {
  const query = searchQuery(search);
  return query === null ? null : matching('people_search', columns === 'all' ? query : `names : (${query})`);
}

const matching = (table: 'people_search' | 'notes_search', query: string): SqlPart => ({
  sql: `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`,
  parameters: [query],
});
