import { searchTerms } from '#shared/domain/folding.ts';
import { nameForms, type PersonName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from './driver.ts';
import { prepared, statement } from './prepared.ts';
import { nameColumnsSql, searchTextsFromFacts } from './searchIndex.ts';
import { amongSql } from './somePeople.ts';

/*
 * The rows of the search, written one by one: the rules that make them are called here rather than from within SQL, and
 * a full-text table gathers what single statements bring, while after one of many rows it writes at once.
 */

type Texts = [seq: number, names: string, facts: string];

const searchTexts = statement<[ids: string], Texts>(searchTextsFromFacts(amongSql));
const nameColumns = statement<[ids: string], PersonName & { seq: number }>(nameColumnsSql(amongSql));

/** Writes the rows of `people_search` for the people whose ids are a JSON array. */
export function insertSearchTerms(database: SqliteDatabase, ids: string): void {
  const insert = prepared(database, 'INSERT INTO people_search (rowid, names, facts) VALUES (?, ?, ?)');
  const texts = searchTexts(database).raw(true).all(ids);
  for (const [seq, names, facts] of texts) insert.run(seq, searchTerms([names]), searchTerms([facts]));
}

/** Writes the rows of `person_names` for the people whose ids are a JSON array. */
export function insertNames(database: SqliteDatabase, ids: string): void {
  const insert = prepared(database, 'INSERT INTO person_names (folded, seq) VALUES (?, ?)');
  for (const { seq, ...name } of nameColumns(database).all(ids)) {
    for (const form of nameForms(name)) insert.run(form, seq);
  }
}
