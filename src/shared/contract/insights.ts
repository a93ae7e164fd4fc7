import { z } from 'zod';
import { eventId, interactionId, personId, pipelineStageId, segmentId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  direction,
  interactionKind,
  openness,
  orientationKind,
  partnershipForm,
  purpose,
} from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

/** The numbers of docs/metrics.md. */
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
  'oneSided',
  'alumniGave',
  'companyGave',
  'alumniAsked',
  'companyAsked',
  'eventAttendance',
  'eventFit',
  'eventRepeat',
  'eventScore',
  'goodPartingRate',
  'leaverEnps',
  'opportunitiesOpened',
  'opportunitiesPartnered',
  'voicesRaised',
  'voicesAnswered',
  'medianDaysToAnswer',
]);
export type MetricName = z.infer<typeof metricName>;

export const metric = z.object({
  /** A count, a rate (1 for all), points, a score, days or years; null where it can't be said: nobody to count over, nobody known that long, the median not reached. */
  value: z.number().nullable(),
  /** The numerator of a rate, the count itself otherwise. */
  n: z.int(),
  /** What a rate is over; null for a count. */
  denominator: z.int().nullable(),
});
export type Metric = z.infer<typeof metric>;

export const funnelStage = z.enum(['leavers', 'reachable', 'invited', 'joined', 'active', 'contributing']);
export type FunnelStage = z.infer<typeof funnelStage>;

/** Over which days and over whom the numbers are. All limits that are given hold together. */
export const insightsScope = z.object({
  /** The day whose state they show; today where null. */
  on: plainDate.nullable(),
  /** The period of the numbers that speak of one; the 12 months to `to`, which is `on`, where null. */
  from: plainDate.nullable(),
  to: plainDate.nullable(),
  /** Only people who belong to the segment now; null, or left out, for all. */
  segmentId: segmentId.nullable().optional(),
  /** Only people whose latest department is this, however it is written. */
  department: z.string().max(300).nullable().optional(),
  /** Only people who left for the last time in this year. */
  leaveYear: z.int().min(1900).max(2200).nullable().optional(),
});
export type InsightsScope = z.infer<typeof insightsScope>;

/** Of who left in a year: so many years later, of how many we know, and how many of them were active on that day. */
const cohort = z.object({
  leaveYear: z.int(),
  leavers: z.int(),
  years: z.array(z.object({ years: z.int(), people: z.int(), active: z.int() })),
});

