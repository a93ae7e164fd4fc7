import type { PeopleSort, PersonRow } from '#shared/contract/people.ts';
import { searchQuery } from '#shared/domain/folding.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { listedPerson } from './listedPerson.ts';
import { orderBy } from './order.ts';

export interface ListQuestion {
  search: string;
  sort: PeopleSort;
  descending: boolean;
  offset: number;
  limit: number;
}

/** A page of the people in the wanted order, and how many there are in all. */
export function listPeople(
  database: SqliteDatabase,
  question: ListQuestion,
): { total: number; people: PersonRow[] } {
  const query = searchQuery(question.search);
  const terms = query === null ? [] : [query];
  const total = database
    .prepare<string[], number>(totalSql(query !== null))
    .pluck()
    .get(...terms);
  const page = database
    .prepare<unknown[], number>(pageSql(question.sort, question.descending, query !== null))
    .pluck()
    .all(...terms, question.limit, question.offset);
  return { total: total ?? 0, people: peopleOf(database, page) };
}

/** How many people there are, or how many a full-text query finds. */
function totalSql(searching: boolean): string {
  return searching
    ? 'SELECT count(*) FROM people_search WHERE people_search MATCH ?'
    : 'SELECT count(*) FROM person_summaries';
}

/**
 * The `seq` of a page's people. It reads nothing but the index of the order, however far down the page lies;
 * what the rows show is fetched for the page alone. A search walks the same index past who is not found: for
 * many finds that is far cheaper than sorting them, for few it costs some milliseconds.
 */
export function pageSql(sort: PeopleSort, descending: boolean, searching: boolean): string {
  // The plus keeps SQLite from looking the finds up one by one and sorting them then.
  const found = searching
    ? 'WHERE +s.seq IN (SELECT rowid FROM people_search WHERE people_search MATCH ?)'
    : '';
  return `SELECT s.seq FROM person_summaries s ${found} ORDER BY ${orderBy(sort, descending)} LIMIT ? OFFSET ?`;
}

/** What the list shows of the people whose `seq` is in a JSON array. */
export const rowsSql = `
  SELECT p.seq, p.id, p.family_name AS familyName, p.given_name AS givenName,
    p.family_reading AS familyReading, p.given_reading AS givenReading, p.latin_name AS latinName,
    p.preferred_name AS preferredName, p.former_family_name AS formerFamilyName, p.company,
    s.department, s.title, s.email, s.started_on AS startedOn, s.left_on AS leftOn, s.openness,
    s.last_contact_at AS lastContactAt, s.reachable, s.joined
  FROM json_each(?) page
  CROSS JOIN person_summaries s ON s.seq = page.value
  CROSS JOIN people p ON p.seq = page.value`;

function peopleOf(database: SqliteDatabase, page: readonly number[]): PersonRow[] {
  const rows = database.prepare<[string], unknown>(rowsSql).all(JSON.stringify(page)).map(listedPerson);
  const bySeq = new Map(rows.map((row) => [row.seq, row.person]));
  return page.flatMap((seq) => bySeq.get(seq) ?? []);
}
