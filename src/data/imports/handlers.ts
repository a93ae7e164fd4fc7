import type { ImportEvent } from '#shared/contract/imports.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { yearOf } from '#shared/domain/plainDate.ts';
import type { DataContext } from '../context.ts';
import { customFieldsInUse } from '../customFields/read.ts';
import { inWorkspace } from '../procedures.ts';
import { inspectTable } from './inspect.ts';
import { KnownPeople } from './knownPeople.ts';
import { plannedRows } from './plannedRows.ts';
import { previewOf } from './preview.ts';
import { withProgress } from './progress.ts';
import { saveRejectedRows } from './rejectedRows.ts';
import { runImport } from './runImport.ts';
import { openTable, type TableFile } from './tableFile.ts';
import { Turns } from './turns.ts';

export const importsHandlers = {
  inspect: inWorkspace.imports.inspect.handler(async ({ context, input, signal }) => {
    const table = await tableOf(context, input.file);
    return await inspectTable(
      table,
      yearOf(today(context.clock)),
      customFieldsInUse(context.database.sqlite),
      signal,
    );
  }),
  preview: inWorkspace.imports.preview.handler(async ({ context, input, signal }) => {
    const table = await tableOf(context, input.file);
    const turns = new Turns(signal);
    const known = await KnownPeople.load(context.database.sqlite, turns);
    const fields = customFieldsInUse(context.database.sqlite);
    const rows = plannedRows(table, input, known, today(context.clock), fields, turns);
    return await previewOf(rows, known, input.limit);
  }),
  run: inWorkspace.imports.run.handler(async function* ({
    context,
    input,
    signal,
  }): AsyncGenerator<ImportEvent> {
    const { database, author } = context;
    const table = await tableOf(context, input.file);
    const summary = yield* withProgress(signal, (report, cancelled) =>
      runImport(database, author, table, input, report, cancelled),
    );
    yield { type: 'finished', summary };
  }),
  saveRejected: inWorkspace.imports.saveRejected.handler(async ({ context, input }) => {
    const path = context.files.path(input.to, 'write');
    const rows = await saveRejectedRows(
      context.database,
      input.id,
      path,
      context.preferences.current.language,
    );
    return { rows };
  }),
};

async function tableOf(context: Pick<DataContext, 'files' | 'clock'>, file: FileGrantId): Promise<TableFile> {
  const path = context.files.path(file, 'read');
  const fileName = context.files.fileName(file, 'read');
  return await openTable(path, fileName, yearOf(today(context.clock)));
}
