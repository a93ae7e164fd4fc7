import type { Metric, MetricName, NetworkInsights } from '#shared/contract/insights.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { type Clock, type TimeZone, today } from '#shared/domain/instant.ts';
import { medianTime, shareWithin, survivalCurve } from '#shared/domain/metrics/kaplanMeier.ts';
import { countOf, rateOf } from '#shared/domain/metrics/metrics.ts';
import { type Period, twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { refusal } from '../refusal.ts';
import { type Among, forgetSegment, gatherSegment } from './among.ts';
import { eventNumbersIn } from './eventNumbers.ts';
import { leaversIn, leaversPerYear } from './leavers.ts';
import { allLeavers, type Leaver } from './leaves.ts';
import { messageMixAt } from './messageMix.ts';
import { type Participation, participationAt } from './participation.ts';
import { partingMetrics, partingsIn } from './partings.ts';
import { peopleGone } from './peopleGone.ts';
import { reachAt } from './reach.ts';
import { returnObservations } from './returns.ts';

/** The day the numbers speak of and the period for those that speak of one; null for today, and the 12 months to it. */
export interface InsightsScope {
  on: PlainDate | null;
  from: PlainDate | null;
  to: PlainDate | null;
  /** Over the people who belong to it today; null or left out for everybody. */
  segmentId?: SegmentId | null | undefined;
}

/**
 * The numbers of docs/metrics.md for the whole network, days taken in the clock's zone.
 * INVALID_INPUT where `from` lies after `to`, NOT_FOUND where there is no such segment.
 */
export function networkInsights(database: Database, scope: InsightsScope, clock: Clock): NetworkInsights {
  const on = scope.on ?? today(clock);
  const to = scope.to ?? on;
  const from = scope.from ?? twelveMonthsTo(to).from;
  if (from > to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  const { sqlite } = database;
  // One transaction, so that all numbers see the same state.
  return sqlite
    .transaction(() => {
      const zone = clock.timeZone();
      const { segmentId } = scope;
      if (segmentId === null || segmentId === undefined) {
        return numbersAt(sqlite, on, { from, to }, zone, 'everybody');
      }
      gatherSegment(segmentId, { sqlite, today: today(clock), zone });
      try {
        return numbersAt(sqlite, on, { from, to }, zone, 'segment');
      } finally {
        forgetSegment(sqlite);
      }
    })
    .deferred();
}

function numbersAt(
  sqlite: SqliteDatabase,
  on: PlainDate,
  period: Period,
  zone: TimeZone,
  among: Among,
): NetworkInsights {
  const reach = reachAt(sqlite, on, among);
  const gone = peopleGone(sqlite, among);
  const participation = participationAt(sqlite, on, zone, gone, among);
  const { joined, active, contributing, dormant, returning } = participation;
  const mix = messageMixAt(sqlite, on, zone, among);
  const leavers = allLeavers(sqlite, gone);
  const events = eventNumbersIn(sqlite, period, on, zone, among);
  const metrics: Record<MetricName, Metric> = {
    alumni: countOf(reach.alumni),
    reachable: countOf(reach.reachable),
    invited: countOf(reach.invited),
    joined: countOf(joined),
    active: countOf(active),
    contributing: countOf(contributing),
    dormant: countOf(dormant),
    returning: countOf(returning),
    participationRate: rateOf(active, joined),
    participationRateOfReachable: rateOf(active, reach.reachable),
    leavers: countOf(leaversIn(leavers, period)),
    ...returnMetrics(leavers, on),
    messageMix: rateOf(mix.asks, mix.outreach),
    eventAttendance: events.attendance,
    eventFit: events.fit,
    eventRepeat: events.repeat,
    ...partingMetrics(partingsIn(sqlite, leavers, period, on)),
  };
  return {
    on,
    ...period,
    metrics,
    funnel: funnelOf(reach, participation),
    leaversPerYear: leaversPerYear(leavers, on),
    participation: participation.perMonth,
  };
}

function returnMetrics(leavers: readonly Leaver[], on: PlainDate) {
  const observations = returnObservations(leavers, on);
  const curve = survivalCurve(observations);
  const denominator = observations.length;
  const returned = observations.filter((observation) => observation.happened);
  const within = (years: number): Metric => ({
    value: denominator === 0 ? null : shareWithin(curve, years),
    n: returned.filter(({ time }) => time <= years).length,
    denominator,
  });
  return {
    returnRate1Year: within(1),
    returnRate3Years: within(3),
    returnRate5Years: within(5),
    medianYearsToReturn: { value: medianTime(curve), n: returned.length, denominator },
  };
}

function funnelOf(
  reach: { alumni: number; reachable: number; invited: number },
  participation: Participation,
): NetworkInsights['funnel'] {
  return [
    { stage: 'leavers', people: reach.alumni },
    { stage: 'reachable', people: reach.reachable },
    { stage: 'invited', people: reach.invited },
    { stage: 'joined', people: participation.joined },
    { stage: 'active', people: participation.active },
    { stage: 'contributing', people: participation.contributing },
  ];
}
