import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlock } from '#data/database/cipher.ts';
import { openSqlite } from '#data/database/driver.ts';
import { copyWhole } from '#data/database/wholeCopy.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const accessOf = ({ database, opened }: TestWorkspace) => ({ path: database.path, key: opened.key });

function readCopy(path: string, key: Uint8Array): { found: string; facts: number } {
  const copy = openSqlite(path, { readonly: true, fileMustExist: true });
  try {
    unlock(copy, key);
    const facts = copy.prepare<[], number>('SELECT count(*) FROM workspace_facts').pluck().get() ?? 0;
    return { found: String(copy.pragma('integrity_check', { simple: true })), facts };
  } finally {
    copy.close();
  }
}

test('copies a database in use under its key, and what is written meanwhile goes on', async () => {
  const workspace = await openTestWorkspace();
  const target = join(workspace.folder, 'copy.db');
  const { bytes } = await copyWhole(accessOf(workspace), target, { thread: null });
  const { found, facts } = readCopy(target, workspace.opened.key);
  expect(found).toBe('ok');
  expect(facts).toBeGreaterThan(0);
  expect(readFileSync(target)).toHaveLength(bytes);
  expect(readFileSync(target).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
});

test('a copy under another key opens with that one only', async () => {
  const workspace = await openTestWorkspace();
  const target = join(workspace.folder, 'copy.db');
  const rekey = randomBytes(32);
  await copyWhole(accessOf(workspace), target, { rekey, thread: null });
  expect(readCopy(target, rekey).found).toBe('ok');
  expect(() => readCopy(target, workspace.opened.key)).toThrow('not a database');
});

test('leaves no file where it is cancelled or has nowhere to go', async () => {
  const workspace = await openTestWorkspace();
  const target = join(workspace.folder, 'copy.db');
  const options = { signal: AbortSignal.abort(), thread: null };
  await expect(copyWhole(accessOf(workspace), target, options)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(existsSync(target)).toBe(false);
  const nowhere = join(workspace.folder, 'gone', 'copy.db');
  await expect(copyWhole(accessOf(workspace), nowhere, { thread: null })).rejects.toMatchObject({
    code: 'WORKSPACE_GONE',
  });
});
