import { z } from 'zod';
import { type BalanceScope, type PersonBalance, personBalance } from '#shared/contract/exchanges.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import type { RuleContext } from '../segments/compileRule.ts';
import { inScopeSql } from './balance.ts';

type Sort = 'latest' | 'alumnusGave' | 'companyGave' | 'alumnusAsked' | 'companyAsked' | 'weOwe';

const orders: Record<Sort, string> = {
  latest: 'lastOn DESC',
  alumnusGave: 'alumnusGave DESC, lastOn DESC',
  companyGave: 'companyGave DESC, lastOn DESC',
  alumnusAsked: 'alumnusAsked DESC, lastOn DESC',
  companyAsked: 'companyAsked DESC, lastOn DESC',
  weOwe: 'alumnusGave - companyGave DESC, lastOn DESC',
};

const page = z.array(personBalance);

/** The balance with each person who has something on record in the period, a page of them. NOT_FOUND without such a segment. */
export function balanceOfPeople(
  context: RuleContext,
  { sort, offset, limit, ...scope }: BalanceScope & { sort: Sort; offset: number; limit: number },
): { total: number; people: PersonBalance[] } {
  const { sql, parameters } = inScopeSql(context, scope);
  const found = context.sqlite
    .prepare<unknown[], { total: number }>(
      `WITH tally AS (
        SELECT x.person_id,
          count(*) FILTER (WHERE x.party = 'alumnus' AND x.act = 'gave') AS alumnusGave,
          count(*) FILTER (WHERE x.party = 'company' AND x.act = 'gave') AS companyGave,
          count(*) FILTER (WHERE x.party = 'alumnus' AND x.act = 'asked') AS alumnusAsked,
          count(*) FILTER (WHERE x.party = 'company' AND x.act = 'asked') AS companyAsked,
          max(x.happened_on) AS lastOn, count(*) OVER () AS total
        FROM exchanges x INDEXED BY exchanges_gifts WHERE ${sql}
        GROUP BY x.person_id ORDER BY ${orders[sort]}, x.person_id LIMIT ? OFFSET ?)
      SELECT tally.person_id AS personId, ${nameColumns}, s.department, alumnusGave, companyGave, alumnusAsked,
        companyAsked, lastOn, total
      FROM tally CROSS JOIN people p ON p.id = tally.person_id CROSS JOIN person_summaries s ON s.seq = p.seq
      ORDER BY ${orders[sort]}, tally.person_id`,
    )
    .all(...parameters, limit, offset);
  return { total: found[0]?.total ?? 0, people: page.parse(found.map(withName)) };
}
