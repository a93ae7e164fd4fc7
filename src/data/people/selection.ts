import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { compileRule } from '../segments/compileRule.ts';
import type { Asking } from './asking.ts';
import { foundSql } from './search.ts';

/** A filter as a condition over `person_summaries s`; null where it lets everybody through. */
export function filterSql(
  sqlite: SqliteDatabase,
  { today, zone }: Asking,
  filter: Rule | null,
): SqlPart | null {
  if (filter === null || (filter.items.length === 0 && !filter.not)) return null;
  return compileRule(filter, { sqlite, today, zone });
}

/**
 * A SELECT of the ids (`person_id`), or the seqs, of the picked people who are not in the bin; for an IN or an INSERT.
 */
export function selectionSql(
  sqlite: SqliteDatabase,
  asking: Asking,
  selection: PeopleSelection,
  column: 'person_id' | 'seq' = 'person_id',
): SqlPart {
  if (selection.type === 'some') {
    return {
      sql: `SELECT s.${column} FROM (SELECT DISTINCT value FROM json_each(?)) picked
        CROSS JOIN person_summaries s ON s.person_id = picked.value`,
      parameters: [JSON.stringify(selection.people)],
    };
  }
  const found = foundSql(sqlite, selection.search, asking.reader);
  const who = allOf([
    ...present(filterSql(sqlite, asking, selection.filter)),
    ...present(exceptSql(selection.except)),
  ]);
  const from = found === null ? '' : `(${found.sql}) found CROSS JOIN`;
  const on = found === null ? '' : 'ON s.seq = found.rowid';
  return {
    sql: `SELECT s.${column} FROM ${from} person_summaries s ${on} WHERE ${who.sql}`,
    parameters: [...(found?.parameters ?? []), ...who.parameters],
  };
}

const present = (part: SqlPart | null): SqlPart[] => (part === null ? [] : [part]);

function exceptSql(people: readonly PersonId[]): SqlPart | null {
  if (people.length === 0) return null;
  return {
    sql: 's.person_id NOT IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(people)],
  };
}

/** The picked people who are not in the bin, in the order in which they came into the workspace. */
export function selectedPeople(
  { sqlite }: { sqlite: SqliteDatabase },
  asking: Asking,
  selection: PeopleSelection,
): PersonId[] {
  const { sql, parameters } = selectionSql(sqlite, asking, selection);
  return sqlite
    .prepare<unknown[], string>(`${sql} ORDER BY s.seq`)
    .pluck()
    .all(...parameters)
    .map((id) => personId.parse(id));
}

/** How many people are picked. */
export function countSelection(
  { sqlite }: { sqlite: SqliteDatabase },
  asking: Asking,
  selection: PeopleSelection,
): number {
  const { sql, parameters } = selectionSql(sqlite, asking, selection);
  return (
    sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM (${sql})`)
      .pluck()
      .get(...parameters) ?? 0
  );
}
