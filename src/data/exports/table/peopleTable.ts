import { type NumberedField, numberedFields, peopleColumns } from '#shared/domain/exports/peopleColumns.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { peopleHeader } from '#shared/i18n/peopleHeaders.ts';
import { customFieldsInUse } from '../../customFields/read.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import type { Turns } from '../../longWork/turns.ts';
import { exportedPeople, peopleAtOnce } from '../people/exportedPeople.ts';
import { mostContactsSql } from '../people/peopleSql.ts';
import type { ExportTable } from './exportTable.ts';
import { pagesOf } from './pagesOf.ts';
import { rowsOfPerson } from './peopleCells.ts';

/** The program's own table: every field of the people, in the form in which the import knows them again. */
export async function peopleTable(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  language: Language,
  turns: Turns,
): Promise<ExportTable> {
  const columns = peopleColumns(await mostContacts(sqlite, people, turns), customFieldsInUse(sqlite));
  return {
    columns: columns.map((column) => ({ header: peopleHeader(column, language), kind: column.kind })),
    pages: (writing) =>
      pagesOf(people, peopleAtOnce, writing, (page) =>
        exportedPeople(sqlite, page).flatMap((person) => {
          const who = displayName(person.name);
          return rowsOfPerson(person, columns, language).map((cells) => ({ who, cells }));
        }),
      ),
  };
}

const mostContactsOf = statement<[string], { channel: string; most: number }>(mostContactsSql);

/** How many columns each kind of address needs. */
async function mostContacts(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  turns: Turns,
): Promise<Record<NumberedField, number>> {
  const most = { email: 0, phone: 0, message: 0 };
  for (let from = 0; from < people.length; from += 1000) {
    for (const found of mostContactsOf(sqlite).all(JSON.stringify(people.slice(from, from + 1000)))) {
      const field = numberedFields.find((each) => each === found.channel);
      if (field !== undefined) most[field] = Math.max(most[field], found.most);
    }
    await turns.pass();
  }
  return most;
}
