import type { Turns } from '../../longWork/turns.ts';
import type { TableRow } from './exportTable.ts';

/** The rows of so many people at a time, with a turn for everything else in between; CANCELLED by the turns. */
export async function* pagesOf<T>(
  people: readonly T[],
  atOnce: number,
  turns: Turns,
  read: (page: readonly T[]) => TableRow[],
): AsyncGenerator<{ people: number; rows: TableRow[] }> {
  for (let from = 0; from < people.length; from += atOnce) {
    const page = people.slice(from, from + atOnce);
    yield { people: page.length, rows: read(page) };
    await turns.pass();
  }
}
