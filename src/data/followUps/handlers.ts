import { requirePeople } from '../people/person.ts';
import { inWorkspace } from '../procedures.ts';
import { readDue } from './due.ts';
import { readFollowUp, readFollowUps } from './read.ts';
import {
  addFollowUp,
  finishFollowUp,
  removeFollowUp,
  reopenFollowUp,
  restoreFollowUp,
  snoozeFollowUp,
  updateFollowUp,
} from './write.ts';

export const followUpsHandlers = {
  due: inWorkspace.followUps.due.handler(({ context, input }) => {
    const { clock, actor } = context.author;
    return readDue(context.database.sqlite, clock, { owner: input.mine ? actor : null, limit: input.limit });
  }),
  ofPerson: inWorkspace.followUps.ofPerson.handler(({ context, input }) => {
    requirePeople(context.database.sqlite, [input.personId]);
    return readFollowUps(context.database.sqlite, input.personId);
  }),
  add: inWorkspace.followUps.add.handler(async ({ context, input }) => {
    const id = await addFollowUp(context.database, context.author, { ...input, interactionId: null });
    return readFollowUp(context.database.sqlite, id);
  }),
  update: inWorkspace.followUps.update.handler(async ({ context, input }) => {
    await updateFollowUp(context.database, context.author, input);
    return readFollowUp(context.database.sqlite, input.id);
  }),
  snooze: inWorkspace.followUps.snooze.handler(async ({ context, input }) => {
    await snoozeFollowUp(context.database, context.author, input);
    return readFollowUp(context.database.sqlite, input.id);
  }),
  done: inWorkspace.followUps.done.handler(async ({ context, input }) => {
    await finishFollowUp(context.database, context.author, input);
    return readFollowUp(context.database.sqlite, input.id);
  }),
  reopen: inWorkspace.followUps.reopen.handler(async ({ context, input }) => {
    await reopenFollowUp(context.database, context.author, input);
    return readFollowUp(context.database.sqlite, input.id);
  }),
  remove: inWorkspace.followUps.remove.handler(async ({ context, input }) => {
    await removeFollowUp(context.database, context.author, input);
    return null;
  }),
  restore: inWorkspace.followUps.restore.handler(async ({ context, input }) => {
    await restoreFollowUp(context.database, context.author, input.id);
    return readFollowUp(context.database.sqlite, input.id);
  }),
};
