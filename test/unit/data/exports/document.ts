import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeJsonExport } from '#data/exports/json/writeJsonExport.ts';
import type { Reader } from '#data/interactions/visibility.ts';
import { Turns } from '#data/longWork/turns.ts';
import { authorOf } from '#data/workspace/author.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { NoteTier } from '#shared/domain/vocabulary.ts';
import { grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

interface Choices {
  people?: readonly PersonId[];
  tiers?: readonly NoteTier[];
  /** HR, under the name of this computer's user, where nothing else is said. */
  reader?: Reader;
}

/** The document of a workspace as text; of everybody and with all that HR may see where nothing else is said. */
export async function documentOf(
  { database, clock, context }: TestWorkspace,
  { people, tiers = ['open', 'hr', 'owner'], reader }: Choices = {},
): Promise<string> {
  const everybody = database.sqlite
    .prepare<[], string>('SELECT id FROM people WHERE deleted_at IS NULL')
    .pluck()
    .all();
  const order = {
    people: people ?? everybody.map((id) => personId.parse(id)),
    whole: people === undefined,
    tiers,
    reader: reader ?? ({ role: 'hr', actor: authorOf(context).actor } as const),
    workspace: 'Test',
  };
  const pieces: Uint8Array[] = [];
  await database.readInSteps(async (sqlite) => {
    const document = writeJsonExport(sqlite, order, clock.now(), () => undefined, new Turns(undefined));
    for await (const piece of document) pieces.push(piece);
  });
  return Buffer.concat(pieces).toString('utf8');
}

/** Takes a document in as the user does. */
export async function takeIn(workspace: TestWorkspace, text: string) {
  const path = join(temporaryFolder(), 'everything.json');
  writeFileSync(path, text);
  const file = grantFile(workspace.context, path, 'read');
  for await (const event of await workspace.client.imports.takeBack({ file })) {
    if (event.type === 'finished') return event.summary;
  }
  throw new Error('taking back ended without a summary');
}
