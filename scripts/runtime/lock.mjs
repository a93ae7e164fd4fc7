// @ts-check
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { step } from './progress.mjs';

/**
 * Does work that only one process may do at a time; others wait for it. The lock is a file with the holder's
 * process id, so that the lock of a process that died is not waited for. It only saves double work: what is
 * made under it is put in place by one rename, which holds even if two processes take over a dead lock at once.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await mkdir(dirname(file), { recursive: true });
  if (!(await take(file))) await step('Waiting for another process that prepares the same', () => wait(file));
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function wait(file) {
  while (!(await take(file))) {
    await sleep(300);
    if (await holderIsGone(file)) await rm(file, { force: true });
  }
}

/** @param {string} file */
async function take(file) {
  // Linked into place rather than created, so that nobody ever sees a lock that has no holder's id yet.
  const own = `${file}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/** @param {string} file */
async function holderIsGone(file) {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  // No file any more: the holder is done, and the next try takes the lock.
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
