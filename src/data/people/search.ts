import { notesQuery, searchQuery } from '#shared/domain/folding.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { type Reader, tiersOf } from '../interactions/visibility.ts';

/**
 * A SELECT of the seq of everybody, each once, in whose data all the typed words are found: names, facts, and notes
 * that the reader may see. Null where nothing is searched for. Words of one character are looked up in names and facts
 * alone.
 */
export function foundSql(search: string, reader: Reader): SqlPart | null {
  const notes = foundInNotesSql(search, reader);
  const facts = foundInFactsSql(search, 'all');
  if (notes === null || facts === null) return null;
  return { sql: `${notes.sql} UNION ${facts.sql}`, parameters: [...notes.parameters, ...facts.parameters] };
}

/** The same for people with notes: each word in what is known of them or in a note. */
export function foundInNotesSql(search: string, reader: Reader): SqlPart | null {
  const query = notesQuery(search, tiersOf(reader.role), reader.actor);
  return query === null ? null : matching('notes_search', query);
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
