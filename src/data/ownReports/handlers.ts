import type { OwnReportDraft } from '#shared/contract/ownReports.ts';
import type { DataContext } from '../context.ts';
import { inWorkspace } from '../procedures.ts';
import { allOwnReports, requireOwnReport } from './read.ts';
import { removeOwnReport, type SavedDraft, saveOwnReport } from './save.ts';

/** The draft with the folder's path in place of its grant. */
function withPath({ folder, ...draft }: OwnReportDraft, { files }: Pick<DataContext, 'files'>): SavedDraft {
  if (folder === undefined) return draft;
  return { ...draft, folder: folder === null ? null : files.path(folder, 'folder') };
}

export const ownReportsHandlers = {
  list: inWorkspace.ownReports.list.handler(({ context }) => allOwnReports(context.database.sqlite)),
  add: inWorkspace.ownReports.add.handler(async ({ context, input }) => {
    const { id, operationId } = await saveOwnReport(context, withPath(input, context), null);
    return { report: requireOwnReport(context.database.sqlite, id), operationId };
  }),
  update: inWorkspace.ownReports.update.handler(async ({ context, input }) => {
    const { id, version, ...draft } = input;
    const saved = await saveOwnReport(context, withPath(draft, context), { id, version });
    return { report: requireOwnReport(context.database.sqlite, id), operationId: saved.operationId };
  }),
  remove: inWorkspace.ownReports.remove.handler(({ context, input }) => removeOwnReport(context, input)),
};
