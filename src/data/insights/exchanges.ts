import type { Metric, NetworkInsights } from '#shared/contract/insights.ts';
import { dayOfDate } from '#shared/domain/metrics/dayNumbers.ts';
import { countOf } from '#shared/domain/metrics/metrics.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import type { ExchangeAct, Party } from '#shared/domain/vocabulary.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage, longAgo, peopleAPage } from './facts/factPage.ts';
import type { Question } from './question.ts';
import { type Walk, walked } from './walk.ts';

/** Years of the calendar that are told apart. */
const mostYears = 5;
/** Who did what: as `what` of an entry has it. */
const sides = 4;

const sideOf = (party: Party, act: ExchangeAct): number =>
  (party === 'company' ? 2 : 0) + (act === 'asked' ? 1 : 0);

/** Whether there is such an entry of somebody from one day to another, both among them. */
export function exchangedBetween(
  { exchanges }: FactPage,
  slot: number,
  side: { party: Party; act: ExchangeAct },
  { fromDay, toDay }: { fromDay: number; toDay: number },
): boolean {
  const what = sideOf(side.party, side.act);
  const end = exchanges.from[slot + 1] ?? 0;
  for (let entry = exchanges.from[slot] ?? 0; entry < end; entry += 1) {
    const day = exchanges.happenedOn[entry] ?? longAgo;
    if (exchanges.what[entry] === what && day >= fromDay && day <= toDay) return true;
  }
  return false;
}

/** The days of a calendar year, as far as it has come by `on`. */
export const daysOfYear = (year: number, on: number) => ({
  fromDay: dayOfDate(year, 1, 1),
  toDay: Math.min(dayOfDate(year, 12, 31), on),
});

interface ExchangeNumbers {
  exchanges: NetworkInsights['exchanges'];
  metrics: Record<'alumniGave' | 'companyGave' | 'alumniAsked' | 'companyAsked', Metric>;
}

/** How often each side gave and asked: in the period, and by calendar year. See "Balance of give and ask" in docs/metrics.md. */
export function exchangesWalk(question: Question): Walk<ExchangeNumbers> {
  const { on, from, to, among } = question;
  const period = { fromDay: dayNumber(from), toDay: dayNumber(to) };
  const firstYear = yearOf(on) - mostYears + 1;
  const begins = Int32Array.from({ length: mostYears }, (_, index) => dayOfDate(firstYear + index, 1, 1));
  const years = { begins, until: dayNumber(on) };
  const byYear = new Int32Array(mostYears * sides);
  const inPeriod = new Int32Array(sides);
  const add = ({ exchanges }: FactPage, entry: number): void => {
    const day = exchanges.happenedOn[entry] ?? longAgo;
    const side = exchanges.what[entry] ?? 0;
    if (day >= period.fromDay && day <= period.toDay) addOne(inPeriod, side);
    const year = placeOfYear(day, years);
    if (year >= 0) addOne(byYear, year * sides + side);
  };
  const visit = (page: FactPage): void => {
    const { from: starts } = page.exchanges;
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among)) continue;
      const end = starts[slot + 1] ?? 0;
      for (let entry = starts[slot] ?? 0; entry < end; entry += 1) add(page, entry);
    }
  };
  const result = () => {
    const of = (counts: Int32Array, year: number) => ({
      alumniGave: counts[year * sides + sideOf('alumnus', 'gave')] ?? 0,
      companyGave: counts[year * sides + sideOf('company', 'gave')] ?? 0,
      alumniAsked: counts[year * sides + sideOf('alumnus', 'asked')] ?? 0,
      companyAsked: counts[year * sides + sideOf('company', 'asked')] ?? 0,
    });
    const first = byYear.findIndex((count) => count > 0);
    const skipped = first < 0 ? mostYears : Math.floor(first / sides);
    const whole = of(inPeriod, 0);
    return {
      exchanges: Array.from({ length: mostYears - skipped }, (_, index) => ({
        year: firstYear + skipped + index,
        ...of(byYear, skipped + index),
      })),
      metrics: {
        alumniGave: countOf(whole.alumniGave),
        companyGave: countOf(whole.companyGave),
        alumniAsked: countOf(whole.alumniAsked),
        companyAsked: countOf(whole.companyAsked),
      },
    };
  };
  return { visit, result };
}

export const exchangesOf = (
  pages: Pages,
  question: Question,
): ReturnType<ReturnType<typeof exchangesWalk>['result']> => walked(pages, exchangesWalk(question));

function addOne(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** The last of the years that has begun by a day; -1 before all of them, and for days that have not come. */
function placeOfYear(day: number, { begins, until }: { begins: Int32Array; until: number }): number {
  if (day > until) return -1;
  let year = begins.length - 1;
  while (year >= 0 && day < (begins[year] ?? 0)) year -= 1;
  return year;
}
