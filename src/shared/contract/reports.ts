import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fileGrantId, operationId, ownReportId, personId, segmentId } from '../domain/ids.ts';
import { instant, timeZone } from '../domain/instant.ts';
import { personName } from '../domain/names.ts';
import { plainDate } from '../domain/plainDate.ts';
import { language, noteTier } from '../domain/vocabulary.ts';
import { figureChart, figureTable } from './figures.ts';
import { progressEvent } from './progress.ts';
import { procedure } from './refusals.ts';

/** The program's reports. */
export const reportName = z.enum([
  'management-summary',
  'network-participation',
  'good-parting',
  'pipeline',
  'community-events',
  'orientation',
  'person-data',
]);
export type ReportName = z.infer<typeof reportName>;

export const reportFormat = z.enum(['pdf', 'xlsx', 'csv', 'json']);
export type ReportFormat = z.infer<typeof reportFormat>;

export const reportPaper = z.enum(['a4', 'letter']);
export type ReportPaper = z.infer<typeof reportPaper>;

/** A part of a report: its sentence says what it shows, the table holds the figures of the chart. */
export const reportSection = z.object({
  id: z.string(),
  heading: z.string(),
  sentence: z.string(),
  chart: figureChart.nullable(),
  table: figureTable,
});
export type ReportSection = z.infer<typeof reportSection>;

/** A report names no rate over fewer people than this: it could point at one of them. */
export const smallestDenominator = 5;

/** How it is laid out: with cover and contents, or all on one page. */
export const reportLayout = z.enum(['book', 'page']);
export type ReportLayout = z.infer<typeof reportLayout>;

/** A report in the words of its language, ready to be printed, written as CSV or given out as JSON. */
export const reportDocument = z.object({
  /** The name of the program's report, or `own`. */
  name: z.enum([...reportName.options, 'own']),
  layout: reportLayout,
  paper: reportPaper,
  language,
  title: z.string(),
  subtitle: z.string(),
  workspace: z.string(),
  producedAt: instant,
  /** The zone in which the report writes its moments: the one of the user who produced it. */
  timeZone,
  on: plainDate,
  from: plainDate,
  to: plainDate,
  /** What it is limited to, in words. */
  filters: z.array(z.string()),
  /** What its author says above it; empty for nothing. Line breaks are kept. */
  note: z.string(),
  sections: z.array(reportSection),
  /** Each number's definition, for the end of the report. */
  definitions: z.array(z.object({ term: z.string(), text: z.string() })),
});
export type ReportDocument = z.infer<typeof reportDocument>;

const shape = { language, paper: reportPaper.optional() };

/** Which report. */
export const reportScope = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('named'),
    name: reportName.exclude(['person-data']),
    ...shape,
    /** The 12 months to today where null. */
    from: plainDate.nullable(),
    to: plainDate.nullable(),
    segmentId: segmentId.nullable().optional(),
  }),
  /** All that is kept of one person, for that person. Notes of the tiers named, open ones always. */
  z.object({
    kind: z.literal('person'),
    ...shape,
    personId,
    tiers: z.array(noteTier),
  }),
  /** One of one's own, as it was put together. */
  z.object({ kind: z.literal('own'), id: ownReportId }),
]);
export type ReportScope = z.infer<typeof reportScope>;

export const producedReport = z.object({ fileName: z.string(), bytes: z.int() });
export type ProducedReport = z.infer<typeof producedReport>;

/** One of the reports that were produced so far. */
export const producedEntry = producedReport.extend({
  id: z.string(),
  title: z.string(),
  language,
  format: reportFormat,
  from: plainDate,
  to: plainDate,
  segment: z.string().nullable(),
  /** Whose data it is; null for a report on many, and where the role may not know. */
  person: z.object({ personId, name: personName }).nullable(),
  producedAt: instant,
});
export type ProducedEntry = z.infer<typeof producedEntry>;

export const reportEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('step'), step: z.enum(['collecting', 'printing', 'writing']) }),
  /** Of the people whom a report names, how many are written. */
  progressEvent,
  z.object({ type: z.literal('finished'), report: producedReport, operationId: operationId.optional() }),
]);
export type ReportEvent = z.infer<typeof reportEvent>;

export const reportsContract = {
  /** The report itself, for the preview. */
  compose: procedure.input(reportScope).output(reportDocument),
  /**
   * Writes the report to a granted file, or, where that is null, one's own report into its folder (INVALID_INPUT where it
   * has none); a half-written file never stays.
   */
  produce: procedure
    .input(z.object({ report: reportScope, format: reportFormat, file: fileGrantId.nullable() }))
    .output(eventIterator(reportEvent)),
  /** Those produced, latest first. */
  produced: procedure.input(z.object({ limit: z.int().min(1).max(200) })).output(z.array(producedEntry)),
};
