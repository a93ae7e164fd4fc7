import type { ProducedReport, ReportEvent, ReportFormat, ReportScope } from '#shared/contract/reports.ts';
import type { Host } from '../context.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { composeReport } from './composeReport.ts';
import type { ReportGround } from './ground.ts';
import { logProduction } from './producedReport.ts';
import type { ReportContent } from './reportContent.ts';
import { writeReportPdf, writeReportTables } from './writeReport.ts';

/** How many people are named on paper, at most; the formats of tables have all. */
export const namedOnPaper = 2000;

type Step = Extract<ReportEvent, { type: 'step' }>['step'];

/** Who hears how far it is: of a list of people also how many are written. */
export interface ProductionWatch {
  step: (step: Step) => void;
  rows: (progress: RowProgress) => void;
}

/**
 * Composes a report, writes it to a file, whole or not at all, and logs it. Refuses as `composeReport` does, besides
 * PDF_NEEDS_WINDOW, PRINT_FAILED, DISK_FULL, FILE_NOT_WRITTEN, EXPORT_TOO_MANY_ROWS and CANCELLED.
 */
export async function produceReport(
  { scope, format, path }: { scope: ReportScope; format: ReportFormat; path: string },
  ground: ReportGround,
  watch: ProductionWatch,
  signal?: AbortSignal,
): Promise<ProducedReport> {
  const { host, database } = ground;
  if (format === 'pdf' && host === null) throw refusal('PDF_NEEDS_WINDOW');
  watch.step('collecting');
  // The long tables are read while they are written, all from one state of the data.
  const { document, bytes } = await database.readInSteps(async (sqlite) => {
    const shown = format === 'pdf' ? namedOnPaper : 0;
    const content = await composeReport(scope, ground, { sqlite, shown, signal });
    if (signal?.aborted === true) throw refusal('CANCELLED');
    const written = await write(content, { format, path }, { host, watch, signal });
    return { document: content.document, bytes: written };
  });
  return await logProduction({ document, scope, format, path, bytes }, ground);
}

async function write(
  content: ReportContent,
  { format, path }: { format: ReportFormat; path: string },
  { host, watch, signal }: { host: Host | null; watch: ProductionWatch; signal: AbortSignal | undefined },
): Promise<number> {
  if (format === 'pdf') {
    if (host === null) throw refusal('PDF_NEEDS_WINDOW');
    watch.step('printing');
    return await writeReportPdf(content.document, path, host, signal);
  }
  watch.step('writing');
  let done = 0;
  const written = (people: number) => {
    done += people;
    watch.rows({ done, total: content.people });
  };
  return await writeReportTables(content, format, path, { turns: new Turns(signal), written });
}
