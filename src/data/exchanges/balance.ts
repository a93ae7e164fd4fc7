import type { Balance, BalanceScope } from '#shared/contract/exchanges.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { ExchangeAct, Party } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { Turns } from '../longWork/turns.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { segmentSet } from '../segments/segmentSet.ts';
import { endsOf, type Period, tallyOf } from './tally.ts';

export const nothing: Balance = { alumnusGave: 0, companyGave: 0, alumnusAsked: 0, companyAsked: 0 };

/** One kind of entry in one year. */
interface Counted {
  party: Party;
  act: ExchangeAct;
  kind: string;
  year: string;
  times: number;
}

/**
 * How often each side gave and asked in a period: whole, by kind and by calendar year. Counted in pieces, between
 * which others have their turn. NOT_FOUND without such a segment.
 */
export async function balanceOf(
  database: Database,
  day: Omit<RuleContext, 'sqlite'>,
  { segmentId, ...period }: BalanceScope,
) {
  const among = segmentSet({ ...day, sqlite: database.sqlite }, segmentId);
  const { people } = await tallyOf(database, period);
  const counted = await database.readInSteps((sqlite) => {
    if (segmentId !== null) gather({ ...day, sqlite }, segmentId);
    return countKinds(sqlite, period, segmentId === null ? notInBinSql : gatheredSql);
  });
  const byKind = grouped(counted, ({ kind }) => kind);
  const byYear = grouped(counted, ({ year }) => year);
  return {
    whole: sumOf(counted),
    people: among === null ? people.length : people.filter(({ seq }) => among[seq] === 1).length,
    byKind: [...byKind].map(([kind, rows]) => ({ kind, ...sumOf(rows) })),
    byYear: [...byYear]
      .map(([year, rows]) => ({ year: Number(year), ...sumOf(rows) }))
      .sort((a, b) => a.year - b.year),
  };
}
/** The few in the bin are found at once; all others would have to be read. */
const notInBinSql = 'NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL)';
const gatheredSql = 'IN (SELECT person_id FROM temp.balance_people)';

/** Gathers the people of a segment once for all pieces; they go with the connection. */
function gather(context: RuleContext, id: SegmentId): void {
  const { sql, parameters } = compileSegment(id, context);
  context.sqlite.exec('CREATE TEMP TABLE balance_people (person_id TEXT PRIMARY KEY) WITHOUT ROWID');
  context.sqlite
    .prepare(`INSERT INTO temp.balance_people SELECT s.person_id FROM person_summaries s WHERE ${sql}`)
    .run(...parameters);
}

const sides = (['alumnus', 'company'] as const).flatMap((party) =>
  (['asked', 'gave'] as const).map((act) => ({ party, act })),
);

/** What there is of one side on some days, by kind; from the index of who did what. */
export const kindsOfDaysSql = (who: string): string => `
  SELECT x.kind, count(*) AS times FROM exchanges x INDEXED BY exchanges_gifts
  WHERE x.party = ? AND x.act = ? AND x.happened_on BETWEEN ? AND ? AND x.person_id ${who} GROUP BY x.kind`;

/** The first and the last day; one by one, as SQLite finds only one at the end of an index. */
const endSql = (end: 'min' | 'max') => `
  SELECT ${end}(happened_on) FROM exchanges INDEXED BY exchanges_gifts
  WHERE party = :party AND act = :act AND happened_on BETWEEN :from AND :to`;
const endsSql = `SELECT (${endSql('min')}), (${endSql('max')})`;

type Ends = [first: string | null, last: string | null];

/** A year of one side at a time; by side, kind and year. */
async function countKinds(sqlite: SqliteDatabase, period: Period, who: string): Promise<Counted[]> {
  const turns = new Turns(undefined);
  const ends = sqlite.prepare<unknown[], Ends>(endsSql).raw(true);
  const kinds = sqlite.prepare<unknown[], { kind: string; times: number }>(kindsOfDaysSql(who));
  const [from, to] = endsOf(period);
  const counted: Counted[] = [];
  for (const { party, act } of sides) {
    const ofSide: Counted[] = [];
    const [first = null, last = null] = ends.get({ party, act, from, to }) ?? [];
    if (first === null || last === null) continue;
    for (let each = Number(first.slice(0, 4)); each <= Number(last.slice(0, 4)); each += 1) {
      const year = String(each).padStart(4, '0');
      const days = [later(from, `${year}-01-01`), earlier(to, `${year}-12-31`)];
      for (const row of kinds.all(party, act, ...days)) ofSide.push({ party, act, year, ...row });
      await turns.pass();
    }
    counted.push(...ofSide.toSorted((a, b) => compare(a.kind, b.kind)));
  }
  return counted;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function grouped(counted: readonly Counted[], key: (row: Counted) => string): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>();
  for (const row of counted) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The entries by who did what. */
export function sumOf(counted: readonly Pick<Counted, 'party' | 'act' | 'times'>[]): Balance {
  const balance = { ...nothing };
  for (const { party, act, times } of counted) balance[sideOf(party, act)] += times;
  return balance;
}

function sideOf(party: Party, act: ExchangeAct): keyof Balance {
  if (party === 'alumnus') return act === 'gave' ? 'alumnusGave' : 'alumnusAsked';
  return act === 'gave' ? 'companyGave' : 'companyAsked';
}
