import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Database } from '#data/database/database.ts';
import { copyWhole } from '#data/database/wholeCopy.ts';
import { eraseAgain } from '#data/erasures/again.ts';
import { erasedIn, keepErasedBeside, readErasedBeside } from '#data/erasures/besideBackups.ts';
import type { Identity } from '#data/erasures/identity.ts';
import { erasureKey } from '#data/erasures/marks.ts';
import { isToRewrite } from '#data/erasures/rewrite.ts';
import { blackened, Traces, wordsOfPeople } from '#data/erasures/traces.ts';
import { dataFile } from '#data/workspace/layout.ts';
import { noName } from '#shared/domain/names.ts';
import { all, csvFile, importFile, previewed, proposed } from '#test/support/imports.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { documentOf, takeIn } from '../exports/document.ts';
import { erase, everyValue, idsOf, rare, rareLife, rareWords } from './world.ts';

async function withErased() {
  const world = await openTestWorkspace();
  const { personId } = await rareLife(world);
  await erase(world, [personId]);
  return { ...world, personId };
}

const header = 'Family name,Given name,Email,Phone,First day,Last day,Company\n';
const csv = (rows: string[]) => csvFile(`${header}${rows.join('\n')}\n`);

describe('whoever was erased', () => {
  test('does not come back with an import: the row says the day, and nothing else of it is kept', async () => {
    const world = await withErased();
    const path = csv([
      `鵜殿,千鶴姫,${rare.email.toUpperCase()},,2015-04-01,2024-03-31,Elsewhere`,
      'Smith,Anna,anna.smith@example.com,,2016-04-01,2024-03-31,Northwind',
    ]);
    const { plan } = await proposed(world, path);
    expect((await previewed(world, { ...plan, limit: 10 })).counts).toMatchObject({ create: 1, fail: 1 });
    const summary = await importFile(world, path);
    expect(summary).toMatchObject({ created: 1, failed: 1 });
    expect(summary.failures).toMatchObject([{ row: 2, result: { reason: 'erased', value: '2026-04-01' } }]);
    expect(all(world, 'SELECT reason, value, cells FROM import_rejects')).toEqual([
      { reason: 'erased', value: '2026-04-01', cells: '[]' },
    ]);
    const values = everyValue(world.database.sqlite);
    for (const word of rareWords) expect(values).not.toContain(word);
  });

  test.each([
    ['by number and a part of the name', '鵜殿,,,+81 90 8765 4321,,,'],
    ['by the name with a day', 'Udononski,Chizuruhime,,,2015-04-01,2024-03-31,'],
    ['by the name alone, where nothing else is known', '鵜殿,千鶴姫,,,,,'],
  ])('is recognised %s', async (_, row) => {
    const world = await withErased();
    expect(await importFile(world, csv([row]), { leaversOnly: false })).toMatchObject({
      created: 0,
      failed: 1,
    });
  });

  test.each([
    ['a namesake with an address of their own', '鵜殿,千鶴姫,another@example.com,,,,'],
    ['somebody else with the same number', '佐々木,次郎,,090-8765-4321,,,'],
    ['a namesake who left on another day', '鵜殿,千鶴姫,,,2018-04-01,2020-03-31,'],
  ])('is not taken for %s', async (_, row) => {
    const world = await withErased();
    expect(await importFile(world, csv([row]), { leaversOnly: false })).toMatchObject({
      created: 1,
      failed: 0,
    });
  });

  test('does not come back with a document of the program', async () => {
    const world = await openTestWorkspace();
    const { personId } = await rareLife(world);
    const document = await documentOf(world);
    await erase(world, [personId]);
    const summary = await takeIn(world, document);
    expect(summary).toMatchObject({ failed: 1, failures: [{ result: { reason: 'erased' } }] });
    expect(all(world, 'SELECT count(*) AS people FROM people')).toEqual([{ people: 1 }]);
  });

  test('is added by hand only where one means it', async () => {
    const { client } = await withErased();
    const person = { ...noName, familyName: 'Udono', email: rare.email, tenure: null };
    await expect(client.people.add(person)).rejects.toMatchObject({
      code: 'PERSON_ERASED',
      data: { erasedOn: '2026-04-01' },
    });
    expect(await client.people.add({ ...person, evenSo: true })).toMatchObject({ familyName: 'Udono' });
  });

  test('is found among the proofs by who asks', async () => {
    const { client } = await withErased();
    const nothing = { familyName: null, givenName: null, email: null, phone: null, birthDate: null };
    expect(await client.erasures.find({ ...nothing, email: ` ${rare.email} ` })).toHaveLength(1);
    expect(await client.erasures.find({ ...nothing, familyName: '鵜殿', givenName: '千鶴姫' })).toHaveLength(
      1,
    );
    expect(await client.erasures.find({ ...nothing, email: 'nobody@example.com' })).toEqual([]);
  });
});

