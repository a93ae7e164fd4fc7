import { attachableFiles } from '../attachments/attachableFiles.ts';
import { saveAttachment } from '../attachments/save.ts';
import { attachFiles, removeAttachment, restoreAttachment } from '../attachments/write.ts';
import { auditViewed } from '../audit/viewed.ts';
import { inWorkspace } from '../procedures.ts';
import { readInteraction } from './read.ts';
import { readTimeline } from './timeline.ts';
import { readerOf } from './visibility.ts';
import { logInteraction, removeInteraction, restoreInteraction, updateInteraction } from './write.ts';

export const interactionsHandlers = {
  ofPerson: inWorkspace.interactions.ofPerson.handler(async ({ context, input }) => {
    const timeline = readTimeline(context.database, readerOf(context), input);
    const confidential = timeline.interactions.filter(({ tier }) => tier === 'hr').length;
    if (confidential > 0) await auditViewed(context, 'timeline', new Map([[input.personId, confidential]]));
    return timeline;
  }),
  log: inWorkspace.interactions.log.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const { followUp = null, files: granted = [], override = null, ...draft } = input;
    const files = await attachableFiles(context.files, granted);
    const entry = { draft, followUp, files, override };
    const id = await logInteraction(context.database, context.author, reader, entry);
    return readInteraction(context.database, reader, id);
  }),
  update: inWorkspace.interactions.update.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const { override = null, ...draft } = input;
    await updateInteraction(context.database, context.author, reader, { ...draft, override });
    return readInteraction(context.database, reader, input.id);
  }),
  remove: inWorkspace.interactions.remove.handler(async ({ context, input }) => {
    await removeInteraction(context.database, context.author, readerOf(context), input);
    return null;
  }),
  restore: inWorkspace.interactions.restore.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    await restoreInteraction(context.database, context.author, reader, input.id);
    return readInteraction(context.database, reader, input.id);
  }),
  attach: inWorkspace.interactions.attach.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const files = await attachableFiles(context.files, input.files);
    await attachFiles(context.database, context.author, reader, { id: input.id, files });
    return readInteraction(context.database, reader, input.id);
  }),
  saveAttachment: inWorkspace.interactions.saveAttachment.handler(async ({ context, input }) => {
    const path = context.files.path(input.to, 'write');
    await saveAttachment(context, readerOf(context), input.attachmentId, path);
    return null;
  }),
  removeAttachment: inWorkspace.interactions.removeAttachment.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const id = await removeAttachment(context.database, context.author, reader, input.attachmentId);
    return readInteraction(context.database, reader, id);
  }),
  restoreAttachment: inWorkspace.interactions.restoreAttachment.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const id = await restoreAttachment(context.database, context.author, reader, input.attachmentId);
    return readInteraction(context.database, reader, id);
  }),
};
