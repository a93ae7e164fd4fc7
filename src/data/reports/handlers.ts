import type { ReportDocument, ReportEvent, ReportFormat } from '#shared/contract/reports.ts';
import type { DataContext, Host } from '../context.ts';
import type { Database } from '../database/database.ts';
import { inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { workspaceName } from '../workspace/layout.ts';
import type { Opened } from '../workspace/session.ts';
import { composeReport, type ReportScope } from './composeReport.ts';
import { logProduction } from './producedReport.ts';
import { writeReportPdf, writeReportTables } from './writeReport.ts';

type Write = (document: ReportDocument, path: string) => Promise<number>;

/** What writes a report of that format; PDF_NEEDS_WINDOW where nobody is there to print. */
function writerOf(format: ReportFormat, host: Host | null, signal: AbortSignal | undefined): Write {
  if (format !== 'pdf') return (document, path) => writeReportTables(document, format, path);
  if (host === null) throw refusal('PDF_NEEDS_WINDOW');
  return (document, path) => writeReportPdf(document, path, host, signal);
}

function composed(
  scope: ReportScope,
  { database, workspace, clock }: Pick<DataContext, 'clock'> & { database: Database; workspace: Opened },
): ReportDocument {
  return composeReport(scope, { database, workspace: workspaceName(workspace.folder), clock });
}

export const reportsHandlers = {
  compose: inWorkspace.reports.compose.handler(({ input, context }) => composed(input, context)),

  produce: inWorkspace.reports.produce.handler(async function* ({
    input,
    context,
    signal,
  }): AsyncGenerator<ReportEvent, void> {
    const { format } = input;
    const path = context.files.path(input.file, 'write');
    const write = writerOf(format, context.host, signal);
    yield { type: 'step', step: 'collecting' };
    const document = composed(input, context);
    yield { type: 'step', step: format === 'pdf' ? 'printing' : 'writing' };
    if (signal?.aborted) throw refusal('CANCELLED');
    const bytes = await write(document, path);
    const report = await logProduction({ document, format, path, bytes }, context);
    yield { type: 'finished', report };
  }),
};
