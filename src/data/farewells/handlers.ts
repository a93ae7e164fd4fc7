import type { PersonId, TenureId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import { auditAside } from '../audit/aside.ts';
import { auditViewed } from '../audit/viewed.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { logWrittenFile } from '../files/loggedFile.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { confidentialParts } from './confidential.ts';
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
  conversation: inWorkspace.farewells.conversation.handler(async ({ context, input }) => {
    const conversation = readConversation(context.database.sqlite, readerOf(context), input.tenureId);
    const { personId, tenureId } = conversation;
    await auditFarewells(context, personId, [tenureId]);
    return conversation;
  }),
  ofPerson: inWorkspace.farewells.ofPerson.handler(async ({ context, input }) => {
    const reader = readerOf(context);
    const farewells = farewellsOf(context.database.sqlite, reader, input.personId, today(context.clock));
    const told = farewells.flatMap((farewell) => (farewell.told === null ? [] : [farewell.tenureId]));
    await auditFarewells(context, input.personId, told);
    return farewells;
  }),
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
    const saved = await saveLetter(context.host, letter, path);
    await logWrittenFile(path, () => auditLetter(context, input.tenureId));
    return saved;
  }),
  printLetter: inWorkspace.farewells.printLetter.handler(async ({ context, input }) => {
    const letter = composeLetter(context.database.sqlite, readerOf(context), input);
    const printed = await printLetter(context.host, letter);
    if (printed) await auditLetter(context, input.tenureId);
    return { printed };
  }),
};

type Asking = { database: Database; author: Author; role: Role };

/** Puts into the audit log what of farewell conversations was shown that is for HR alone. */
async function auditFarewells(
  context: Asking,
  personId: PersonId,
  tenures: readonly TenureId[],
): Promise<void> {
  const reader = readerOf(context);
  const parts = tenures.map((tenureId) => confidentialParts(context.database.sqlite, reader, tenureId));
  const seen = parts.reduce((sum, count) => sum + count, 0);
  if (seen > 0) await auditViewed(context, 'farewell', new Map([[personId, seen]]));
}

async function auditLetter({ database, author }: Asking, tenureId: TenureId): Promise<void> {
  const { personId } = requireSubject(database.sqlite, tenureId);
  await auditAside(database, author, {
    kind: 'paperPrinted',
    facts: { paper: 'letter' },
    people: [personId],
  });
}
