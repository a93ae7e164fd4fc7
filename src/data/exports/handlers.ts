import type { ExportEvent } from '#shared/contract/exports.ts';
import { withProgress } from '../longWork/progress.ts';
import { askingOf } from '../people/asking.ts';
import { inWorkspace } from '../procedures.ts';
import { workspaceName } from '../workspace/layout.ts';
import { readExportLog } from './exportLog.ts';
import { runExport } from './runExport.ts';

export const exportsHandlers = {
  run: inWorkspace.exports.run.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<ExportEvent, void> {
    const { file, ...order } = input;
    const path = context.files.path(file, 'write');
    const { database, author, workspace } = context;
    const ground = {
      database,
      author,
      asking: askingOf(context),
      workspace: workspaceName(workspace.folder),
    };
    yield yield* withProgress(signal, (report, cancelled) =>
      runExport({ ...order, path }, ground, report, cancelled),
    );
  }),
  log: inWorkspace.exports.log.handler(({ context, input }) => readExportLog(context.database.sqlite, input)),
};
