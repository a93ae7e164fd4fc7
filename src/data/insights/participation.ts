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
import { isDormantOn, isReturningOn } from './dormancy.ts';
import { membersOn } from './members.ts';
import type { Gone } from './peopleGone.ts';

/** Two years of months, and the day two years before the last of them. */
const months = 24;
const days = months + 1;
const last = { day: days - 1, yearBefore: days - 13, twoYearsBefore: 0 };

export interface Participation {
  joined: number;
  active: number;
  contributing: number;
  /** Members who have taken no part for a year, and those who do again. */
  dormant: number;
  returning: number;
  /** One point a month, the last at the day itself. */
  perMonth: NetworkInsights['participation'];
}

/** Who is a member at `day` and the ends of the 24 months before it, who takes part, who contributes, and who no longer does. */
export function participationAt(
  sqlite: SqliteDatabase,
  day: PlainDate,
  zone: TimeZone,
  gone: ReadonlyMap<string, Gone>,
  among: Among,
): Participation {
  const ends = monthlyDays(day, days);
  const members = membersOn(sqlite, ends, gone);
  const actions = actionsOn(sqlite, ends, zone, members);
  const joined = perDay(members, members);
  const active = perDay(members, actions.active);
  const contributing = perDay(members, actions.contributing);
  const perMonth = ends.slice(1).map((on, index) => ({
    on,
    joined: joined[index + 1] ?? 0,
    active: active[index + 1] ?? 0,
    interactions: interactionsInMonthTo(sqlite, on, zone, among),
  }));
  const holding = (holds: (member: DayBits, active: DayBits) => boolean): number => {
    let people = 0;
    for (const [personId, member] of members) {
      if (holds(member, actions.active.get(personId) ?? 0)) people += 1;
    }
    return people;
  };
  return {
    joined: joined.at(-1) ?? 0,
    active: active.at(-1) ?? 0,
    contributing: contributing.at(-1) ?? 0,
    dormant: holding((member, active) => isDormantOn(member, active, last)),
    returning: holding((member, active) => isReturningOn(member, active, last)),
    perMonth,
  };
}

/** For each day, how many people have its bit in both. */
function perDay(members: ReadonlyMap<string, DayBits>, among: ReadonlyMap<string, DayBits>): number[] {
  const counts = Array.from({ length: days }, () => 0);
  for (const [personId, bits] of among) {
    const both = bits & (members.get(personId) ?? 0);
    for (let index = 0; index < days; index += 1) {
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