/** The share that has come back by so many years after leaving, with the 95 % band and how many were still watched. */
const returnPoint = z.object({
  years: z.number(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
  atRisk: z.int(),
});

/** The numbers of one event: of the invited, how many answered and came, and whom it fits; null where it was for everybody. */
const eventFigures = z.object({
  eventId,
  title: z.string(),
  on: plainDate,
  /** Whether it is on record of anybody that they came or did not; nothing is known of who came otherwise. */
  told: z.boolean(),
  invited: z.int(),
  answered: z.int(),
  attended: z.int(),
  fits: z.int().nullable(),
});

/** What became of the opportunities of a form that were opened in the period. */
const pipelineFigures = z.object({
  form: partnershipForm,
  opened: z.int(),
  open: z.int(),
  returned: z.int(),
  notNow: z.int(),
  declined: z.int(),
  stages: z.array(
    z.object({
      stageId: pipelineStageId,
      /** Of the program's own stages; null for those of the workspace, which have a name. */
      code: z.string().nullable(),
      name: z.string().nullable(),
      came: z.int(),
      wentOn: z.int(),
      medianDays: z.number().nullable(),
    }),
  ),
});

/** How leavers of these days were seen off. */
const partingFigures = z.object({
  from: plainDate,
  to: plainDate,
  leavers: z.int(),
  good: z.int(),
  enps: metric,
});

/** All numbers of Insights: the state of the network at a day, and what happened in the period. */
export const networkInsights = z.object({
  on: plainDate,
  from: plainDate,
  to: plainDate,
  metrics: z.record(metricName, metric),
  funnel: z.array(z.object({ stage: funnelStage, people: z.int() })),
  leaversPerYear: z.array(z.object({ year: z.int(), leavers: z.int() })),
  /** One point a month over the two years before `on`. */
  participation: z.array(
    z.object({
      on: plainDate,
      joined: z.int(),
      active: z.int(),
      /** Of the month that ends with the day, each counted for everybody it was with. */
      interactions: z.int(),
    }),
  ),
  /** The latest twelve years with a leave, earliest first; only years of whose end we know. */
  cohorts: z.array(cohort),
  /** From 0 on, a twelfth of a year apart, as far as anybody was watched but ten years at most. */
  returnCurve: z.object({ leavers: z.int(), returned: z.int(), points: z.array(returnPoint) }),
  /** On nine days three months apart, the last of them `on`: alumni, and how many want each with a strength of 1 to 3. */
  orientations: z.object({
    days: z.array(plainDate),
    alumni: z.array(z.int()),
    kinds: z.array(z.object({ kind: orientationKind, people: z.array(z.int()) })),
    /** Alumni of whom no wish is on record. */
    nothing: z.array(z.int()),
  }),
  openness: z.object({
    days: z.array(plainDate),
    states: z.array(z.object({ openness, people: z.array(z.int()) })),
  }),
  /** What the company sent in the 12 months to `on`, by purpose, most first. */
  messageMix: z.array(z.object({ purpose, contacts: z.int() })),
  /** The calendar years to that of `on`, five at most: who gave and asked how often. */
  exchanges: z.array(
    z.object({
      year: z.int(),
      alumniGave: z.int(),
      companyGave: z.int(),
      alumniAsked: z.int(),
      companyAsked: z.int(),
    }),
  ),
  /** The latest twelve of the period, earliest first. */
  events: z.array(eventFigures),
  /** Eight runs of three months, the last of them to `to`. */
  partings: z.array(partingFigures),
  /** Why leavers of the period left, as far as the reader may know, most first; each conversation may name several. */
  reasons: z.object({
    conversations: z.int(),
    reasons: z.array(z.object({ reason: z.string(), people: z.int() })),
  }),
  /** Per form of which any was opened in the period. */
  pipeline: z.array(pipelineFigures),
  /** By the department they were in last, the largest twelve; the others together under null. */
  departments: z.array(
    z.object({
      department: z.string().nullable(),
      alumni: z.int(),
      reachable: z.int(),
      joined: z.int(),
      active: z.int(),
    }),
  ),
  /** Eight runs of three months, the last of them to `to`, by the day they were raised. */
  voices: z.array(z.object({ from: plainDate, to: plainDate, raised: z.int(), answered: z.int() })),
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

/** The little that Home shows of the network: the numbers of the day with those of a month before, and of the funnel. */
export const networkAtAGlance = networkInsights.pick({ on: true, funnel: true }).extend({
  metrics: z.record(
    metricName.extract(['alumni', 'reachable', 'joined', 'active', 'contributing', 'participationRate']),
    metric.extend({ monthBefore: z.number().nullable() }),
  ),
});
export type NetworkAtAGlance = z.infer<typeof networkAtAGlance>;

/** Somebody behind a number. */
export const personBehind = z.object({
  personId,
  name: personName,
  department: z.string().nullable(),
  title: z.string().nullable(),
  leftOn: plainDate.nullable(),
});
export type PersonBehind = z.infer<typeof personBehind>;

export const insightsContract = {
  /** All numbers of the scope. INVALID_INPUT where `from` lies after `to`, NOT_FOUND for a segment that is not there. */
  network: procedure.input(insightsScope).output(networkInsights),
  /** The network today in a few numbers, at once. */
  atAGlance: procedure.output(networkAtAGlance),
  /**
   * The departments anybody was in last, largest first, the years in which somebody left for the last time, latest first, and
   * the year of the first leave of all, null while nobody has left.
   */
  choices: procedure.output(
    z.object({
      departments: z.array(z.string()),
      leaveYears: z.array(z.int()),
      firstYear: z.int().nullable(),
    }),
  ),
  /** The latest interactions of the whole network, newest first, for Home; tiers above the role's are left out. */
  latestInteractions: procedure
    .input(z.object({ limit: z.int().min(1).max(50) }))
    .output(z.array(latestInteraction)),
};
