import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWholeFile } from '#main/printing/wholeFile.ts';

describe('writing a whole file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enishi-whole-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('replaces what was there and leaves nothing beside it', async () => {
    const path = join(folder, 'report.pdf');
    await writeFile(path, 'old and longer');
    await writeWholeFile(path, Buffer.from('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['report.pdf']);
  });

  it('leaves nothing behind when it can not be put in place', async () => {
    await mkdir(join(folder, 'report.pdf'));
    await expect(writeWholeFile(join(folder, 'report.pdf'), Buffer.from('new'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['report.pdf']);
  });

  it('fails where the folder is missing', async () => {
    await expect(writeWholeFile(join(folder, 'none', 'report.pdf'), Buffer.from('new'))).rejects.toThrow(
      'ENOENT',
    );
  });
});
