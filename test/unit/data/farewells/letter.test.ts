import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '#data/context.ts';
import { clientOf, grantFile } from '#test/support/workspace.ts';
import { lastDay, leaverWorld } from './leaver.ts';

const words = '10年間、ありがとうございました。\n2016年4月からです。\n\n\nお元気で!';

async function written() {
  const world = await leaverWorld();
  const { client, tenureId } = world;
  await client.farewells.saveThanks({
    tenureId,
    version: null,
    givenBy: '開発部\n森 美緒',
    givenOn: null,
    way: 'letter',
    words,
  });
  return world;
}

/** A main process that prints as the test says. */
const printing = (printPaper: Host['printPaper']): Host => {
  const absent = () => Promise.reject(new Error('not in this test'));
  return {
    keychain: { available: absent, seal: absent, unseal: absent },
    rememberSession: absent,
    showLocked: absent,
    applyPreferences: absent,
    notify: absent,
    printReport: absent,
    printPaper,
  };
};

describe('a letter of thanks', () => {
  test('in English has its date, whom it is for, paragraphs and who writes', async () => {
    const { client, tenureId } = await written();
    expect(await client.farewells.letter({ tenureId, language: 'en', vertical: true })).toEqual({
      language: 'en',
      vertical: false,
      date: '3 April 2026',
      addressee: 'Dear 山田 太郎,',
      paragraphs: ['10年間、ありがとうございました。\n2016年4月からです。', 'お元気で!'],
      signature: ['開発部', '森 美緒'],
    });
  });

  test('in Japanese from top to bottom writes numbers in kanji and signs in full width', async () => {
    const { client, tenureId } = await written();
    expect(await client.farewells.letter({ tenureId, language: 'ja', vertical: true })).toEqual({
      language: 'ja',
      vertical: true,
      date: '二〇二六年四月三日',
      addressee: '山田 太郎 様',
      paragraphs: ['十年間、ありがとうございました。\n二〇一六年四月からです。', 'お元気で！'],
      signature: ['開発部', '森 美緒'],
    });
    const across = await client.farewells.letter({ tenureId, language: 'ja', vertical: false });
    expect(across).toMatchObject({ date: '2026年4月3日', vertical: false });
  });

  test('has the day on which the thanks were given', async () => {
    const { client, clock, tenureId } = await written();
    clock.set('2026-04-10T00:00:00.000Z');
    const given = { version: 1, givenBy: 'Mio', givenOn: lastDay, way: 'letter', words } as const;
    await client.farewells.saveThanks({ tenureId, ...given });
    const { date } = await client.farewells.letter({ tenureId, language: 'en', vertical: false });
    expect(date).toBe('3 April 2026');
  });

  test('is printed into the granted file, whole or not at all', async () => {
    const { context, tenureId, folder } = await written();
    const path = join(folder, 'letter.pdf');
    const printed: Parameters<Host['printPaper']>[0]['job'][] = [];
    const host = printing(({ job, path: to }) => {
      printed.push(job);
      if (to !== null) writeFileSync(to, 'a letter');
      return Promise.resolve({ printed: true, bytes: 8 });
    });
    const client = clientOf({ ...context, host });
    const choices = { tenureId, language: 'ja', vertical: true } as const;
    const file = grantFile(context, path, 'write');
    expect(await client.farewells.saveLetter({ ...choices, file })).toEqual({
      fileName: 'letter.pdf',
      bytes: 8,
    });
    expect(readFileSync(path, 'utf8')).toBe('a letter');
    expect(printed).toEqual([{ type: 'letter', letter: await client.farewells.letter(choices) }]);
  });

  test('that can not be printed says why and leaves the old file as it was', async () => {
    const { context, tenureId, folder } = await written();
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, 'the old letter');
    const failing = clientOf({
      ...context,
      host: printing(({ path: to }) => {
        if (to !== null) writeFileSync(to, 'half');
        return Promise.reject(new Error('no paper'));
      }),
    });
    const choices = { tenureId, language: 'en', vertical: false } as const;
    const file = grantFile(context, path, 'write');
    await expect(failing.farewells.saveLetter({ ...choices, file })).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      data: { detail: 'no paper' },
    });
    expect(readFileSync(path, 'utf8')).toBe('the old letter');
    expect(existsSync(`${path}.${process.pid}.pdf.part`)).toBe(false);
  });

  test('without a window is refused', async () => {
    const { client, context, tenureId, folder } = await written();
    const file = grantFile(context, join(folder, 'letter.pdf'), 'write');
    const choices = { tenureId, language: 'en', vertical: false } as const;
    await expect(client.farewells.saveLetter({ ...choices, file })).rejects.toMatchObject({
      code: 'PDF_NEEDS_WINDOW',
    });
    await expect(client.farewells.printLetter(choices)).rejects.toMatchObject({ code: 'PDF_NEEDS_WINDOW' });
  });

  test('goes to the printer, and says where the user left it', async () => {
    const { context, tenureId } = await written();
    const answers = [true, false];
    const host = printing(({ path }) => {
      expect(path).toBeNull();
      return Promise.resolve({ printed: answers.shift() ?? false, bytes: 0 });
    });
    const client = clientOf({ ...context, host });
    const choices = { tenureId, language: 'ja', vertical: false } as const;
    expect(await client.farewells.printLetter(choices)).toEqual({ printed: true });
    expect(await client.farewells.printLetter(choices)).toEqual({ printed: false });
  });
});
