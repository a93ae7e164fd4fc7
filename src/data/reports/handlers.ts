import type { ProducedReport, ReportEvent, ReportFormat, ReportScope } from '#shared/contract/reports.ts';
import { today } from '#shared/domain/instant.ts';
import { withProgress } from '../longWork/progress.ts';
import { ownReportFile } from '../ownReports/ownReportFile.ts';
import { requireOwnReport } from '../ownReports/read.ts';
import { inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { composeReport } from './composeReport.ts';
import { groundOf, type ReportGround } from './ground.ts';
import { readProduced } from './producedReport.ts';
import { produceReport } from './produceReport.ts';

type Step = Extract<ReportEvent, { type: 'step' }>['step'];

/** How many people a preview names. */
const namedInPreview = 40;

export const reportsHandlers = {
  compose: inWorkspace.reports.compose.handler(async ({ input, context, signal }) => {
    const { sqlite } = context.database;
    const { document } = await composeReport(input, groundOf(context), {
      sqlite,
      shown: namedInPreview,
      signal,
    });
    return document;
  }),

  produce: inWorkspace.reports.produce.handler(async function* ({
    input,
    context,
    signal,
  }): AsyncGenerator<ReportEvent, void> {
    const { report: scope, format, file } = input;
    const ground = groundOf(context);
    const path = file === null ? ownPath(scope, format, ground) : context.files.path(file, 'write');
    const state: { step: Step | null; report: ProducedReport | null } = { step: null, report: null };
    const running = withProgress(signal, async (report, cancelled) => {
      const watch = {
        step: (step: Step) => {
          state.step = step;
          report({ done: 0, total: 0 });
        },
        rows: report,
      };
      state.report = await produceReport({ scope, format, path }, ground, watch, cancelled);
    });
    yield { type: 'step', step: 'collecting' };
    let told: Step = 'collecting';
    for await (const progress of running) {
      if (state.step !== null && state.step !== told) {
        told = state.step;
        yield { type: 'step', step: told };
      }
      if (progress.total > 0) yield progress;
    }
    if (state.report !== null) yield { type: 'finished', report: state.report };
  }),

  produced: inWorkspace.reports.produced.handler(({ input, context }) =>
    readProduced(context.database.sqlite, context.role, input.limit),
  ),
};

/** Where one's own report is put without asking; INVALID_INPUT for others, and without a folder. */
function ownPath(scope: ReportScope, format: ReportFormat, { database, clock }: ReportGround): string {
  if (scope.kind !== 'own') throw refusal('INVALID_INPUT', { field: 'file', reason: 'missing' });
  return ownReportFile(requireOwnReport(database.sqlite, scope.id), format, today(clock));
}
