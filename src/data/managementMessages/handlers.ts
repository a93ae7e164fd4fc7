import { today } from '#shared/domain/instant.ts';
import { farewellWrites } from '../offboarding/farewellWrites.ts';
import { inWorkspace } from '../procedures.ts';
import { readMessage, readMessages } from './read.ts';
import { unreachedDepartments } from './unreached.ts';
import { removeMessage, saveMessage } from './write.ts';

export const managementMessagesHandlers = {
  list: inWorkspace.managementMessages.list.handler(({ context: { database, clock } }) => {
    const { sqlite } = database;
    const day = today(clock);
    const messages = readMessages(sqlite);
    return { today: day, messages, unreached: unreachedDepartments(sqlite, messages, day) };
  }),
  save: farewellWrites.managementMessages.save.handler(async ({ context, input }) => {
    const { id, operationId } = await saveMessage(context.database, context.author, input);
    return { message: readMessage(context.database.sqlite, id), operationId };
  }),
  remove: farewellWrites.managementMessages.remove.handler(async ({ context, input }) => ({
    operationId: await removeMessage(context.database, context.author, input),
  })),
};
