import { z } from 'zod';
import { fileGrantId, operationId, ownReportId, segmentId } from '../domain/ids.ts';
import { instant } from '../domain/instant.ts';
import { plainDate } from '../domain/plainDate.ts';
import { language } from '../domain/vocabulary.ts';
import { figureId } from './figures.ts';
import { procedure } from './refusals.ts';
import { reportFormat, reportPaper } from './reports.ts';

/** A section of one's own report: a part of Insights, or the list of the people it is over, with names. */
export const ownReportSection = z.enum([...figureId.options, 'people']);
export type OwnReportSection = z.infer<typeof ownReportSection>;

/** Days that are counted from the one on which it is produced, or fixed ones. */
export const reportRange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('named'),
    range: z.enum(['twelveMonths', 'thisYear', 'lastYear', 'lastMonth', 'lastQuarter', 'all']),
  }),
  z.object({ kind: z.literal('days'), from: plainDate, to: plainDate }),
]);
export type ReportRange = z.infer<typeof reportRange>;

export const reportEvery = z.enum(['week', 'month', 'quarter']);
export type ReportEvery = z.infer<typeof reportEvery>;

const facts = {
  name: z.string().trim().min(1).max(120),
  sections: z.array(ownReportSection).min(1).max(30),
  language,
  paper: reportPaper,
  format: reportFormat,
  range: reportRange,
  segmentId: segmentId.nullable(),
  /** What is said above the numbers; line breaks are kept. */
  note: z.string().max(5000),
};

/** Produced on its own while the program runs; what was missed meanwhile, once at the next start. */
const schedule = z.object({ every: reportEvery, nextOn: plainDate });

/** A report one put together oneself. */
export const ownReport = z.object({
  ...facts,
  id: ownReportId,
  version: z.int(),
  segmentName: z.string().nullable(),
  /** Where it is put without asking; a schedule needs one. */
  folder: z.string().nullable(),
  schedule: schedule.nullable(),
  /** When it could not be produced on its own and why, in a word of `refusals`; null once it was. It is tried again. */
  failure: z.object({ at: instant, code: z.string(), detail: z.string() }).nullable(),
});
export type OwnReport = z.infer<typeof ownReport>;

/** How a report of one's own is to be. */
export const ownReportDraft = z.object({
  ...facts,
  /** The folder picked in a dialog; null for none, left out to keep the one it has. */
  folder: fileGrantId.nullable().optional(),
  /** `nextOn` is the first day on which it is produced. INVALID_INPUT without a folder. */
  schedule: schedule.nullable(),
});
export type OwnReportDraft = z.infer<typeof ownReportDraft>;

const changed = z.object({ report: ownReport, operationId: operationId.nullable() });

export const ownReportsContract = {
  /** By name. */
  list: procedure.output(z.array(ownReport)),
  /** NAME_TAKEN where there is one of that name, also of the program's. */
  add: procedure.input(ownReportDraft).output(changed),
  update: procedure.input(ownReportDraft.extend({ id: ownReportId, version: z.int() })).output(changed),
  /** Into the bin. */
  remove: procedure.input(z.object({ id: ownReportId, version: z.int() })).output(z.object({ operationId })),
};
