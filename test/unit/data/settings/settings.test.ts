import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createContext } from '#data/start.ts';
import { clientOf, temporaryFolder } from '#test/support/workspace.ts';

const surroundings = (userData: string, locale = 'en-GB') => ({
  userData,
  appVersion: '1.2.3',
  locale,
  timeZone: 'Europe/London',
  electron: '45.0.0',
  chromium: '150.0.0',
});

/** The data layer as the next start of the program finds it. */
async function start(userData: string, locale?: string) {
  const { timeZone, ...rest } = surroundings(userData, locale);
  const { timeZone: zone } = await import('#shared/domain/instant.ts');
  const context = await createContext({ ...rest, timeZone: zone.parse(timeZone) }, null);
  return { context, client: clientOf(context) };
}

describe('the preferences', () => {
  test.each([
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('of a first run on a system in %s are in %s', async (locale, language) => {
    const { client } = await start(temporaryFolder(), locale);
    await expect(client.settings.get()).resolves.toMatchObject({ language, welcomed: false });
  });

  test('that were changed are there at the next start, the others too', async () => {
    const userData = temporaryFolder();
    const first = await start(userData);
    await first.client.settings.update({ language: 'ja' });
    await first.client.settings.update({ theme: 'dark', userName: '佐藤' });
    const second = await start(userData);
    await expect(second.client.settings.get()).resolves.toMatchObject({
      language: 'ja',
      theme: 'dark',
      userName: '佐藤',
      timeZone: 'Europe/London',
    });
    expect(second.context.preferences.device).toBe(first.context.preferences.device);
  });

  test('in a file that can not be understood count as a first run', async () => {
    const userData = temporaryFolder();
    writeFileSync(join(userData, 'preferences.json'), '{"preferences": {"language": "tlh"');
    const { client } = await start(userData);
    await expect(client.settings.get()).resolves.toMatchObject({ language: 'en', welcomed: false });
  });

  test('name a zone that exists', async () => {
    const { client } = await start(temporaryFolder());
    const update = client.settings.update({ timeZone: 'Mars/Olympus' });
    await expect(update).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('about', () => {
  test('tells what the program runs on', async () => {
    const { client } = await start(temporaryFolder());
    await expect(client.settings.about()).resolves.toMatchObject({
      version: '1.2.3',
      node: process.versions.node,
      sqlite: expect.stringMatching(/^3\.\d+/),
    });
  });
});

test('the preferences hold no data of a workspace', async () => {
  const userData = temporaryFolder();
  const { client } = await start(userData);
  await client.settings.update({ welcomed: true });
  const kept: unknown = JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'));
  expect(kept).toEqual({ device: expect.any(String), preferences: { welcomed: true } });
});
