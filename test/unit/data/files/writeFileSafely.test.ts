import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFileSafely } from '#data/files/writeFileSafely.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

test('a file is replaced as a whole', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'settings.json');
  writeFileSync(path, 'old');
  await writeFileSafely(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('where the file can not be replaced, the old one stays and no draft is left', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'in-the-way');
  mkdirSync(path);
  writeFileSync(join(path, 'inside'), 'kept');
  await expect(writeFileSafely(path, 'new')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['in-the-way']);
  expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('kept');
});
