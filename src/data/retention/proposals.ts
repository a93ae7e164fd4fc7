import { z } from 'zod';
import {
  type RetentionProposal,
  type RetentionRuleDraft,
  retentionProposal,
} from '#shared/contract/retention.ts';
import type { RetentionRuleId } from '#shared/domain/ids.ts';
import { type Clock, startOfDay, today } from '#shared/domain/instant.ts';
import { addDays, addYears } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared, statement } from '../database/prepared.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { keepAnswers, keptAnswer, operationsOf } from '../insights/keptAnswer.ts';
import { Turns } from '../longWork/turns.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';

/**
 * What holds of whom a rule proposes today, of `person_summaries s`. N years since a day are over on its N-th anniversary.
 * Who works here (again), is not gone yet, or is kept by a hold is none.
 */
function proposedWhere(rule: RetentionRuleDraft, clock: Clock): SqlPart {
  const day = today(clock);
  const { yearsSinceLeaving, yearsSinceContact, spareMembers } = rule;
  const leftBy = addYears(day, -Math.max(yearsSinceLeaving ?? 0, 0));
  const conditions = [
    's.left_on <= ?',
    's.here_since IS NULL',
    `NOT EXISTS (SELECT 1 FROM retention_holds h WHERE h.person_id = s.person_id AND h.until_on >= ?)`,
  ];
  const parameters: string[] = [leftBy, day];
  if (yearsSinceContact !== null) {
    const before = addYears(day, -yearsSinceContact);
    conditions.push('s.left_on <= ?', '(s.last_contact_at IS NULL OR s.last_contact_at < ?)');
    parameters.push(before, startOfDay(addDays(before, 1), clock.timeZone()));
  }
  if (spareMembers) conditions.push('s.joined = 0');
  return { sql: conditions.join(' AND '), parameters };
}

/** Whom a rule proposes today, by the index of last days. */
export function proposedSql(rule: RetentionRuleDraft, clock: Clock): SqlPart {
  const { sql, parameters } = proposedWhere(rule, clock);
  return {
    sql: `SELECT s.seq, s.left_on FROM person_summaries s INDEXED BY person_summaries_left_on
      WHERE ${sql} ORDER BY s.left_on, s.sort_key`,
    parameters,
  };
}

/** How many of the people between two numbers any of the rules proposes today, as they lie in the file. */
export function proposedBetweenSql(rules: readonly RetentionRuleDraft[], clock: Clock): SqlPart {
  const parts = rules.map((rule) => proposedWhere(rule, clock));
  return {
    sql: `SELECT count(*) FROM person_summaries s
      WHERE s.seq >= ? AND s.seq < ? AND (${parts.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

interface Rule {
  id: RetentionRuleId;
  rule: RetentionRuleDraft;
}

const proposed = z.array(z.object({ seq: z.int(), left_on: z.string() }));

/** Who is proposed by any of the rules, who left longest ago first, each with the rules that say so. */
function proposedBy(
  sqlite: SqliteDatabase,
  clock: Clock,
  rules: readonly Rule[],
): Map<number, RetentionRuleId[]> {
  const found = new Map<number, { leftOn: string; rules: RetentionRuleId[] }>();
  for (const { id, rule } of rules) {
    const { sql, parameters } = proposedSql(rule, clock);
    for (const { seq, left_on: leftOn } of proposed.parse(prepared(sqlite, sql).all(...parameters))) {
      const known = found.get(seq);
      if (known === undefined) found.set(seq, { leftOn, rules: [id] });
      else known.rules.push(id);
    }
  }
  const inOrder = [...found].sort(([, a], [, b]) => (a.leftOn < b.leftOn ? -1 : Number(a.leftOn > b.leftOn)));
  return new Map(inOrder.map(([seq, { rules: by }]) => [seq, by]));
}

export const proposalsSql = `
  SELECT s.seq, p.id AS personId, s.left_on AS leftOn, s.last_contact_at AS lastContactAt, ${nameColumns}
  FROM json_each(?) asked CROSS JOIN person_summaries s ON s.seq = asked.value
  CROSS JOIN people p ON p.seq = s.seq ORDER BY asked.key`;

const numbered = z.looseObject({ seq: z.int() });

/** A page of whom the rules propose today, and how many they are. */
export function readProposals(
  sqlite: SqliteDatabase,
  clock: Clock,
  rules: readonly Rule[],
  { offset, limit }: { offset: number; limit: number },
): { total: number; people: RetentionProposal[] } {
  const all = proposedBy(sqlite, clock, rules);
  const page = [...all.keys()].slice(offset, offset + limit);
  const people = prepared(sqlite, proposalsSql)
    .all(JSON.stringify(page))
    .map((row) => {
      const { seq, ...rest } = numbered.parse(withName(row));
      return retentionProposal.parse({ ...rest, rules: all.get(seq) ?? [] });
    });
  return { total: all.size, people };
}

/** How many people a rule would propose today. */
export function countProposed(sqlite: SqliteDatabase, clock: Clock, rule: RetentionRuleDraft): number {
  const { sql, parameters } = proposedSql(rule, clock);
  const count = prepared(sqlite, `SELECT count(*) FROM (${sql})`)
    .pluck()
    .get(...parameters);
  return z.int().parse(count);
}

/** So many people are looked at before others have their turn: a few milliseconds. */
const peopleATurn = 4096;

export const mostSeqSql = 'SELECT coalesce(max(seq), -1) AS most FROM person_summaries';
const mostSeq = statement<[], { most: number }>(mostSeqSql);

/**
 * How many people the rules propose today, all of them together. The answer is kept until something is written, also for
 * the next opening, as Home asks for it.
 */
export async function countProposals(
  database: Database,
  clock: Clock,
  rules: readonly RetentionRuleDraft[],
): Promise<number> {
  if (rules.length === 0) return 0;
  const stateNow = () => JSON.stringify([today(clock), clock.timeZone(), operationsOf(database.sqlite)]);
  const state = stateNow();
  const kept = z.int().safeParse(keptAnswer(database, 'proposed', state));
  if (kept.success) return kept.data;
  const { sql, parameters } = proposedBetweenSql(rules, clock);
  const turns = new Turns(undefined);
  let total = 0;
  const { most } = mostSeq(database.sqlite).get() ?? { most: -1 };
  for (let from = 0; from <= most; from += peopleATurn) {
    const found = prepared(database.sqlite, sql)
      .pluck()
      .get(from, from + peopleATurn, ...parameters);
    total += z.int().parse(found);
    await turns.pass();
  }
  // Only what was counted of the state that it is kept under.
  if (state === stateNow()) database.waitFor(keepAnswers(database, 'proposed', [{ state, answer: total }]));
  return total;
}
