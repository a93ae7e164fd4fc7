import { z } from 'zod';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import type { TimeZone } from '#shared/domain/instant.ts';
import { monthlyDays } from '#shared/domain/metrics/periods.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { actionsOn } from './actions.ts';
import { type Among, isAmong } from './among.ts';
import { momentsOf } from './bounds.ts';
import { type DayBits, isSet } from './dayBits.ts';
import { membersOn } from './members.ts';
import type { Gone } from './peopleGone.ts';

/** Two years of months. */
const months = 24;

export interface Participation {
  joined: number;
  active: number;
  contributing: number;
  /** One point a month, the last at the day itself. */
  perMonth: NetworkInsights['participation'];
}

/** Who is a member at `day` and the ends of the 23 months before it, who takes part, and who contributes. */
export function participationAt(
  sqlite: SqliteDatabase,
  day: PlainDate,
  zone: TimeZone,
  gone: ReadonlyMap<string, Gone>,
  among: Among,
): Participation {
  const days = monthlyDays(day, months);
  const members = membersOn(sqlite, days, gone);
  const actions = actionsOn(sqlite, days, zone, members);
  const joined = perDay(members, members);
  const active = perDay(members, actions.active);
  const contributing = perDay(members, actions.contributing);
  const perMonth = days.map((on, index) => ({
    on,
    joined: joined[index] ?? 0,
    active: active[index] ?? 0,
    interactions: interactionsInMonthTo(sqlite, on, zone, among),
  }));
  return {
    joined: joined.at(-1) ?? 0,
    active: active.at(-1) ?? 0,
    contributing: contributing.at(-1) ?? 0,
    perMonth,
  };
}

/** For each day, how many people have its bit in both. */
function perDay(members: ReadonlyMap<string, DayBits>, among: ReadonlyMap<string, DayBits>): number[] {
  const counts = Array.from({ length: months }, () => 0);
  for (const [personId, bits] of among) {
    const both = bits & (members.get(personId) ?? 0);
    for (let index = 0; index < months; index += 1) {
      if (isSet(both, index)) counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts;
}

const interactionsSql: Record<Among, string> = {
  everybody: `
    SELECT count(*) FROM interactions
    WHERE deleted_at IS NULL AND occurred_at >= ? AND occurred_at < ?`,
  segment: `
    SELECT count(DISTINCT interaction_id) FROM interaction_people
    WHERE present = 1 AND occurred_at >= ? AND occurred_at < ? AND ${isAmong('segment', 'person_id')}`,
};

/** All interactions, in every direction, of the month that ends with `day`; with somebody of the segment. */
function interactionsInMonthTo(sqlite: SqliteDatabase, day: PlainDate, zone: TimeZone, among: Among): number {
  const { since, before } = momentsOf({ from: addDays(addMonths(day, -1), 1), to: day }, zone);
  const counted = sqlite.prepare(interactionsSql[among]).pluck().get(since, before);
  return z.int().parse(counted);
}
