import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentOf, openTerminal } from './terminal.ts';

test('backs a workspace up into a file and makes a workspace of it again', async () => {
  const { run, folder } = openTerminal();
  await run('create', '--workspace', 'w', '--sample', '3', '--people', '30', '--interactions', '10');
  const backedUp = await run('backup', '--workspace', 'w', '--out', 'b', '--json');
  const file = join(folder, 'b.enishi-backup');
  expect(backedUp).toMatchObject({ code: 0, error: '' });
  expect(documentOf(backedUp)).toEqual({ file, bytes: readFileSync(file).length, verified: true });

  const restored = await run('restore', 'b.enishi-backup', '--workspace', 'again', '--json');
  expect(restored).toMatchObject({ code: 0, error: '' });
  expect(documentOf(restored)).toMatchObject({ file, workspace: join(folder, 'again'), verified: true });
  const listed = async (workspace: string) =>
    documentOf(await run('people', '--workspace', workspace, '--limit', '100', '--json'));
  expect(await listed('again')).toEqual(await listed('w'));
  expect(await run('doctor', '--workspace', 'again')).toMatchObject({ code: 0 });
});

test('says what is wrong with a file that is no backup, and makes nothing', async () => {
  const { run, folder } = openTerminal();
  writeFileSync(join(folder, 'x.enishi-backup'), 'no backup at all');
  const outcome = await run('restore', 'x.enishi-backup', '--workspace', 'again');
  expect(outcome).toMatchObject({ code: 1, out: '' });
  expect(outcome.error).toContain('x.enishi-backup');
  expect(existsSync(join(folder, 'again'))).toBe(false);
  expect(await run('restore', '--workspace', 'again')).toMatchObject({ code: 2 });
});
