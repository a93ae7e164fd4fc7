import { searchTerms } from '#shared/domain/folding.ts';
import { nameForms, type PersonName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from './driver.ts';
import { prepared, statement } from './prepared.ts';
import { nameColumnsSql, notesFromFacts, searchTextsFromFacts } from './searchIndex.ts';
import { amongSql, seqsOfSql } from './somePeople.ts';

/*
 * The rows of the search, written one by one. A full-text table gathers what single statements bring in the order of
 * the rows' numbers; after a statement of many rows, or for a row with a lower number than the last, it writes at once,
 * and what was written in many small pieces is put together again and again.
 */

type Texts = [seq: number, names: string, facts: string];
type Notes = [seq: number, person: string, open: string | null, hr: string | null, own: string | null];

const searchTexts = statement<[ids: string], Texts>(searchTextsFromFacts(amongSql));
const notes = statement<[ids: string], Notes>(notesFromFacts(amongSql));
const nameColumns = statement<[ids: string], PersonName & { seq: number }>(nameColumnsSql(amongSql));
const seqs = statement<[ids: string], number>(seqsOfSql);

/** Writes the rows of `people_search` for the people whose ids are a JSON array. */
export function insertSearchTerms(database: SqliteDatabase, ids: string): void {
  const insert = prepared(database, 'INSERT INTO people_search (rowid, names, facts) VALUES (?, ?, ?)');
  const texts = searchTexts(database).raw(true).all(ids);
  for (const [seq, names, facts] of texts) insert.run(seq, searchTerms([names]), searchTerms([facts]));
}

/** The same where there may be rows of them already. */
export function renewSearchTerms(database: SqliteDatabase, ids: string): void {
  const insert = prepared(database, 'INSERT INTO people_search (rowid, names, facts) VALUES (?, ?, ?)');
  const found = searchTexts(database).raw(true).all(ids);
  const texts = new Map(found.map(([seq, names, facts]) => [seq, [names, facts] as const]));
  renew(database, 'people_search', ids, (seq) => {
    const [names, facts] = texts.get(seq) ?? [];
    if (names !== undefined && facts !== undefined)
      insert.run(seq, searchTerms([names]), searchTerms([facts]));
  });
}

const insertNotesRow = statement<Notes, unknown>(
  'INSERT INTO notes_search (rowid, person, open, hr, own) VALUES (?, ?, ?, ?, ?)',
);

/** Writes the rows of `notes_search` for the people whose ids are a JSON array. */
export function insertNotes(database: SqliteDatabase, ids: string): void {
  const insert = insertNotesRow(database);
  for (const row of notes(database).raw(true).all(ids)) insert.run(...row);
}

/** The same where there may be rows of them already. */
export function renewNotes(database: SqliteDatabase, ids: string): void {
  const insert = insertNotesRow(database);
  const rows = new Map(
    notes(database)
      .raw(true)
      .all(ids)
      .map((row) => [row[0], row]),
  );
  renew(database, 'notes_search', ids, (seq) => {
    const row = rows.get(seq);
    if (row !== undefined) insert.run(...row);
  });
}

/** Takes out each person's row and writes it anew before the next. */
function renew(
  database: SqliteDatabase,
  table: 'people_search' | 'notes_search',
  ids: string,
  insert: (seq: number) => void,
): void {
  const remove = prepared(database, `DELETE FROM ${table} WHERE rowid = ?`);
  for (const seq of seqs(database)
    .pluck()
    .all(ids)
    .sort((one, other) => one - other)) {
    remove.run(seq);
    insert(seq);
  }
}

/** Writes the rows of `person_names` for the people whose ids are a JSON array. */
export function insertNames(database: SqliteDatabase, ids: string): void {
  const insert = prepared(database, 'INSERT INTO person_names (folded, seq) VALUES (?, ?)');
  for (const { seq, ...name } of nameColumns(database).all(ids)) {
    for (const form of nameForms(name)) insert.run(form, seq);
  }
}
