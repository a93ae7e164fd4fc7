import { z } from 'zod';
import { eventId, pipelineStageId } from '../domain/ids.ts';
import { plainDate } from '../domain/plainDate.ts';
import {
  exchangeAct,
  openness,
  opportunityOutcome,
  orientationKind,
  partnershipForm,
  party,
  purpose,
} from '../domain/vocabulary.ts';
import { funnelStage, metricName } from './insights.ts';

/** The parts of Insights, which are the sections of reports too. */
export const figureId = z.enum([
  'numbers',
  'goals',
  'funnel',
  'participation',
  'cohorts',
  'returns',
  'leavers',
  'reasons',
  'partings',
  'orientations',
  'openness',
  'messageMix',
  'exchanges',
  'events',
  'pipeline',
  'pipelineDays',
  'departments',
  'voices',
]);
export type FigureId = z.infer<typeof figureId>;

/** Which people are behind a bar, a point or a cell; each with the numbers' own scope. */
export const behind = z.discriminatedUnion('figure', [
  z.object({ figure: z.literal('metric'), metric: metricName }),
  z.object({ figure: z.literal('funnel'), stage: funnelStage }),
  z.object({ figure: z.literal('participation'), on: plainDate, part: z.enum(['joined', 'active']) }),
  z.object({ figure: z.literal('leavers'), year: z.int() }),
  /** Of who left in a year, those of whom we know so many years later, or those active then. */
  z.object({
    figure: z.literal('cohorts'),
    leaveYear: z.int(),
    years: z.int().min(1),
    part: z.enum(['people', 'active']),
  }),
  /** Who came back within so many years. */
  z.object({ figure: z.literal('returns'), years: z.number().positive() }),
  z.object({ figure: z.literal('orientations'), on: plainDate, kind: orientationKind }),
  z.object({ figure: z.literal('openness'), on: plainDate, openness }),
  /** Who received such a message from us. */
  z.object({ figure: z.literal('messageMix'), purpose }),
  z.object({ figure: z.literal('exchanges'), year: z.int(), party, act: exchangeAct }),
  z.object({
    figure: z.literal('events'),
    eventId,
    part: z.enum(['invited', 'answered', 'attended', 'fits']),
  }),
  /** Who left between two days, and those of them with whom we parted well, or did not. */
  z.object({
    figure: z.literal('partings'),
    from: plainDate,
    to: plainDate,
    part: z.enum(['leavers', 'good', 'notGood']),
  }),
  z.object({ figure: z.literal('reasons'), reason: z.string() }),
  z.object({
    figure: z.literal('departments'),
    department: z.string().nullable(),
    part: z.enum(['alumni', 'reachable', 'joined', 'active']),
  }),
  /** Who raised voices between two days, or in the period where there are none. */
  z.object({
    figure: z.literal('voices'),
    from: plainDate.optional(),
    to: plainDate.optional(),
    part: z.enum(['raised', 'answered', 'waiting']),
  }),
  z.object({
    figure: z.literal('pipeline'),
    form: partnershipForm,
    stageId: pipelineStageId,
    part: z.enum(['came', 'wentOn']),
  }),
  z.object({
    figure: z.literal('pipelineResults'),
    form: partnershipForm,
    outcome: opportunityOutcome.nullable(),
  }),
]);
export type Behind = z.infer<typeof behind>;

/** What a mark of a chart says, and who is behind it where one may look. */
const mark = { label: z.string(), value: z.number(), behind: behind.optional() };
const markOf = z.object(mark);
/** A mark with the same number of what it is compared with. */
const comparedMark = z.object({ ...mark, compared: z.number().nullable().optional() });

/** What a value is: a count, a share of 1, points of an eNPS, a mean score of 1 to 5, or a time. */
export const valueUnit = z.enum(['count', 'rate', 'points', 'score', 'days', 'years']);
export type ValueUnit = z.infer<typeof valueUnit>;

/** What a number is meant to reach, and by when; drawn into the chart. */
const target = z.object({ label: z.string(), value: z.number(), on: plainDate });

