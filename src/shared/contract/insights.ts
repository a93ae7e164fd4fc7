import { z } from 'zod';
import { interactionId, personId, segmentId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { direction, interactionKind } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** The numbers of docs/metrics.md that the facts recorded so far give. */
export const metricName = z.enum([
  'alumni',
  'reachable',
  'invited',
  'joined',
  'active',
  'contributing',
  'dormant',
  'returning',
  'participationRate',
  'participationRateOfReachable',
  'leavers',
  'returnRate1Year',
  'returnRate3Years',
  'returnRate5Years',
  'medianYearsToReturn',
  'messageMix',
  'eventAttendance',
  'eventFit',
  'eventRepeat',
  'goodPartingRate',
  'leaverEnps',
]);
export type MetricName = z.infer<typeof metricName>;

export const metric = z.object({
  /** A count, a rate (1 for all), or years; null where it can't be said: nobody to count over, nobody known that long, the median not reached. */
  value: z.number().nullable(),
  /** The numerator of a rate, the count itself otherwise. */
  n: z.int(),
  /** What a rate is over; null for a count. */
  denominator: z.int().nullable(),
});
export type Metric = z.infer<typeof metric>;

export const funnelStage = z.enum(['leavers', 'reachable', 'invited', 'joined', 'active', 'contributing']);

/** The state of the network at a day; the period is used by the numbers that speak of one. */
export const networkInsights = z.object({
  on: plainDate,
  from: plainDate,
  to: plainDate,
  metrics: z.record(metricName, metric),
  funnel: z.array(z.object({ stage: funnelStage, people: z.int() })),
  leaversPerYear: z.array(z.object({ year: z.int(), leavers: z.int() })),
  /** One point a month over the two years before `on`. */
  participation: z.array(
    z.object({ on: plainDate, joined: z.int(), active: z.int(), interactions: z.int() }),
  ),
});
export type NetworkInsights = z.infer<typeof networkInsights>;

export const latestInteraction = z.object({
  interactionId,
  personId,
  name: personName,
  kind: interactionKind,
  direction,
  subject: z.string(),
  occurredAt: instant,
});
export type LatestInteraction = z.infer<typeof latestInteraction>;

export const insightsContract = {
  /** All numbers at the day `on` (today where null), over the period `from`..`to` (the 12 months to `on` where null). */
  network: procedure
    .input(
      z.object({
        on: plainDate.nullable(),
        from: plainDate.nullable(),
        to: plainDate.nullable(),
        /** Counts only people who belong to the segment now; null, or left out, for all. */
        segmentId: segmentId.nullable().optional(),
      }),
    )
    .output(networkInsights),
  /** The latest interactions of the whole network, newest first, for Home; tiers above the role's are left out. */
  latestInteractions: procedure
    .input(z.object({ limit: z.int().min(1).max(50) }))
    .output(z.array(latestInteraction)),
};
