import { withProgress } from '../longWork/progress.ts';
import { askingOf } from '../people/asking.ts';
import { inWorkspace } from '../procedures.ts';
import { confirmSent } from './confirmSent.ts';
import { isFolder } from './files/target.ts';
import { previewFor } from './preview.ts';
import { listOutreaches, requireOutreach } from './read.ts';
import { outreachRecipients, outreachWrittenTo } from './recipients.ts';
import { removeOutreach, saveOutreach } from './save.ts';
import { readTemplates, removeTemplate, saveTemplate } from './templates.ts';
import { weighOutreach } from './weigh.ts';
import { type WriteGround, writeOutreach } from './writeOutreach.ts';

type Context = Parameters<typeof askingOf>[0] & Omit<WriteGround, 'asking'>;

const groundOf = (context: Context): WriteGround => ({
  database: context.database,
  author: context.author,
  asking: askingOf(context),
  host: context.host,
});

export const outreachHandlers = {
  list: inWorkspace.outreach.list.handler(({ context, input }) =>
    listOutreaches(context.database.sqlite, input),
  ),
  get: inWorkspace.outreach.get.handler(({ context, input }) =>
    requireOutreach(context.database.sqlite, input.id),
  ),
  save: inWorkspace.outreach.save.handler(({ context, input }) => saveOutreach(context, input)),
  remove: inWorkspace.outreach.remove.handler(({ context, input }) => removeOutreach(context, input)),
  weigh: inWorkspace.outreach.weigh.handler(({ context, input, signal }) =>
    weighOutreach(context.database.sqlite, askingOf(context), input, signal),
  ),
  recipients: inWorkspace.outreach.recipients.handler(({ context, input, signal }) =>
    outreachRecipients(context.database, askingOf(context), input, signal),
  ),
  writtenTo: inWorkspace.outreach.writtenTo.handler(({ context, input }) =>
    outreachWrittenTo(context.database, askingOf(context), input),
  ),
  preview: inWorkspace.outreach.preview.handler(({ context, input }) =>
    previewFor(context.database.sqlite, askingOf(context), input.facts, input.personId),
  ),
  write: inWorkspace.outreach.write.handler(async function* ({ context, input, signal }) {
    const { to, ...order } = input;
    const path = context.files.path(to, isFolder(order.format) ? 'folder' : 'write');
    const finished = yield* withProgress(signal, (report, cancelled) =>
      writeOutreach({ ...order, path }, groundOf(context), report, cancelled),
    );
    yield { type: 'finished' as const, ...finished };
  }),
  confirmSent: inWorkspace.outreach.confirmSent.handler(async function* ({ context, input, signal }) {
    const finished = yield* withProgress(signal, (report, cancelled) =>
      confirmSent(input, groundOf(context), report, cancelled),
    );
    yield { type: 'finished' as const, ...finished };
  }),
  templates: inWorkspace.outreach.templates.handler(({ context }) => readTemplates(context.database.sqlite)),
  saveTemplate: inWorkspace.outreach.saveTemplate.handler(({ context, input }) =>
    saveTemplate(context, input),
  ),
  removeTemplate: inWorkspace.outreach.removeTemplate.handler(({ context, input }) =>
    removeTemplate(context, input),
  ),
};
