import type { PreviewEvent } from '#shared/contract/importPlan.ts';
import type { InspectEvent } from '#shared/contract/importReading.ts';
import type { ImportEvent, UndoEvent } from '#shared/contract/imports.ts';
import { auditAside } from '../audit/aside.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { withProgress } from '../longWork/progress.ts';
import { inWorkspace } from '../procedures.ts';
import { inspectFile } from './inspectFile.ts';
import { tableOf } from './openedFile.ts';
import { pastImports } from './past.ts';
import { previewFile } from './previewFile.ts';
import { profilesHandlers } from './profiles/handlers.ts';
import { saveRejectedRows } from './rejectedRows.ts';
import { runImport } from './runImport.ts';
import { takeBack } from './takeBack/takeBack.ts';
import { undoImport } from './undo.ts';

export const importsHandlers = {
  inspect: inWorkspace.imports.inspect.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<InspectEvent> {
    yield yield* withProgress(signal, (report, cancelled) => inspectFile(context, input, report, cancelled));
  }),
  preview: inWorkspace.imports.preview.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<PreviewEvent> {
    const preview = yield* withProgress(signal, async (report, cancelled) => {
      const table = await tableOf(context, input, cancelled);
      return await previewFile(context, table, input, report, cancelled);
    });
    yield { type: 'ready', preview };
  }),
  run: inWorkspace.imports.run.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<ImportEvent> {
    const { database, author } = context;
    const summary = yield* withProgress(signal, async (report, cancelled) => {
      const table = await tableOf(context, input, cancelled);
      const plan = { ...input, language: context.preferences.current.language };
      return await runImport(
        { database, author, thread: context.threads.imports },
        table,
        plan,
        report,
        cancelled,
      );
    });
    yield { type: 'finished', summary };
  }),
  saveRejected: inWorkspace.imports.saveRejected.handler(async ({ context, input }) => {
    const { database, author, preferences, files } = context;
    const path = files.path(input.to, 'write');
    const rows = await saveRejectedRows(database, input.id, path, preferences.current.language);
    await logWrittenFile(path, () =>
      auditAside(database, author, { kind: 'rejectsSaved', facts: { read: rows } }),
    );
    return { rows };
  }),
  takeBack: inWorkspace.imports.takeBack.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<ImportEvent> {
    const { database, author, files } = context;
    const file = { path: files.path(input.file, 'read'), fileName: files.fileName(input.file, 'read') };
    const summary = yield* withProgress(signal, (report, cancelled) =>
      takeBack(database, author, file, report, cancelled),
    );
    yield { type: 'finished', summary };
  }),
  past: inWorkspace.imports.past.handler(({ context, input }) => pastImports(context.database.sqlite, input)),
  undo: inWorkspace.imports.undo.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<UndoEvent> {
    const { database, author } = context;
    const { language } = context.preferences.current;
    const taker = { database, author, language, thread: context.threads.reverts };
    yield yield* withProgress(signal, (report, cancelled) => undoImport(taker, input.id, report, cancelled));
  }),
  ...profilesHandlers,
};
