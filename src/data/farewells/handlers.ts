import { today } from '#shared/domain/instant.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { dropDraft, keepDraft } from './draft.ts';
import { readFacts } from './facts.ts';
import { finishConversation } from './finish.ts';
import { composeLetter, printLetter, saveLetter } from './letter.ts';
import { farewellsOf } from './ofPerson.ts';
import { readConversation } from './readConversation.ts';
import { requireSubject } from './subject.ts';
import { readThanks, saveThanks } from './thanks.ts';
import { requireFarewellReader } from './visibility.ts';

export const farewellsHandlers = {
  conversation: inWorkspace.farewells.conversation.handler(({ context, input }) =>
    readConversation(context.database.sqlite, readerOf(context), input.tenureId),
  ),
  ofPerson: inWorkspace.farewells.ofPerson.handler(({ context, input }) =>
    farewellsOf(context.database.sqlite, readerOf(context), input.personId, today(context.clock)),
  ),
  keepDraft: inWorkspace.farewells.keepDraft.handler(async ({ context, input }) => ({
    savedAt: await keepDraft(context.database, context.author, readerOf(context), input),
  })),
  dropDraft: inWorkspace.farewells.dropDraft.handler(async ({ context, input }) => {
    await dropDraft(context.database, readerOf(context), input.tenureId);
    return null;
  }),
  finish: inWorkspace.farewells.finish.handler(async ({ context, input }) => {
    const { database, author } = context;
    const reader = readerOf(context);
    const { language } = context.preferences.current;
    const operationId = await finishConversation(database, author, reader, { ...input, language });
    return { conversation: readConversation(database.sqlite, reader, input.tenureId), operationId };
  }),
  thanks: inWorkspace.farewells.thanks.handler(({ context, input }) => {
    const { sqlite } = context.database;
    const reader = readerOf(context);
    requireFarewellReader(reader);
    const subject = requireSubject(sqlite, input.tenureId);
    return {
      ...subject,
      thanks: readThanks(sqlite, input.tenureId),
      facts: readFacts(sqlite, reader, subject, context.clock.timeZone()),
    };
  }),
  saveThanks: inWorkspace.farewells.saveThanks.handler(async ({ context, input, errors }) => {
    const { database, author } = context;
    const { language } = context.preferences.current;
    const operationId = await saveThanks(database, author, readerOf(context), { ...input, language });
    const thanks = readThanks(database.sqlite, input.tenureId);
    if (thanks === null) throw errors.NOT_FOUND({ data: { what: 'leaver' } });
    return { thanks, operationId };
  }),
  letter: inWorkspace.farewells.letter.handler(({ context, input }) =>
    composeLetter(context.database.sqlite, readerOf(context), input),
  ),
  saveLetter: inWorkspace.farewells.saveLetter.handler(async ({ context, input }) => {
    const path = context.files.path(input.file, 'write');
    const letter = composeLetter(context.database.sqlite, readerOf(context), input);
    return await saveLetter(context.host, letter, path);
  }),
  printLetter: inWorkspace.farewells.printLetter.handler(async ({ context, input }) => ({
    printed: await printLetter(
      context.host,
      composeLetter(context.database.sqlite, readerOf(context), input),
    ),
  })),
};
