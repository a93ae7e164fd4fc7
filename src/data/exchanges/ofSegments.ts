import type { BalanceScope } from '#shared/contract/exchanges.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import { Turns } from '../longWork/turns.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { countSegment } from '../segments/counts.ts';
import { allSegments } from '../segments/read.ts';
import { endsOf, nothing } from './balance.ts';

/** Of everybody with anything on record in the period, once for all segments. */
const tallySql = `
  CREATE TEMP TABLE exchange_tally AS
  SELECT person_id,
    count(*) FILTER (WHERE party = 'alumnus' AND act = 'gave') AS alumnusGave,
    count(*) FILTER (WHERE party = 'company' AND act = 'gave') AS companyGave,
    count(*) FILTER (WHERE party = 'alumnus' AND act = 'asked') AS alumnusAsked,
    count(*) FILTER (WHERE party = 'company' AND act = 'asked') AS companyAsked
  FROM exchanges INDEXED BY exchanges_gifts WHERE happened_on BETWEEN ? AND ? GROUP BY person_id`;

const circles = statement<[today: string, today: string], { segmentId: string }>(`
  SELECT DISTINCT segment_id AS segmentId FROM community_managers
  WHERE started_on <= ? AND (ended_on IS NULL OR ended_on >= ?)`);

/** How often each side gave and asked, of each segment by name, and whether somebody looks after it today. */
export async function balanceOfSegments(
  database: Database,
  day: Omit<RuleContext, 'sqlite'>,
  period: Omit<BalanceScope, 'segmentId'>,
) {
  return await database.readInSteps(async (sqlite) => {
    const context = { ...day, sqlite };
    const turns = new Turns(undefined);
    sqlite.prepare(tallySql).run(...endsOf(period));
    const looked = new Set(
      circles(sqlite)
        .all(day.today, day.today)
        .map(({ segmentId }) => segmentId),
    );
    const found = [];
    for (const { id, name } of allSegments(sqlite)) {
      await turns.pass();
      const { sql, parameters } = compileSegment(id, context);
      const balance = sqlite
        .prepare<unknown[], typeof nothing>(
          `SELECT coalesce(sum(alumnusGave), 0) AS alumnusGave, coalesce(sum(companyGave), 0) AS companyGave,
            coalesce(sum(alumnusAsked), 0) AS alumnusAsked, coalesce(sum(companyAsked), 0) AS companyAsked
          FROM temp.exchange_tally CROSS JOIN person_summaries s USING (person_id) WHERE ${sql}`,
        )
        .get(...parameters);
      const people = countSegment(id, context);
      found.push({ segmentId: id, name, circle: looked.has(id), people, ...(balance ?? nothing) });
    }
    return found;
  });
}
