import type { Metric, NetworkInsights } from '#shared/contract/insights.ts';
import { smallestDenominator } from '#shared/contract/reports.ts';
import { rateOf } from '#shared/domain/metrics/metrics.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import { addDays, addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { isTooSmall } from '#shared/figures/wording.ts';
import type { Reader } from '../interactions/visibility.ts';
import { dayNumber } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { PartingTally, tallyLeavers } from './partingTally.ts';
import type { Question } from './question.ts';

/**
 * The eNPS as a reader is told it: of so few scores that they are somebody's, only HR, who reads them anyway. Others learn
 * how many there are.
 */
export function enpsFor({ role }: Pick<Reader, 'role'>, enps: Metric): Metric {
  return role === 'hr' || !isTooSmall(enps, smallestDenominator) ? enps : { ...enps, value: null };
}

/** So many runs of months there are, and so many months each has. */
const runs = 8;
const monthsARun = 3;

/** Runs of three months, the last of them to a day, earliest first; each is counted from that day. */
export function quartersTo(day: PlainDate): Period[] {
  const ends = Array.from({ length: runs + 1 }, (_, run) => addMonths(day, monthsARun * (run - runs)));
  return ends.slice(1).map((to, run) => ({ from: addDays(ends[run] ?? to, 1), to }));
}

const daysOf = ({ from, to }: Period, on: PlainDate) => ({
  from: dayNumber(from),
  to: dayNumber(to < on ? to : on),
});

/**
 * How those were seen off who left in the period, and in each of the runs of months to its end, as far as these have come
 * by `on`. An eNPS of few scores is kept from who is not of HR. See "Good-parting rate" in docs/metrics.md.
 */
export function partingsOf(facts: Facts, { among, on, from, to }: Question, reader: Pick<Reader, 'role'>) {
  const quarters = quartersTo(to);
  const spans = [{ from, to }, ...quarters].map((period) => daysOf(period, on));
  const tallies = spans.map((span) => new PartingTally(span));
  const whole = {
    from: Math.min(...spans.map((span) => span.from)),
    to: Math.max(...spans.map((span) => span.to)),
  };
  tallyLeavers(facts, among, whole, tallies);
  const [inPeriod = new PartingTally(whole), ...inQuarters] = tallies;
  return {
    metrics: metricsOf(inPeriod, reader),
    partings: quarters.flatMap((quarter, run): NetworkInsights['partings'] => {
      const tally = inQuarters[run];
      if (tally === undefined) return [];
      return [{ ...quarter, leavers: tally.leavers, good: tally.good, enps: enpsFor(reader, tally.enps()) }];
    }),
  };
}

const metricsOf = (tally: PartingTally, reader: Pick<Reader, 'role'>) => ({
  goodPartingRate: rateOf(tally.good, tally.leavers),
  leaverEnps: enpsFor(reader, tally.enps()),
});

/** The two numbers of the period alone. */
export function partingMetricsOf(
  facts: Facts,
  { among, on, from, to }: Pick<Question, 'among' | 'on' | 'from' | 'to'>,
  reader: Pick<Reader, 'role'>,
) {
  const span = daysOf({ from, to }, on);
  const tally = new PartingTally(span);
  tallyLeavers(facts, among, span, [tally]);
  return metricsOf(tally, reader);
}
