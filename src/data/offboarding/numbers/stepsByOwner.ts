import { type Clock, type Instant, startOfDay, today } from '#shared/domain/instant.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import { type StepOwner, stepOwner } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import type { Turns } from '../../longWork/turns.ts';
import { dueStepsBetween, dueStepsThere } from '../dueBetween.ts';

/** What was due in the period, but for what was not needed. */
export const dueInPeriodSql = `
  WITH RECURSIVE ${dueStepsBetween}
  SELECT s.owner, s.settled_at AS settledAt, d.due_on AS dueOn ${dueStepsThere} AND s.state <> 'notNeeded'`;

interface DueRow {
  owner: StepOwner;
  settledAt: Instant | null;
  dueOn: PlainDate;
}

const dueInPeriod = statement<[Period], DueRow>(dueInPeriodSql);

/** Per side that had steps due in the period: how many, and how many were done late or are still open after their day. */
export async function stepsByOwner(
  sqlite: SqliteDatabase,
  period: Period,
  clock: Clock,
  turns: Turns,
): Promise<{ owner: StepOwner; due: number; late: number }[]> {
  const day = today(clock);
  const endOf = daysEnds(clock);
  const tallies = new Map(stepOwner.options.map((owner) => [owner, { owner, due: 0, late: 0 }]));
  for (const { owner, settledAt, dueOn } of dueInPeriod(sqlite).iterate(period)) {
    const tally = tallies.get(owner);
    if (tally === undefined) continue;
    tally.due += 1;
    if (settledAt === null ? dueOn < day : settledAt >= endOf(dueOn)) tally.late += 1;
    if (turns.due()) await turns.pass();
  }
  return [...tallies.values()].filter(({ due }) => due > 0);
}

/** The first moment after a day, looked up once a day. */
function daysEnds(clock: Clock): (day: PlainDate) => Instant {
  const known = new Map<PlainDate, Instant>();
  return (day) => {
    const end = known.get(day) ?? startOfDay(addDays(day, 1), clock.timeZone());
    known.set(day, end);
    return end;
  };
}
