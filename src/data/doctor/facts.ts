import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { peopleAPage } from '../insights/facts/factPage.ts';
import { nextToPack, packPages, pageCount, pagesATime } from '../insights/facts/keepFacts.ts';
import { packPage } from '../insights/facts/pageBytes.ts';
import { personAt } from '../insights/facts/personFacts.ts';
import { SameWords, unpackPage } from '../insights/facts/unpackPage.ts';
import type { Check } from './check.ts';

const keptBetween = statement<[number, number], { page: number; facts: Uint8Array }>(
  'SELECT page, facts FROM insight_facts WHERE page >= ? AND page < ?',
);
const lastKept = statement<[], { page: number | null }>('SELECT max(page) AS page FROM insight_facts');

const nobody = packPage([]);

/** Compares the facts that the numbers are counted from with the same packed anew from the rows; changes neither. */
export function checkFacts(sqlite: SqliteDatabase): Check {
  const last = Math.max(pageCount(sqlite), (lastKept(sqlite).get()?.page ?? -1) + 1);
  // Those that wait to be packed are not there yet.
  const count = Math.min(last, nextToPack(sqlite) ?? last);
  let compared = 0;
  let different = 0;
  for (let first = 0; first < count; first += pagesATime) {
    const until = Math.min(first + pagesATime, count);
    const kept = new Map(
      keptBetween(sqlite)
        .all(first, until)
        .map(({ page, facts }) => [page, facts]),
    );
    const built = new Map(packPages(sqlite, first, until).map(({ page, packed }) => [page, packed]));
    for (let page = first; page < until; page += 1) {
      const found = compare(kept.get(page) ?? nobody, built.get(page) ?? nobody);
      compared += found.compared;
      different += found.different;
    }
  }
  return { name: 'facts', ok: different === 0, facts: { compared, different } };
}

/** Person by person only where the pages are not the same, byte by byte. */
function compare(kept: Uint8Array, built: Uint8Array): { compared: number; different: number } {
  const wanted = unpackPage(0, built, new SameWords());
  const compared = wanted.there.reduce((sum, there) => sum + there, 0);
  if (Buffer.compare(kept, built) === 0) return { compared, different: 0 };
  const found = unpackPage(0, kept, new SameWords());
  let different = 0;
  for (let slot = 0; slot < peopleAPage; slot += 1) {
    const same = JSON.stringify(personAt(found, slot)) === JSON.stringify(personAt(wanted, slot));
    if (!same) different += 1;
  }
  // Of the same people, but packed in another way.
  return { compared, different: Math.max(different, 1) };
}
