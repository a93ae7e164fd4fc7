import type { ValueUnit } from '../../contract/figures.ts';
import type { MetricName } from '../../contract/insights.ts';

/** How a number of docs/metrics.md is written and read. */
export interface MetricKind {
  readonly unit: ValueUnit;
  /** Which way is good; null where neither is good or bad by itself. */
  readonly better: 'more' | 'less' | null;
  /** The days it speaks of: the day itself, the 12 months to it, the period, or all time to the day. */
  readonly over: 'day' | 'year' | 'period' | 'always';
}

/** Every number, in the order in which it is shown. */
export const metricKinds = {
  alumni: { unit: 'count', better: null, over: 'day' },
  reachable: { unit: 'count', better: 'more', over: 'day' },
  invited: { unit: 'count', better: 'more', over: 'day' },
  joined: { unit: 'count', better: 'more', over: 'day' },
  active: { unit: 'count', better: 'more', over: 'year' },
  contributing: { unit: 'count', better: 'more', over: 'year' },
  dormant: { unit: 'count', better: 'less', over: 'year' },
  returning: { unit: 'count', better: 'more', over: 'year' },
  participationRate: { unit: 'rate', better: 'more', over: 'year' },
  participationRateOfReachable: { unit: 'rate', better: 'more', over: 'year' },
  leavers: { unit: 'count', better: null, over: 'period' },
  returnRate1Year: { unit: 'rate', better: 'more', over: 'always' },
  returnRate3Years: { unit: 'rate', better: 'more', over: 'always' },
  returnRate5Years: { unit: 'rate', better: 'more', over: 'always' },
  medianYearsToReturn: { unit: 'years', better: null, over: 'always' },
  messageMix: { unit: 'rate', better: 'less', over: 'year' },
  oneSided: { unit: 'rate', better: 'less', over: 'year' },
  alumniGave: { unit: 'count', better: 'more', over: 'period' },
  companyGave: { unit: 'count', better: 'more', over: 'period' },
  alumniAsked: { unit: 'count', better: null, over: 'period' },
  companyAsked: { unit: 'count', better: null, over: 'period' },
  eventAttendance: { unit: 'rate', better: 'more', over: 'period' },
  eventFit: { unit: 'rate', better: 'more', over: 'period' },
  eventRepeat: { unit: 'rate', better: 'more', over: 'year' },
  eventScore: { unit: 'score', better: 'more', over: 'period' },
  goodPartingRate: { unit: 'rate', better: 'more', over: 'period' },
  leaverEnps: { unit: 'points', better: 'more', over: 'period' },
  opportunitiesOpened: { unit: 'count', better: 'more', over: 'period' },
  opportunitiesPartnered: { unit: 'rate', better: 'more', over: 'period' },
  voicesRaised: { unit: 'count', better: null, over: 'period' },
  voicesAnswered: { unit: 'rate', better: 'more', over: 'period' },
  medianDaysToAnswer: { unit: 'days', better: 'less', over: 'period' },
} as const satisfies Record<MetricName, MetricKind>;

/** The numbers that are counted over something; the others are counts. */
export type RateName = {
  [K in MetricName]: (typeof metricKinds)[K]['unit'] extends 'count' ? never : K;
}[MetricName];

/** Whether the number is counted over something. */
export const isRate = (name: MetricName): name is RateName => metricKinds[name].unit !== 'count';
