import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftDrafts } from '#data/files/leftDrafts.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

test('takes away what programs have left that no longer run, and nothing else', async () => {
  const folder = temporaryFolder();
  const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  const mine = `keys.json.${process.pid}.part`;
  for (const name of [
    'keys.json',
    `keys.json.${ended}.part`,
    mine,
    `other.json.${ended}.part`,
    'keys.json.x.part',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  await removeLeftDrafts(join(folder, 'keys.json'));
  expect(readdirSync(folder).sort()).toEqual(
    ['keys.json', 'keys.json.x.part', mine, `other.json.${ended}.part`].sort(),
  );
});
