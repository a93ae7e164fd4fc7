import type { Balance, BalanceScope } from '#shared/contract/exchanges.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import { Turns } from '../longWork/turns.ts';
import { seqsOf } from '../people/peopleSets.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { allSegments } from '../segments/read.ts';
import { nothing } from './balance.ts';
import { type BalanceTally, tallyOf } from './tally.ts';

const circles = statement<[today: string, today: string], { segmentId: string }>(`
  SELECT DISTINCT segment_id AS segmentId FROM community_managers
  WHERE started_on <= ? AND (ended_on IS NULL OR ended_on >= ?)`);

/** So often it begins anew where somebody writes meanwhile; then the answer is that of a moment ago. */
const attempts = 3;

/** How often each side gave and asked, of each segment by name, and whether somebody looks after it today. */
export async function balanceOfSegments(
  database: Database,
  day: Omit<RuleContext, 'sqlite'>,
  period: Omit<BalanceScope, 'segmentId'>,
) {
  for (let attempt = 1; ; attempt += 1) {
    const stamp = database.stamp();
    const found = await readSegments(database, day, await tallyOf(database, period));
    if (database.stamp() === stamp || attempt === attempts) return found;
  }
}

async function readSegments({ sqlite }: Database, day: Omit<RuleContext, 'sqlite'>, tally: BalanceTally) {
  const turns = new Turns(undefined);
  const looked = new Set(
    circles(sqlite)
      .all(day.today, day.today)
      .map(({ segmentId }) => segmentId),
  );
  const found = [];
  for (const { id, name } of allSegments(sqlite)) {
    await turns.pass();
    const { sql, parameters } = compileSegment(id, { ...day, sqlite });
    const seqs = seqsOf(sqlite, { sql: `SELECT s.seq FROM person_summaries s WHERE ${sql}`, parameters });
    found.push({
      segmentId: id,
      name,
      circle: looked.has(id),
      people: seqs.length,
      ...balanceAmong(tally, seqs),
    });
  }
  return found;
}

function balanceAmong({ people, rows }: BalanceTally, seqs: readonly number[]): Balance {
  const balance = { ...nothing };
  for (const seq of seqs) {
    const person = people[rows[seq] ?? -1];
    if (person === undefined) continue;
    balance.alumnusGave += person.alumnusGave;
    balance.companyGave += person.companyGave;
    balance.alumnusAsked += person.alumnusAsked;
    balance.companyAsked += person.companyAsked;
  }
  return balance;
}
