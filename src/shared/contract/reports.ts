import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { fileGrantId } from '../domain/ids.ts';
import { instant, timeZone } from '../domain/instant.ts';
import { plainDate } from '../domain/plainDate.ts';
import { language } from '../domain/vocabulary.ts';
import { procedure } from './refusals.ts';

export const reportName = z.enum(['network-participation']);
export type ReportName = z.infer<typeof reportName>;

export const reportFormat = z.enum(['pdf', 'xlsx', 'csv', 'json']);
export type ReportFormat = z.infer<typeof reportFormat>;

export const reportCell = z.union([z.string(), z.number(), z.null()]);
export type ReportCell = z.infer<typeof reportCell>;

/** How a column's numbers are written. */
export const reportColumn = z.object({
  heading: z.string(),
  kind: z.enum(['text', 'count', 'rate', 'years', 'date']),
});
export type ReportColumn = z.infer<typeof reportColumn>;

export const reportChart = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('funnel'),
    stages: z.array(z.object({ label: z.string(), value: z.int() })),
  }),
  z.object({
    kind: z.literal('bars'),
    valueLabel: z.string(),
    bars: z.array(z.object({ label: z.string(), value: z.number() })),
  }),
  z.object({
    kind: z.literal('lines'),
    points: z.array(z.object({ on: plainDate, values: z.array(z.number()) })),
    series: z.array(z.string()),
  }),
]);
export type ReportChart = z.infer<typeof reportChart>;

/** A part of a report: its sentence says what it shows, the table holds the figures of the chart. */
export const reportSection = z.object({
  id: z.string(),
  heading: z.string(),
  sentence: z.string(),
  chart: reportChart.nullable(),
  table: z.object({ columns: z.array(reportColumn), rows: z.array(z.array(reportCell)) }),
});
export type ReportSection = z.infer<typeof reportSection>;

/** A report names no rate over fewer people than this: it could point at one of them. */
export const smallestDenominator = 5;

/** A report in the words of its language, ready to be printed, written as CSV or given out as JSON. */
export const reportDocument = z.object({
  name: reportName,
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
  sections: z.array(reportSection),
  /** Each number's definition, for the end of the report. */
  definitions: z.array(z.object({ term: z.string(), text: z.string() })),
});
export type ReportDocument = z.infer<typeof reportDocument>;

const scope = z.object({
  name: reportName,
  language,
  /** The 12 months to today where null. */
  from: plainDate.nullable(),
  to: plainDate.nullable(),
});

export const producedReport = z.object({ fileName: z.string(), bytes: z.int() });
export type ProducedReport = z.infer<typeof producedReport>;

export const reportEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('step'), step: z.enum(['collecting', 'printing', 'writing']) }),
  z.object({ type: z.literal('finished'), report: producedReport }),
]);
export type ReportEvent = z.infer<typeof reportEvent>;

export const reportsContract = {
  /** The report itself, for the preview. */
  compose: procedure.input(scope).output(reportDocument),
  /** Writes the report to a granted file; a half-written file never stays. */
  produce: procedure
    .input(scope.extend({ format: reportFormat, file: fileGrantId }))
    .output(eventIterator(reportEvent)),
};
