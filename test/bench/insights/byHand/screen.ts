import { z } from 'zod';
import type { SqliteDatabase } from '#data/database/driver.ts';
import { type Instant, startOfDay, type TimeZone } from '#shared/domain/instant.ts';
import { monthlyDays, type Period, twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import * as happenings from './happenings.ts';
import * as leaves from './leaves.ts';
import * as state from './state.ts';

/** What the screen is asked for: the day, the period, and whether only the people of `temp.some_people` count. */
export interface Asked extends Period {
  on: PlainDate;
  zone: TimeZone;
  some: boolean;
}

const funnel = z.object({
  alumni: z.int(),
  reachable: z.int(),
  invited: z.int(),
  joined: z.int(),
  active: z.int(),
  contributing: z.int(),
});
const members = z.object({ joined: z.int(), active: z.int() });
const perYear = z.array(z.object({ year: z.int(), leavers: z.int() }));
const mix = z.array(z.object({ purpose: z.string(), contacts: z.int() }));
const wishes = z.array(z.object({ kind: z.string(), people: z.int() }));

/** The numbers that are compared with the program's; the others are asked for just the same. */
export interface ByHand {
  funnel: z.infer<typeof funnel>;
  participation: z.infer<typeof members>[];
  leaversPerYear: z.infer<typeof perYear>;
  messageMix: z.infer<typeof mix>;
  wishes: z.infer<typeof wishes>;
}

const quarters = [-24, -21, -18, -15, -12, -9, -6, -3, 0];
const yearsSince = Array.from({ length: 12 }, (_, index) => index + 1);

interface Days {
  day: PlainDate;
  next: PlainDate;
  from: PlainDate;
  since: Instant;
  before: Instant;
}

const daysOf = ({ from, to }: Period, zone: TimeZone): Days => ({
  day: to,
  next: addDays(to, 1),
  from,
  since: startOfDay(from, zone),
  before: startOfDay(addDays(to, 1), zone),
});

/** A statement is given what it names of them. */
function named(sql: string, days: Days, more: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries({ ...days, ...more }).filter(([name]) => sql.includes(`:${name}`)),
  );
}

/** The whole screen statement by statement, as one would ask it of a database without the program. */
export function screenByHand(plain: SqliteDatabase, { on, from, to, zone, some }: Asked): ByHand {
  const among = some ? state.amongSome : state.amongWhole;
  const year = daysOf(twelveMonthsTo(on), zone);
  const period = daysOf({ from, to }, zone);
  const all = (sql: string, days: Days, more?: Record<string, unknown>) =>
    plain.prepare<[Record<string, unknown>], unknown>(sql).all(named(sql, days, more));
  const participation = monthlyDays(on, 24).map((day) => {
    all(happenings.interactionsPerMonthSql, daysOf({ from: addDays(addMonths(day, -1), 1), to: day }, zone));
    return members.parse(all(state.memberSql(among), daysOf(twelveMonthsTo(day), zone))[0]);
  });
  for (const months of quarters.slice(0, -1)) {
    const day = daysOf(twelveMonthsTo(addMonths(on, months)), zone);
    all(state.wishesSql(among), day);
    all(state.opennessSql(among), day);
  }
  for (const sql of [state.departmentsSql, state.oneSidedSql, state.opennessSql]) all(sql(among), year);
  for (const sql of [happenings.exchangesSql, happenings.eventsSql]) all(sql(among), period);
  for (const sql of [
    happenings.repeatSql,
    happenings.voicesSql,
    happenings.pipelineSql,
    happenings.stagesSql,
  ]) {
    all(sql, period);
  }
  plain.exec(leaves.dropLeavesSql);
  plain.exec(leaves.leavesSql(among));
  for (const years of yearsSince) all(leaves.cohortSql, year, { years });
  all(leaves.returnsSql, year);
  for (const months of quarters.slice(1)) {
    const end = addMonths(to, months);
    all(leaves.partingsSql, daysOf({ from: addDays(addMonths(end, -3), 1), to: end }, zone));
  }
  all(leaves.partingsSql, period);
  all(leaves.reasonsSql, period);
  return {
    funnel: funnel.parse(all(state.funnelSql(among), year)[0]),
    participation,
    leaversPerYear: perYear.parse(all(leaves.leaversPerYearSql, year)),
    messageMix: mix.parse(all(state.messageMixSql(among), year)),
    wishes: wishes.parse(all(state.wishesSql(among), year)),
  };
}
