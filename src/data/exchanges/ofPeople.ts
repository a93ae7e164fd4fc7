import { z } from 'zod';
import { type BalanceScope, type PersonBalance, personBalance } from '#shared/contract/exchanges.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import type { RuleContext } from '../segments/compileRule.ts';
import { segmentSet } from '../segments/segmentSet.ts';
import { type PersonTally, tallyOf } from './tally.ts';

type Sort = 'latest' | 'alumnusGave' | 'companyGave' | 'alumnusAsked' | 'companyAsked' | 'weOwe';

/** What goes before the day of the latest entry; most of it comes first. */
const orders: Record<Sort, (person: PersonTally) => number> = {
  latest: () => 0,
  alumnusGave: ({ alumnusGave }) => alumnusGave,
  companyGave: ({ companyGave }) => companyGave,
  alumnusAsked: ({ alumnusAsked }) => alumnusAsked,
  companyAsked: ({ companyAsked }) => companyAsked,
  weOwe: ({ alumnusGave, companyGave }) => alumnusGave - companyGave,
};

/** The people whose seqs are a JSON array. */
export const shownSql = `
  SELECT s.seq, p.id AS personId, ${nameColumns}, s.department
  FROM json_each(?) page CROSS JOIN people p ON p.seq = page.value CROSS JOIN person_summaries s ON s.seq = page.value`;

const shown = statement<[seqs: string], unknown>(shownSql);
const shownRows = z.array(
  personBalance.pick({ personId: true, personName: true, department: true }).extend({ seq: z.int() }),
);

/** The balance with each person who has something on record in the period, a page of them. NOT_FOUND without such a segment. */
export async function balanceOfPeople(
  database: Database,
  day: Omit<RuleContext, 'sqlite'>,
  { sort, offset, limit, segmentId, ...period }: BalanceScope & { sort: Sort; offset: number; limit: number },
): Promise<{ total: number; people: PersonBalance[] }> {
  const { sqlite } = database;
  const among = segmentSet({ ...day, sqlite }, segmentId);
  const { people } = await tallyOf(database, period);
  const inScope = among === null ? people : people.filter(({ seq }) => among[seq] === 1);
  const page = pageOf(inScope, orders[sort], { offset, limit });
  const found = shown(sqlite).all(JSON.stringify(page.map(({ seq }) => seq)));
  const bySeq = new Map(shownRows.parse(found.map(withName)).map((row) => [row.seq, row]));
  return {
    total: inScope.length,
    people: page.flatMap(({ seq, ...tally }) => {
      const person = bySeq.get(seq);
      if (person === undefined) return [];
      const { personId, personName, department } = person;
      return [{ personId, personName, department, ...tally }];
    }),
  };
}

const dayLength = 86_400_000;
/** More than there are days in the calendar, those before 1970 among them. */
const days = 2 ** 22;

/** A page of them, most first, then the latest entry; of equals in their order. Only those of the page and before are sorted. */
function pageOf(
  people: readonly PersonTally[],
  first: (person: PersonTally) => number,
  { offset, limit }: { offset: number; limit: number },
): PersonTally[] {
  const keys = Float64Array.from(
    people,
    (person) => first(person) * days + Date.parse(person.lastOn) / dayLength,
  );
  const least = keys.toSorted().at(-Math.min(offset + limit, keys.length)) ?? 0;
  const rows = people.flatMap((person, row) => {
    const key = keys[row] ?? 0;
    return key >= least ? [{ person, key, row }] : [];
  });
  rows.sort((a, b) => b.key - a.key || a.row - b.row);
  return rows.slice(offset, offset + limit).map(({ person }) => person);
}
