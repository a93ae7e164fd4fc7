import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';

test.skip(process.platform !== 'linux', 'The feed below is one for Linux.');

const ours = generateKeyPairSync('ed25519');
const theirs = generateKeyPairSync('ed25519');

/** What an AppImage does when it is asked to end at once after being put in place. */
const program = '#!/bin/sh\nexit 0\n';

interface Feed {
  server: Server;
  port: number;
  asked: { path: string; headers: NodeJS.Dict<string | string[]> }[];
  files: Map<string, string>;
}

async function startFeed(): Promise<Feed> {
  const files = new Map<string, string>();
  const asked: Feed['asked'] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push({ path, headers: request.headers });
    const content = files.get(path);
    response.statusCode = content === undefined ? 404 : 200;
    response.end(content ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the feed has no port');
  return { server, port: address.port, asked, files };
}

/** Puts a version on the feed, whose list is signed with the key. */
function publish({ files }: Feed, version: string, key: KeyObject, url = `Enishi-${version}.AppImage`): void {
  const sha512 = createHash('sha512').update(program).digest('base64');
  const list = [
    `version: ${version}`,
    'files:',
    `  - url: ${url}`,
    `    sha512: ${sha512}`,
    `    size: ${program.length}`,
    `path: ${url}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-01-01T00:00:00.000Z'",
    '',
  ].join('\n');
  files.set('/enishi/latest-linux.yml', list);
  files.set('/enishi/latest-linux.yml.sig', sign(null, Buffer.from(list), key).toString('base64'));
  files.set(`/enishi/Enishi-${version}.AppImage`, program);
}

let folder: string;
let feed: Feed;
let enishi: RunningEnishi;
let installed: string;

test.beforeEach(async () => {
  folder = await temporaryFolder();
  feed = await startFeed();
  installed = join(folder, 'Enishi.AppImage');
  await writeFile(installed, 'the version before');
  await chmod(installed, 0o755);
  await mkdir(join(folder, 'cache'));
  const config = join(folder, 'feed.json');
  const publicKey = ours.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const enishiUpdates = { url: `http://127.0.0.1:${feed.port}/enishi/`, publicKey };
  await writeFile(
    config,
    JSON.stringify({ enishiUpdates, provider: 'generic', updaterCacheDirName: 'enishi' }),
  );
  enishi = await launchEnishi({
    env: { ENISHI_UPDATE_FEED: config, APPIMAGE: installed, XDG_CACHE_HOME: join(folder, 'cache') },
  });
});
test.afterEach(async () => {
  await enishi.quit();
  await new Promise((resolve) => feed.server.close(resolve));
  await removeFolder(enishi.userData);
  await removeFolder(folder);
});

const call = (name: 'updates' | 'lookForUpdate' | 'fetchUpdate'): Promise<unknown> =>
  enishi.page.evaluate(
    (called) => Reflect.apply(Reflect.get(Reflect.get(window, 'enishi'), 'call'), undefined, [called, null]),
    name,
  );

/** Does it and waits until it is through. */
async function outcomeOf(name: 'lookForUpdate' | 'fetchUpdate'): Promise<unknown> {
  await call(name);
  await expect
    .poll(() => call('updates'))
    .not.toMatchObject({ step: expect.stringMatching(/looking|fetching/) });
  return call('updates');
}

test('nobody is asked and nothing fetched before the user says so, and then it is installed on closing', async () => {
  publish(feed, '99.0.0', ours.privateKey);
  await enishi.page.waitForTimeout(1500);
  expect(await call('updates')).toEqual({ step: 'idle' });
  expect(await outcomeOf('fetchUpdate')).toEqual({ step: 'idle' });
  expect(feed.asked).toEqual([]);

  expect(await outcomeOf('lookForUpdate')).toEqual({ step: 'found', version: '99.0.0' });
  expect(feed.asked.map(({ path }) => path)).toEqual([
    '/enishi/latest-linux.yml',
    '/enishi/latest-linux.yml.sig',
  ]);
  // The library would name this computer by a number.
  for (const { headers } of feed.asked) {
    expect(Object.keys(headers).filter((name) => name.startsWith('x-') || name === 'cookie')).toEqual([]);
  }

  expect(await outcomeOf('fetchUpdate')).toEqual({ step: 'ready', version: '99.0.0' });
  expect(await readFile(installed, 'utf8')).toBe('the version before');
  await enishi.quit();
  await expect.poll(() => readFile(installed, 'utf8').catch(() => '')).toBe(program);
});

test('a list signed by somebody else is not believed', async () => {
  publish(feed, '99.0.0', theirs.privateKey);
  expect(await outcomeOf('lookForUpdate')).toEqual({ step: 'failed', problem: 'unsigned' });
});

test('a list without a signature is not believed', async () => {
  publish(feed, '99.0.0', ours.privateKey);
  feed.files.set('/enishi/latest-linux.yml.sig', '');
  expect(await outcomeOf('lookForUpdate')).toEqual({ step: 'failed', problem: 'unsigned' });
});

test('a list that was changed after it was signed is not believed', async () => {
  publish(feed, '1.0.0', ours.privateKey);
  const list = feed.files.get('/enishi/latest-linux.yml') ?? '';
  feed.files.set('/enishi/latest-linux.yml', list.replaceAll('1.0.0', '99.0.0'));
  expect(await outcomeOf('lookForUpdate')).toEqual({ step: 'failed', problem: 'unsigned' });
});

test('a file that is not the one of the list is thrown away', async () => {
  publish(feed, '99.0.0', ours.privateKey);
  feed.files.set('/enishi/Enishi-99.0.0.AppImage', '#!/bin/sh\nevil  \n');
  expect(await outcomeOf('lookForUpdate')).toMatchObject({ step: 'found' });
  expect(await outcomeOf('fetchUpdate')).toMatchObject({ step: 'failed' });
  await enishi.quit();
  expect(await readFile(installed, 'utf8')).toBe('the version before');
});

test('an older version is never put in place of a newer one', async () => {
  publish(feed, '0.0.1', ours.privateKey);
  expect(await outcomeOf('lookForUpdate')).toEqual({ step: 'current' });
});

test('a list that leads to another address reaches nobody there', async () => {
  const other = await startFeed();
  publish(feed, '99.0.0', ours.privateKey, `http://127.0.0.1:${other.port}/Enishi-99.0.0.AppImage`);
  expect(await outcomeOf('lookForUpdate')).toMatchObject({ step: 'found' });
  expect(await outcomeOf('fetchUpdate')).toMatchObject({ step: 'failed' });
  expect(other.asked).toEqual([]);
  await new Promise((resolve) => other.server.close(resolve));
});

test('a feed that can not be reached is said, and the program goes on', async () => {
  expect(await outcomeOf('lookForUpdate')).toEqual({ step: 'failed', problem: 'unreachable' });
});
