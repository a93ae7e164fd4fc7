import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Host } from '#data/context.ts';
import type { Database } from '#data/database/database.ts';
import type { Author } from '#data/database/write.ts';
import { saveOutreach } from '#data/outreach/save.ts';
import { writeOutreach } from '#data/outreach/writeOutreach.ts';
import { people } from '#data/schema/index.ts';
import type { OutreachFormat } from '#shared/contract/outreach.ts';
import { formAskedBy } from '#shared/domain/asking/askRules.ts';
import { personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type Channel, channel, consentPurpose, purpose } from '#shared/domain/vocabulary.ts';
import { readRecords } from '#test/support/readTable.ts';
import { runCount } from '#test/support/runCount.ts';
import { reasonAgainst } from '../contacting/contactReference.ts';
import {
  type ContactPerson,
  contactWorlds,
  idOf,
  inContactWorld,
  worldToday,
  writeConsent,
} from '../contacting/contactWorld.ts';
import { filesIn, someFacts } from './outreachWorld.ts';

const table = (format: 'csv' | 'xlsx') =>
  fc.constantFrom(...channel.options).map((by) => ({ format, channel: by }));

/** In which files, by which way, for what. */
const orders = fc.record({
  by: fc.oneof(
    fc.constant({ format: 'eml' as const, channel: 'email' as const }),
    fc.constant({ format: 'pdf' as const, channel: 'post' as const }),
    table('csv'),
    table('xlsx'),
  ),
  purpose: fc.constantFrom(...purpose.options),
  consentPurpose: fc.constantFrom(...consentPurpose.options),
});
type Order = typeof orders extends fc.Arbitrary<infer O> ? O : never;

test('nobody without consent for purpose and channel is in any file, and nobody else is left out, over random histories', async () => {
  await fc.assert(
    fc.asyncProperty(
      contactWorlds,
      fc.array(orders, { minLength: 2, maxLength: 4 }),
      async (world, asked) => {
        const known = world.people.map((person) => ({ ...person, consents: [...person.consents] }));
        await inContactWorld(known, async (database, author) => {
          await nameThem(database, author, known.length);
          for (const order of asked) await expectAllowedAlone(database, author, known, order);
          for (const { person, consent } of world.later) {
            const number = person % known.length;
            await database.write('test', author, (unit) => writeConsent(unit, number, consent));
            known[number]?.consents.push(consent);
          }
          for (const order of asked) await expectAllowedAlone(database, author, known, order);
        });
      },
    ),
    { numRuns: runCount(20) },
  );
});

async function expectAllowedAlone(
  database: Database,
  author: Author,
  known: readonly ContactPerson[],
  order: Order,
): Promise<void> {
  const form = formAskedBy(order.purpose);
  const need = {
    purpose: order.consentPurpose,
    channels: [order.by.channel],
    action: form === null ? null : { form, asks: true },
  };
  const allowed = known.flatMap((person, number) =>
    !person.inBin && reasonAgainst(person, need) === null ? [nameOf(number)] : [],
  );
  const folder = mkdtempSync(join(tmpdir(), 'enishi-outreach-'));
  try {
    const { names, refused } = await writtenNames(database, author, known.length, order, folder);
    expect(names).toEqual(allowed.sort());
    expect(refused).toBe(allowed.length === 0);
    if (refused) expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const nameOf = (number: number): string => `Number${String(number).padStart(3, '0')}`;

/** So that each is told from the others in a file. */
const nameThem = (database: Database, author: Author, count: number) =>
  database.write('test', author, (unit) => {
    for (let number = 0; number < count; number += 1) {
      unit.update(people, { id: idOf(number) }, { familyName: nameOf(number) });
    }
  });

async function writtenNames(
  database: Database,
  author: Author,
  count: number,
  order: Order,
  folder: string,
): Promise<{ names: string[]; refused: boolean }> {
  const { format, channel: by } = order.by;
  const everybody = Array.from({ length: count }, (_, number) => personId.parse(idOf(number)));
  const { outreach } = await saveOutreach(
    { database, author },
    {
      ...someFacts({
        purpose: order.purpose,
        consentPurpose: order.consentPurpose,
        channel: by,
        audience: { type: 'people', people: everybody },
        texts: { en: { subject: 'Hello', body: 'Dear friend,' }, ja: null },
      }),
      id: null,
      version: 0,
    },
  );
  const printed: string[] = [];
  const ground = {
    database,
    author,
    asking: {
      reader: { role: 'hr', actor: 'Test' },
      today: plainDate.parse(worldToday),
      zone: author.clock.timeZone(),
    },
    host: printer(printed),
  } as const;
  const path = format === 'eml' || format === 'pdf' ? folder : join(folder, `merge.${format}`);
  const request = { ...outreach, format, language: 'en', path } as const;
  try {
    await writeOutreach(request, ground, () => undefined, new AbortController().signal);
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_INPUT', data: { reason: 'nobodyToWriteTo' } });
    return { names: printed, refused: true };
  }
  return { names: (await namesIn(folder, format, by, printed)).sort(), refused: false };
}

/** Has no letters but keeps whose they are. */
const printer = (printed: string[]): Host => {
  const refuse = () => Promise.reject(new Error('not asked for'));
  return {
    keychain: { available: refuse, seal: refuse, unseal: refuse },
    rememberSession: refuse,
    showLocked: refuse,
    applyPreferences: refuse,
    notify: refuse,
    printReport: refuse,
    printPaper: ({ job }) => {
      if (job.type !== 'messageLetters') return refuse();
      for (const { addressLines } of job.messageLetters.letters) printed.push(addressLines[0] ?? '');
      return Promise.resolve({ printed: true, bytes: 0 });
    },
  };
};

async function namesIn(
  folder: string,
  format: OutreachFormat,
  by: Channel,
  printed: readonly string[],
): Promise<string[]> {
  if (format === 'pdf') return [...printed];
  const files = filesIn(folder);
  if (format === 'eml') {
    const mails = await Promise.all([...files.values()].map((content) => PostalMime.parse(content)));
    expect(by).toBe('email');
    return mails.map((mail) => mail.to?.[0]?.name ?? '');
  }
  const content = files.get(`merge.${format}`);
  const rows = await readRecords(content ?? '', {}, `merge.${format}`);
  return rows.map((row) => row['Full name'] ?? '');
}
