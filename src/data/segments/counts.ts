import type { SegmentId } from '#shared/domain/ids.ts';
import type { Rule } from '#shared/domain/segments/rule.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { compileRule, compileSegment, type RuleContext } from './compileRule.ts';

/** What was counted, as long as nothing has changed since. */
interface Counted {
  state: string;
  people: Map<SegmentId, number>;
}

const kept = new WeakMap<SqliteDatabase, Counted>();

/**
 * How many people belong to a segment. Counted once for each state of the data, as a list of segments is shown
 * far more often than anything changes.
 */
export function countSegment(id: SegmentId, context: RuleContext): number {
  const counted = countedIn(context);
  const known = counted.people.get(id);
  if (known !== undefined) return known;
  const people = countPeople(context.sqlite, compileSegment(id, context));
  counted.people.set(id, people);
  return people;
}

/** How many people a rule holds for. */
export const countRule = (rule: Rule, context: RuleContext): number =>
  countPeople(context.sqlite, compileRule(rule, context));

function countPeople(sqlite: SqliteDatabase, { sql, parameters }: SqlPart): number {
  return (
    sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM person_summaries s WHERE ${sql}`)
      .pluck()
      .get(...parameters) ?? 0
  );
}

function countedIn({ sqlite, today, zone }: RuleContext): Counted {
  // What others wrote counts up the one, what we wrote ourselves the other.
  const others = String(sqlite.pragma('data_version', { simple: true }));
  const own = sqlite.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0;
  const state = `${others}/${own}/${today}/${zone}`;
  const counted = kept.get(sqlite);
  if (counted?.state === state) return counted;
  const fresh = { state, people: new Map<SegmentId, number>() };
  kept.set(sqlite, fresh);
  return fresh;
}
