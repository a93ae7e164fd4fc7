import type { NetworkInsights } from '#shared/contract/insights.ts';
import { dayOfDate, yearOfDay, yearsAfter } from '#shared/domain/metrics/dayNumbers.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import { DayStarts } from './dayStarts.ts';
import { eachOf, type Pages } from './eachOf.ts';
import { type Span, tookPart } from './facts/actions.ts';
import { dayNumber, type FactPage, longAgo, noDayYet } from './facts/factPage.ts';
import { lastLeaveBy, leaveAfter } from './facts/leaves.ts';
import { hasJoined, isAlumnusOn } from './facts/person.ts';
import type { Question } from './question.ts';

/** Years of leaving that are told, and years later at most. */
const mostCohorts = 12;
const mostYears = 10;

/** The last leave of a calendar year; `longAgo` without one. */
export function lastLeaveIn(page: FactPage, slot: number, year: number): number {
  const left = lastLeaveBy(page, slot, dayOfDate(year, 12, 31));
  return left !== longAgo && yearOfDay(left) === year ? left : longAgo;
}

/** The 12 months to days, of which there are many different ones. */
export class YearsTo {
  readonly #starts: DayStarts;
  readonly #span = { fromDay: 0, toDay: 0, fromMinute: 0, beforeMinute: 0 };

  constructor(zone: Question['zone']) {
    this.#starts = new DayStarts(zone);
  }

  /** Until it is asked for the next. */
  to(day: number): Span {
    const span = this.#span;
    span.fromDay = yearsAfter(day, -1) + 1;
    span.toDay = day;
    span.fromMinute = this.#starts.of(span.fromDay);
    span.beforeMinute = this.#starts.of(day + 1);
    return span;
  }
}

/** Of those who left in a year: how many, and by years later how many were alumni, and active. */
interface Cohort {
  leavers: number;
  people: Int32Array;
  active: Int32Array;
}

type Cohorts = NetworkInsights['cohorts'];

/** Of everybody: they are the same for all days from one end of a year to the next, until something is written. */
const known = new WeakMap<Pages, Map<string, Cohorts>>();

/**
 * How many of those who left in a year were active so many years later; whole years of leaving, and of years later only those
 * that have come for all of them. See "Cohorts" in docs/metrics.md.
 */
export function cohortsOf(pages: Pages, { on, zone, among }: Question): Cohorts {
  const lastYear = lastWholeYear(on);
  if (among !== null) return countedCohorts(pages, { lastYear, zone, among });
  const ofPages = known.get(pages) ?? new Map<string, Cohorts>();
  known.set(pages, ofPages);
  const asked = `${lastYear} ${zone}`;
  const kept = ofPages.get(asked) ?? countedCohorts(pages, { lastYear, zone, among });
  ofPages.set(asked, kept);
  return kept;
}

function countedCohorts(
  pages: Pages,
  { lastYear, zone, among }: Pick<Question, 'zone' | 'among'> & { lastYear: number },
): Cohorts {
  const years = new YearsTo(zone);
  const cohorts = new Map<number, Cohort>();
  eachOf(pages, among, (page, slot) => {
    let left = leaveAfter(page, slot, longAgo);
    while (left !== noDayYet) {
      const year = yearOfDay(left);
      if (year >= lastYear) return;
      const next = leaveAfter(page, slot, left);
      if (next === noDayYet || yearOfDay(next) !== year) {
        addTo(cohortOf(cohorts, year), page, slot, left, Math.min(lastYear - year, mostYears), years);
      }
      left = next;
    }
  });
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .slice(-mostCohorts)
    .map(([leaveYear, { leavers, people, active }]) => ({
      leaveYear,
      leavers,
      years: Array.from({ length: Math.min(lastYear - leaveYear, mostYears) }, (_, index) => ({
        years: index + 1,
        people: people[index] ?? 0,
        active: active[index] ?? 0,
      })),
    }));
}

/** The last calendar year that is over by that day. */
function lastWholeYear(on: Question['on']): number {
  const year = yearOf(on);
  return dayNumber(on) >= dayOfDate(year, 12, 31) ? year : year - 1;
}

function cohortOf(cohorts: Map<number, Cohort>, year: number): Cohort {
  const known = cohorts.get(year);
  if (known !== undefined) return known;
  const cohort = { leavers: 0, people: new Int32Array(mostYears), active: new Int32Array(mostYears) };
  cohorts.set(year, cohort);
  return cohort;
}

function addTo(
  cohort: Cohort,
  page: FactPage,
  slot: number,
  left: number,
  until: number,
  years: YearsTo,
): void {
  const { people, active } = cohort;
  cohort.leavers += 1;
  for (let later = 1; later <= until; later += 1) {
    const day = yearsAfter(left, later);
    if (!isAlumnusOn(page, slot, day)) continue;
    people[later - 1] = (people[later - 1] ?? 0) + 1;
    if (!hasJoined(page, slot, day) || !tookPart(page, slot, years.to(day))) continue;
    active[later - 1] = (active[later - 1] ?? 0) + 1;
  }
}
