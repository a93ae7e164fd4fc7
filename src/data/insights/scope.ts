import type { InsightsScope } from '#shared/contract/insights.ts';
import { fold } from '#shared/domain/folding.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import { yearOfDay } from '#shared/domain/metrics/dayNumbers.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { refusal } from '../refusal.ts';
import { compileSegment } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';
import { dayNumber, type FactPage, longAgo, PeopleSet, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { lastLeaveBy } from './facts/leaves.ts';
import { departmentOf } from './facts/person.ts';
import type { Question } from './question.ts';

/**
 * What a scope asks, with today and the 12 months where it names no days.
 * INVALID_INPUT where `from` lies after `to`, NOT_FOUND where there is no such segment.
 */
export function questionOf(
  facts: Facts,
  scope: InsightsScope,
  sqlite: SqliteDatabase,
  clock: Clock,
): Question {
  const on = scope.on ?? today(clock);
  const to = scope.to ?? on;
  const from = scope.from ?? twelveMonthsTo(to).from;
  if (from > to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  const question = { on, from, to, zone: clock.timeZone() };
  return { ...question, among: amongOf(facts, { ...scope, on }, sqlite, clock) };
}

type Limits = Pick<InsightsScope, 'segmentId' | 'department' | 'leaveYear'> & { on: Question['on'] };

/** Those of whom all the limits hold; null where there are none. */
function amongOf(facts: Facts, limits: Limits, sqlite: SqliteDatabase, clock: Clock): PeopleSet | null {
  const { segmentId, department, leaveYear, on } = limits;
  const segment = segmentId === null || segmentId === undefined ? null : segmentId;
  const members = segment === null ? null : new PeopleSet(segmentSeqs(segment, sqlite, clock), facts.mostSeq);
  const holds: ((page: FactPage) => (slot: number) => boolean)[] = [];
  if (members !== null) holds.push((page) => (slot) => members.has(page.page * peopleAPage + slot));
  if (department !== null && department !== undefined) holds.push(inDepartment(department));
  if (leaveYear !== null && leaveYear !== undefined) holds.push(leftIn(leaveYear, dayNumber(on)));
  return members !== null && holds.length === 1
    ? members
    : holds.length === 0
      ? null
      : new PeopleSet(seqsWhere(facts, holds), facts.mostSeq);
}

function* seqsWhere(
  { pages }: Facts,
  holds: readonly ((page: FactPage) => (slot: number) => boolean)[],
): Generator<number> {
  for (const page of pages) {
    const tests = holds.map((of) => of(page));
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (page.there[slot] === 1 && tests.every((test) => test(slot))) yield page.page * peopleAPage + slot;
    }
  }
}

/** Whether their department is that, however it is written. */
function inDepartment(department: string): (page: FactPage) => (slot: number) => boolean {
  const wanted = fold(department);
  return (page) => {
    const same = page.words.map((word, place) => place > 0 && fold(word) === wanted);
    return (slot) => same[departmentOf(page, slot)] === true;
  };
}

/** Whether they left for the last time in that year, as it was known on a day. */
function leftIn(year: number, day: number): (page: FactPage) => (slot: number) => boolean {
  return (page) => (slot) => {
    const left = lastLeaveBy(page, slot, day);
    return left !== longAgo && yearOfDay(left) === year;
  };
}

/** The people who belong to a segment now. NOT_FOUND where there is none. */
function segmentSeqs(
  id: NonNullable<InsightsScope['segmentId']>,
  sqlite: SqliteDatabase,
  clock: Clock,
): number[] {
  requireSegment(sqlite, id);
  const { sql, parameters } = compileSegment(id, { sqlite, today: today(clock), zone: clock.timeZone() });
  return sqlite
    .prepare<unknown[], number>(`SELECT s.seq FROM person_summaries s WHERE ${sql}`)
    .pluck()
    .all(...parameters);
}
