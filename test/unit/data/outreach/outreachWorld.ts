import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { consents, contactPoints, people, tenures } from '#data/schema/index.ts';
import type { OutreachFacts, OutreachFormat } from '#shared/contract/outreach.ts';
import { type OperationId, type OutreachId, type PersonId, personId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { clientOf, grantFile, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';

/** An alumnus of whom a test names what it is about; may get news and invitations by email. */
interface Member {
  familyName?: string;
  givenName?: string;
  preferredName?: string;
  latinName?: string;
  language?: Language;
  department?: string;
  leftOn?: string;
  email?: string | null;
  address?: string;
  may?: readonly (readonly [purpose: string, channel: string])[];
}

const usual = [
  ['news', 'email'],
  ['events', 'email'],
  ['surveys', 'email'],
] as const;

/** Adds alumni, in one write, and gives their ids. */
export async function addMembers(
  { database, author }: TestWorkspace,
  members: readonly Member[],
): Promise<PersonId[]> {
  return await database.write('test', author, (unit) =>
    members.map((member, number) => {
      const { ids, clock } = author;
      const id = personId.parse(ids.next());
      const now = clock.now();
      const { department = null, leftOn = '2025-03-31', email, address, may = usual, ...name } = member;
      unit.insert(people, { ...name, id, doNotContact: false, version: 1, createdAt: now, updatedAt: now });
      unit.insert(tenures, {
        id: ids.next(),
        personId: id,
        startedOn: '2016-04-01',
        endedOn: leftOn,
        department,
      });
      const points = [
        ['email', email === undefined ? `member${number}@example.com` : email],
        ['post', address ?? null],
      ] as const;
      for (const [channel, value] of points) {
        if (value === null) continue;
        unit.insert(contactPoints, {
          id: ids.next(),
          personId: id,
          channel,
          value,
          folded: value,
          usable: true,
          position: 0,
        });
      }
      for (const [purpose, channel] of may) {
        unit.insert(consents, {
          ...{ id: ids.next(), personId: id, purpose, channel },
          ...{ state: 'granted', basis: 'consent', evidence: '', decidedOn: '2025-04-01' },
        });
      }
      return id;
    }),
  );
}

/** One more word of consent. */
export async function say(
  { database, author }: Pick<TestWorkspace, 'database' | 'author'>,
  person: PersonId,
  [purpose, channel, state]: readonly [string, string, 'granted' | 'withdrawn'],
): Promise<void> {
  await database.write('test', author, (unit) =>
    unit.insert(consents, {
      ...{ id: author.ids.next(), personId: person, purpose, channel, state },
      ...{ basis: 'consent', evidence: '', decidedOn: '2026-03-01' },
    }),
  );
}

/** News by email to everybody, of which a test names what it is about. */
export const someFacts = (parts: Partial<OutreachFacts> = {}): OutreachFacts => ({
  title: 'Spring news',
  purpose: 'news',
  consentPurpose: 'news',
  channel: 'email',
  audience: { type: 'segments', segments: [], orientations: [], except: [] },
  eventId: null,
  surveyId: null,
  texts: {
    en: { subject: 'Hello {{calledName}}', body: 'Dear {{name}},\n\nAll is well.' },
    ja: { subject: '{{氏名}}様へ', body: '{{氏名}} 様\n\nお元気ですか。' },
  },
  owner: 'Mio',
  ...parts,
});

/** Saves a new outreach. */
export const saved = async ({ client }: Pick<TestWorkspace, 'client'>, parts: Partial<OutreachFacts> = {}) =>
  (await client.outreach.save({ ...someFacts(parts), id: null, version: 0 })).outreach;

type Context = Pick<TestWorkspace, 'context'>;

/** Writes an outreach into a folder, as the page does, and gives what the stream ended with. */
export async function writing(
  { context }: Context,
  { id, version }: { id: OutreachId; version: number },
  {
    format = 'eml',
    folder = temporaryFolder(),
    language = 'en',
    signal,
  }: { format?: OutreachFormat; folder?: string; language?: Language; signal?: AbortSignal } = {},
) {
  const many = format === 'eml' || format === 'pdf';
  const to = many
    ? grantFile(context, folder, 'folder')
    : grantFile(context, join(folder, `merge.${format}`), 'write');
  const stream = await clientOf(context).outreach.write(
    { id, version, format, to, language },
    signal ? { signal } : {},
  );
  for await (const event of stream) {
    if (event.type === 'finished') return { ...event, folder, path: join(folder, event.name) };
  }
  throw new Error('the stream ended without an end');
}

/** Confirms that it was sent. */
export async function confirming(
  { context }: Context,
  input: Parameters<ReturnType<typeof clientOf>['outreach']['confirmSent']>[0],
) {
  for await (const event of await clientOf(context).outreach.confirmSent(input)) {
    if (event.type === 'finished') return event;
  }
  throw new Error('the stream ended without an end');
}

/** Takes an operation back, which it has to allow. */
export async function takenBack(
  { client }: Pick<TestWorkspace, 'client'>,
  operationId: OperationId,
): Promise<void> {
  const last = [];
  for await (const event of await client.history.revert({ operationId, personId: null }))
    last.push(event.type);
  if (last.at(-1) !== 'done') throw new Error(`it ended with ${last.at(-1)}`);
}

/** The files of a folder and of the folders in it, by their names, with their content. */
export function filesIn(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) for (const [inner, content] of filesIn(path)) found.set(inner, content);
    else found.set(name, readFileSync(path));
  }
  return found;
}