describe('a backup from before an erasure', () => {
  /** A copy of the database as it is now, opened. */
  async function copyOf({ opened }: TestWorkspace): Promise<Database> {
    const path = join(mkdtempSync(join(tmpdir(), 'enishi-test-')), 'copy.db');
    const key = Uint8Array.from(opened.key);
    await copyWhole({ path: dataFile(opened.folder), key }, path, { thread: null });
    return Database.open(path, key);
  }

  test('is restored without whom was erased since, and with the proof', async () => {
    const world = await openTestWorkspace();
    const { personId } = await rareLife(world);
    const ids = idsOf(world.database.sqlite, personId);
    await erasureKey(world.database);
    const backup = await copyOf(world);
    await erase(world, [personId]);
    const folder = mkdtempSync(join(tmpdir(), 'enishi-test-'));
    await keepErasedBeside(world.context.session.require().database, world.opened.id, folder);
    const kept = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
    for (const word of [...rareWords, ...ids]) expect(kept).not.toContain(word);
    const erased = await readErasedBeside(folder, world.opened.id);
    expect(erased).toEqual(erasedIn(world.context.session.require().database));
    expect(await eraseAgain(backup, world.author, erased)).toBe(1);
    const values = everyValue(backup.sqlite);
    for (const word of [...rareWords, ...ids]) expect(values).not.toContain(word);
    expect(erasedIn(backup).map(({ id, erasedAt }) => ({ id, erasedAt }))).toEqual(
      erased.map(({ id, erasedAt }) => ({ id, erasedAt })),
    );
    expect(isToRewrite(backup)).toBe(true);
    expect(await eraseAgain(backup, world.author, erased)).toBe(0);
    await backup.close();
  });

  test('takes over the proofs of people it never had', async () => {
    const world = await openTestWorkspace();
    await erasureKey(world.database);
    const backup = await copyOf(world);
    const { personId } = await rareLife(world);
    await erase(world, [personId]);
    const erased = erasedIn(world.context.session.require().database);
    expect(await eraseAgain(backup, world.author, erased)).toBe(0);
    expect(erasedIn(backup)).toEqual(erased);
    expect(isToRewrite(backup)).toBe(false);
    await backup.close();
  });
});

describe('names in texts', () => {
  const identity = (patch: Partial<Identity>): Identity => ({
    ids: [],
    families: new Set(),
    givens: new Set(),
    familyReadings: new Set(),
    givenReadings: new Set(),
    wholeNames: new Set(),
    externalIds: new Set(),
    emails: new Set(),
    phones: new Set(),
    addresses: new Set(),
    messages: new Set(),
    birthDates: new Set(),
    starts: new Set(),
    ends: new Set(),
    ...patch,
  });
  const traces = (patch: Partial<Identity>, others: string[] = [], ids: string[] = []) =>
    new Traces(wordsOfPeople([identity(patch)]), others, new Set(ids));
  const smith = { families: new Set(['Smith']), givens: new Set(['Ann']) };
  const hayashi = { families: new Set(['林']), givens: new Set(['実']) };

  test.each([
    ['Ann Smith and SMITH, ANN', `${blackened} and ${blackened}`],
    ['Joann Smith, Ann Smithson, ann smith-jones', `Joann Smith, Ann Smithson, ${blackened}-jones`],
    ['Smith alone stays, and Ann', 'Smith alone stays, and Ann'],
  ])('%s', (text, left) => {
    expect(traces(smith).without(text)).toBe(left);
    expect(traces(smith).isIn(text)).toBe(text !== left);
  });

  test('a name inside the longer name of somebody else stays', () => {
    expect(traces(hayashi, ['小林実']).without('小林実さんと林　実さん')).toBe(
      `小林実さんと${blackened}さん`,
    );
  });

  test('a number is found however it is written, and not inside another', () => {
    const one = traces({ phones: new Set(['090-1234-5678']) });
    for (const text of ['09012345678', '+81 90 1234 5678', '(090) 1234-5678', '+81-(0)90-1234-5678']) {
      expect(one.without(`Call ${text}.`), text).toBe(`Call ${blackened}.`);
    }
    expect(one.isIn('55909012345678')).toBe(false);
    expect(one.isIn('090123456789')).toBe(false);
  });

  test('an id becomes nothing in JSON, which stays JSON', () => {
    const id = '00000000-0000-7000-8000-00000000aaaa';
    const one = traces({}, [], [id]);
    const text = JSON.stringify({ interactionId: id, [id]: 1, list: [id], words: `of ${id}` });
    const left: unknown = JSON.parse(one.without(text));
    expect(left).toEqual({ interactionId: null, [blackened]: 1, list: [null], words: `of ${blackened}` });
  });

  test('whatever the words are, they are gone and the text around them is as it was', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'abcXYZ.*+?()[]{}|^$\\/-漢字かなé'),
      minLength: 6,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        word,
        fc.array(fc.constantFrom('1', '。', ' ', '"', '«'), { maxLength: 4 }),
        (address, around) => {
          const edge = ` ${around.join('')} `;
          const left = traces({ addresses: new Set([address]) }).without(`${edge}${address}${edge}`);
          expect(left).toBe(`${edge}${blackened}${edge}`);
        },
      ),
    );
  });
});
