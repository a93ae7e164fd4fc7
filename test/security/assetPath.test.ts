import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInside, mimeTypeOf, pathOfAddress } from '#main/security/assetPath.ts';

describe('the address of a file of the program', () => {
  it.each([
    ['app://enishi/', '/index.html'],
    ['app://enishi/index.html', '/index.html'],
    ['app://enishi/index.html?x=1#/people', '/index.html'],
    ['app://enishi/assets/index-BdcrkEUy.js', '/assets/index-BdcrkEUy.js'],
    [
      'app://enishi/assets/noto-sans-jp-0-wght-normal-C_w1.woff2',
      '/assets/noto-sans-jp-0-wght-normal-C_w1.woff2',
    ],
  ])('reads %s', (address, path) => {
    expect(pathOfAddress(address)).toBe(path);
  });

  it.each([
    'app://enishi/../package.json',
    'app://enishi/assets/../../main/index.js',
    'app://enishi/%2e%2e/package.json',
    'app://enishi/%2E%2E%2Fpackage.json',
    'app://enishi/..%2fpackage.json',
    'app://enishi/..%5cpackage.json',
    'app://enishi/..\\package.json',
    'app://enishi/%252e%252e/package.json',
    'app://enishi/assets/.%2e/.%2e/package.json',
    'app://enishi/index.html%00.js',
    'app://enishi/index.html%0a',
    'app://enishi//etc/passwd',
    'app://enishi/etc//passwd',
    'app://enishi/C:/Windows/win.ini',
    'app://enishi/.env',
    'app://enishi/assets/.hidden.js',
    'app://enishi/assets/',
    'app://enishi.example/index.html',
    'app://enishi:80/index.html',
    'app://user@enishi/index.html',
    'app://other/index.html',
    'app:index.html',
    'file:///etc/passwd',
    'https://enishi/index.html',
    'not an address',
    '',
  ])('refuses %j', (address) => {
    expect(pathOfAddress(address)).toBeNull();
  });

  it('never yields a path that could leave the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '\\',
      '%2f',
      '%5c',
      '%00',
      'a',
      'b.js',
      '//',
      ' ',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = pathOfAddress(`app://enishi/${pieces.join('')}`);
        const parts = path?.split('/') ?? [];
        expect(parts.some((part) => part.startsWith('.') || /[\\%\0\s]/.test(part))).toBe(false);
      }),
    );
  });
});

describe('the kind of a file', () => {
  it('serves what the build produces and nothing else', () => {
    expect(mimeTypeOf('/index.html')).toBe('text/html; charset=utf-8');
    expect(mimeTypeOf('/a.js')).toBe('text/javascript; charset=utf-8');
    expect(mimeTypeOf('/a.woff2')).toBe('font/woff2');
    for (const path of ['/data.db', '/keys.json5', '/a.exe', '/a.map', '/constructor', '/a']) {
      expect(mimeTypeOf(path)).toBeNull();
    }
  });
});

describe('the file behind a path', () => {
  let base: string;
  let pages: string;

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'enishi-assets-'));
    pages = join(base, 'renderer');
    await mkdir(join(pages, 'assets'), { recursive: true });
    await mkdir(join(base, 'renderer-other'));
    await writeFile(join(base, 'secret.js'), 'secret');
    await writeFile(join(base, 'renderer-other', 'secret.js'), 'secret');
    await writeFile(join(pages, 'index.html'), 'page');
    await symlink(join(base, 'secret.js'), join(pages, 'assets', 'link.js'));
    await symlink(join(base, 'renderer-other'), join(pages, 'other'));
    await symlink(join(pages, 'index.html'), join(pages, 'same.html'));
  });
  afterAll(() => rm(base, { recursive: true, force: true }));

  it('is found inside the folder', async () => {
    expect(await fileInside(pages, '/index.html')).toMatch(/index\.html$/);
    expect(await fileInside(pages, '/same.html')).toMatch(/index\.html$/);
  });

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/link.js',
    '/other/secret.js',
    '/../renderer-other/secret.js',
  ])('is refused outside of it: %s', async (path) => {
    expect(await fileInside(pages, path)).toBeNull();
  });

  it.each(['/assets', '/', '/missing.js'])('is no folder and has to be there: %s', async (path) => {
    expect(await fileInside(pages, path)).toBeNull();
  });
});
