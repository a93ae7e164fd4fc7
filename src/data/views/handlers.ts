import { inWorkspace } from '../procedures.ts';
import { refusal } from '../refusal.ts';
import { readView, readViews } from './read.ts';
import { arrangeViews, keepLast, removeView, saveView } from './write.ts';

export const viewsHandlers = {
  mine: inWorkspace.views.mine.handler(({ context }) =>
    readViews(context.database.sqlite, context.author.actor),
  ),
  save: inWorkspace.views.save.handler(async ({ context, input }) => {
    const { database, author } = context;
    const id = await saveView(database, author, input);
    const saved = readView(database.sqlite, author.actor, id);
    if (saved === undefined) throw refusal('NOT_FOUND', { what: 'view' });
    return saved;
  }),
  remove: inWorkspace.views.remove.handler(async ({ context, input }) => {
    await removeView(context.database, context.author, input.id);
    return null;
  }),
  arrange: inWorkspace.views.arrange.handler(async ({ context, input }) => {
    await arrangeViews(context.database, context.author, input.ids);
    return null;
  }),
  keepLast: inWorkspace.views.keepLast.handler(async ({ context, input }) => {
    await keepLast(context.database, context.author, input);
    return null;
  }),
};
