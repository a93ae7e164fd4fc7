import { inWorkspace } from '../procedures.ts';
import { readInteraction, readTimeline } from './read.ts';
import { readerOf } from './visibility.ts';
import { logInteraction, removeInteraction, restoreInteraction, updateInteraction } from './write.ts';

export const interactionsHandlers = {
  ofPerson: inWorkspace.interactions.ofPerson.handler(({ context, input }) =>
    readTimeline(context.database, readerOf(context), input),
  ),
  log: inWorkspace.interactions.log.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const id = await logInteraction(context.database, context.author, reader, input);
    return readInteraction(context.database, reader, id);
  }),
  update: inWorkspace.interactions.update.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    await updateInteraction(context.database, context.author, reader, input);
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
};