/** A chart in the words of its reader, without colours or sizes; null values are not known. */
export const figureChart = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('funnel'),
    stages: z.array(comparedMark),
    targets: z.array(target),
    /** What `compared` is of. */
    comparedLabel: z.string().optional(),
  }),
  /** Columns, or, lying, rows that leave room for long words. */
  z.object({
    kind: z.literal('bars'),
    valueLabel: z.string(),
    unit: valueUnit,
    lying: z.boolean(),
    bars: z.array(comparedMark),
    targets: z.array(target),
    comparedLabel: z.string().optional(),
  }),
  z.object({
    kind: z.literal('lines'),
    unit: valueUnit,
    series: z.array(z.object({ label: z.string(), compared: z.boolean() })),
    points: z.array(
      z.object({
        on: plainDate,
        values: z.array(z.number().nullable()),
        behind: z.array(behind.nullable()).optional(),
      }),
    ),
    targets: z.array(target),
  }),
  /** Several columns for each group, side by side, or stacked on each other. */
  z.object({
    kind: z.literal('grouped'),
    valueLabel: z.string(),
    stacked: z.boolean(),
    series: z.array(z.string()),
    groups: z.array(
      z.object({
        label: z.string(),
        values: z.array(z.number()),
        behind: z.array(behind.nullable()).optional(),
      }),
    ),
  }),
  /** Parts of a whole. */
  z.object({ kind: z.literal('share'), parts: z.array(markOf) }),
  /** Shares by row and column, the deeper the more. */
  z.object({
    kind: z.literal('heat'),
    rowLabel: z.string(),
    columnLabel: z.string(),
    columns: z.array(z.string()),
    rows: z.array(
      z.object({
        label: z.string(),
        cells: z.array(
          z.object({
            value: z.number().nullable(),
            n: z.int(),
            denominator: z.int(),
            behind: behind.optional(),
          }),
        ),
      }),
    ),
  }),
  /** A share that grows with the years, with the band in which it lies by 95 %. */
  z.object({
    kind: z.literal('curve'),
    valueLabel: z.string(),
    points: z.array(
      z.object({
        years: z.number(),
        share: z.number(),
        low: z.number(),
        high: z.number(),
        behind: behind.optional(),
      }),
    ),
    compared: z
      .object({
        label: z.string(),
        points: z.array(z.object({ years: z.number(), share: z.number() })),
      })
      .nullable(),
  }),
  /** Numbers as words: each with what it is counted over, what it is compared with, and what it is meant to become. */
  z.object({
    kind: z.literal('numbers'),
    numbers: z.array(
      z.object({
        metric: metricName,
        label: z.string(),
        value: z.string(),
        basis: z.string(),
        compared: z.string().nullable(),
        /** Of the way to a goal, 0 to 1. */
        progress: z.number().nullable(),
        goal: z.string().nullable(),
        behind: behind.optional(),
      }),
    ),
  }),
]);
export type FigureChart = z.infer<typeof figureChart>;
export type ChartOf<K extends FigureChart['kind']> = Extract<FigureChart, { kind: K }>;

export const figureCell = z.union([z.string(), z.number(), z.null()]);
export type FigureCell = z.infer<typeof figureCell>;

/** How a column's numbers are written; a rate is a share of 1. */
export const figureColumn = z.object({
  heading: z.string(),
  kind: z.enum(['text', 'count', 'rate', 'points', 'score', 'days', 'years', 'date']),
});
export type FigureColumn = z.infer<typeof figureColumn>;

export const figureTable = z.object({
  columns: z.array(figureColumn),
  rows: z.array(z.array(figureCell)),
});
export type FigureTable = z.infer<typeof figureTable>;

/** A part of Insights or of a report in the words of its reader: the sentence says what it shows, the table holds its figures. */
export const figure = z.object({
  id: figureId,
  title: z.string(),
  sentence: z.string(),
  /** Null where there is nothing to draw; the sentence says so. */
  chart: figureChart.nullable(),
  table: figureTable,
  /** How it is counted. */
  definitions: z.array(z.object({ term: z.string(), text: z.string() })),
});
export type Figure = z.infer<typeof figure>;
