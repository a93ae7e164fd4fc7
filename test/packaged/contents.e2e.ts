import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { readAsar } from '../support/asar.ts';
import { packagedProgram } from '../support/packaged.ts';

let program: string;
let archive: string;
let files: ReturnType<typeof readAsar>;

test.beforeAll(async () => {
  program = await packagedProgram();
  archive = join(dirname(program), 'resources', 'app.asar');
  files = readAsar(archive);
});

test('every fuse of the binary is set, and set the safe way', async () => {
  const wire = await getCurrentFuseWire(program);
  // The binary holds them as characters.
  const [off, set] = ['0', '1'].map((character) => character.charCodeAt(0));
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const fuses = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');
  expect(fuses.length).toBe(8);
  for (const fuse of fuses) {
    expect(wire[fuse], FuseV1Options[fuse]).toBe(on.includes(fuse) ? set : off);
  }
});

test('the archive holds the program and nothing that is not needed', () => {
  const expected = [
    /^\/package\.json$/,
    /^\/resources\/icon\.png$/,
    /^\/out\/main\/(chunks\/)?[\w-]+\.js$/,
    /^\/out\/preload\/(index|report)\.cjs$/,
    /^\/out\/renderer\/(index|report)\.html$/,
    /^\/out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|svg|png)$/,
    /^\/node_modules\/(@node-rs\/argon2(-[\w-]+)?|better-sqlite3)\/(package\.json|LICENSE|index\.js|[\w.-]+\.node)$/,
    /^\/node_modules\/better-sqlite3\/lib\/(methods\/)?[\w-]+\.js$/,
    /^\/node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/,
  ];
  const names = [...files.keys()];
  expect(names.filter((name) => !expected.some((form) => form.test(name)))).toEqual([]);
  expect(names).toContain('/out/main/index.js');
  expect(names).toContain('/out/renderer/index.html');
});

test('what is unpacked beside the archive is native code alone', async () => {
  const beside = await readdir(`${archive}.unpacked`, { recursive: true, withFileTypes: true });
  const native = beside.filter((entry) => entry.isFile()).map((entry) => entry.name);
  expect(native.length).toBe(2);
  for (const name of native) expect(name).toMatch(/\.node$/);
  const around = await readdir(dirname(archive));
  expect(around.toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
});

test('no source map, no test, no sample and no path of the computer it was made on is in it', () => {
  for (const [name, text] of files) {
    if (text === null || !/\.(js|cjs|html|css|json)$/.test(name)) continue;
    expect(name, 'is no map').not.toMatch(/\.map$/);
    expect(/^\/[/*][#@] sourceMappingURL=/m.test(text), `${name} has a map`).toBe(false);
    expect(text.includes(process.cwd()), `${name} names ${process.cwd()}`).toBe(false);
  }
});

test('a package made without a feed asks nobody for a newer version', () => {
  const written: unknown = JSON.parse(files.get('/package.json') ?? '');
  expect(written).not.toHaveProperty('enishiUpdates');
  expect(written).not.toHaveProperty('devDependencies');
  expect(written).not.toHaveProperty('scripts');
});

test('the program takes less than 40 MB beside Electron', async () => {
  const { size } = await stat(archive);
  expect(size).toBeLessThan(40e6);
});
