import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saveSheet } from '#data/communityManagers/saveSheet.ts';
import type { Database } from '#data/database/database.ts';
import type { Author } from '#data/database/write.ts';
import { communityManagers, exportedFiles, segmentMembers, segments } from '#data/schema/index.ts';
import { communityManagerId } from '#shared/domain/ids.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { runCount } from '#test/support/runCount.ts';
import { temporaryFolder } from '#test/support/workspace.ts';
import { reasonAgainst } from '../contacting/contactReference.ts';
import {
  type ContactPerson,
  contactWorlds,
  idOf,
  inContactWorld,
  someone,
  writeConsent,
} from '../contacting/contactWorld.ts';

const circle = '00000000-0000-7000-a000-000000000001';
const term = communityManagerId.parse('00000000-0000-7000-a000-000000000002');

/** Makes a circle of these people, with the first of them as its manager. */
async function appointFirst(database: Database, author: Author, people: number): Promise<void> {
  const now = author.clock.now();
  const made = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test', author, (unit) => {
    unit.insert(segments, { ...made, id: circle, name: 'Kansai', description: '', kind: 'list' });
    for (let number = 0; number < people; number += 1) {
      unit.insert(segmentMembers, { segmentId: circle, personId: idOf(number) });
    }
    const of = { personId: idOf(0), segmentId: circle, startedOn: '2025-04-01', note: '' };
    unit.insert(communityManagers, { ...made, ...of, id: term });
  });
}

async function savedRows(database: Database, author: Author): Promise<string[][]> {
  const path = join(temporaryFolder(), 'circle.csv');
  const order = { managerId: term, language: 'en', format: 'csv', path } as const;
  await saveSheet(order, { database, author, clock: author.clock, host: null });
  const rows: string[][] = parse(await readFile(path), { bom: true });
  return rows.slice(1);
}

const isOpen = (person: ContactPerson, channels: readonly Channel[]): boolean =>
  (['news', 'events'] as const).some(
    (purpose) => reasonAgainst(person, { purpose, channels, action: null }) === null,
  );

const firstOf = ({ points }: ContactPerson, channel: Channel): string => {
  const position = points.findIndex((point) => point.channel === channel && point.usable);
  return position < 0 ? '' : `${channel} ${position}`;
};

test('over any history of consent nobody is on a hand-over sheet who did not agree, nor a contact without its own consent', async () => {
  await fc.assert(
    fc.asyncProperty(contactWorlds, async ({ people, later }) => {
      const known = [someone({}), ...people];
      await inContactWorld(known, async (database, author) => {
        await appointFirst(database, author, known.length);
        for (const { person, consent } of later) {
          const number = 1 + (person % people.length);
          known[number]?.consents.push(consent);
          await database.write('test', author, (unit) => writeConsent(unit, number, consent));
        }
        const expected = known
          .slice(1)
          .filter((person) => !person.inBin && isOpen(person, ['email', 'phone']))
          .map((person) => [
            isOpen(person, ['email']) ? firstOf(person, 'email') : '',
            isOpen(person, ['phone']) ? firstOf(person, 'phone') : '',
          ]);
        const rows = await savedRows(database, author);
        expect(rows.map(([, , , , email, phone]) => [email, phone])).toEqual(expected);
      });
    }),
    { numRuns: runCount(20) },
  );
});

test('the sheet is logged, and a manager is not on their own', async () => {
  const granted = (['email', 'phone'] as const).map((channel) => ({
    purpose: 'news' as const,
    channel,
    state: 'granted' as const,
    decidedOn: '2025-01-01',
  }));
  const reached = someone({
    points: [{ channel: 'email', usable: true }],
    consents: granted,
    orientations: [{ kind: 'learning', strength: 2, source: 'said', recordedOn: '2025-01-01' }],
  });
  await inContactWorld([reached, reached], async (database, author) => {
    await appointFirst(database, author, 2);
    expect(await savedRows(database, author)).toEqual([
      ['Test', '', '', '2025-03-31', 'email 0', '', 'News and learning'],
    ]);
    const logged = database.orm.select().from(exportedFiles).all();
    expect(logged).toMatchObject([
      { subject: 'circle', format: 'csv', people: 1, fileName: 'circle.csv', exportedBy: 'Test' },
    ]);
  });
});

test('a PDF needs a window, and nothing is written without', async () => {
  await inContactWorld([someone({}), someone({})], async (database, author) => {
    await appointFirst(database, author, 2);
    const path = join(temporaryFolder(), 'circle.pdf');
    const order = { managerId: term, language: 'ja', format: 'pdf', path } as const;
    const ground = { database, author, clock: author.clock, host: null };
    await expect(saveSheet(order, ground)).rejects.toMatchObject({ code: 'PDF_NEEDS_WINDOW' });
    expect(database.orm.select().from(exportedFiles).all()).toEqual([]);
  });
});
