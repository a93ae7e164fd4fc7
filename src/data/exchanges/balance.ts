import type { Balance, BalanceScope } from '#shared/contract/exchanges.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import type { ExchangeAct, Party } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';

type Period = Pick<BalanceScope, 'from' | 'to'>;

/** Over `exchanges x`: of the period, with people who are not in the bin, and of the segment where one is named. */
export function inScopeSql(context: RuleContext, { from, to, segmentId }: BalanceScope): SqlPart {
  const who = peopleSql(context, segmentId);
  return {
    sql: `x.happened_on BETWEEN ? AND ? AND x.person_id ${who.sql}`,
    parameters: [...endsOf({ from, to }), ...who.parameters],
  };
}

/** The ends of a period as they compare with days; where there is none, before and after every day. */
export const endsOf = ({ from, to }: Period): [string, string] => [from ?? '', to ?? '9999-12-31'];

function peopleSql(context: RuleContext, id: SegmentId | null): SqlPart {
  // The few in the bin are found at once; all others would have to be read.
  if (id === null) {
    return { sql: 'NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL)', parameters: [] };
  }
  requireSegment(context.sqlite, id);
  const { sql, parameters } = compileSegment(id, context);
  return { sql: `IN (SELECT s.person_id FROM person_summaries s WHERE ${sql})`, parameters };
}

export const nothing: Balance = { alumnusGave: 0, companyGave: 0, alumnusAsked: 0, companyAsked: 0 };

/** One kind of entry in one year. */
interface Counted {
  party: Party;
  act: ExchangeAct;
  kind: string;
  year: string;
  times: number;
}

/** How often each side gave and asked in a period: whole, by kind and by calendar year. NOT_FOUND without such a segment. */
export function balanceOf(context: RuleContext, scope: BalanceScope) {
  const { sql, parameters } = inScopeSql(context, scope);
  const counted = context.sqlite
    .prepare<unknown[], Counted>(
      `SELECT x.party, x.act, x.kind, substr(x.happened_on, 1, 4) AS year, count(*) AS times
      FROM exchanges x INDEXED BY exchanges_gifts WHERE ${sql} GROUP BY 1, 2, 3, 4`,
    )
    .all(...parameters);
  const byKind = grouped(counted, ({ kind }) => kind);
  const byYear = grouped(counted, ({ year }) => year);
  return {
    whole: sumOf(counted),
    people: peopleIn(context.sqlite, { sql, parameters }),
    byKind: [...byKind].map(([kind, rows]) => ({ kind, ...sumOf(rows) })),
    byYear: [...byYear]
      .map(([year, rows]) => ({ year: Number(year), ...sumOf(rows) }))
      .sort((a, b) => a.year - b.year),
  };
}

function peopleIn(sqlite: SqliteDatabase, { sql, parameters }: SqlPart): number {
  return (
    sqlite
      .prepare<unknown[], number>(
        `SELECT count(DISTINCT x.person_id) FROM exchanges x INDEXED BY exchanges_gifts WHERE ${sql}`,
      )
      .pluck()
      .get(...parameters) ?? 0
  );
}

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
