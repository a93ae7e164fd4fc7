import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import type { Turns } from '../../longWork/turns.ts';
import { exportedPeople, peopleAtOnce } from '../people/exportedPeople.ts';
import { cardOf } from './card.ts';

/** The people as vCards 4.0, in pieces; `written` hears how many each has. */
export async function* cardFile(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  turns: Turns,
  written: (people: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < people.length; from += peopleAtOnce) {
    const page = people.slice(from, from + peopleAtOnce);
    yield Buffer.from(exportedPeople(sqlite, page).map(cardOf).join(''));
    written(page.length);
    await turns.pass();
  }
}
