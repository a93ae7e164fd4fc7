import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { syncFolder } from '../files/writeFileSafely.ts';
import { refusal } from '../refusal.ts';
import { storageFailure } from './failures.ts';
import { type CopyAnswer, type CopyOrder, makeCopy } from './wholeCopy/makeCopy.ts';

export interface WholeCopyOptions {
  /** The key of the copy, where it is to be another one. */
  rekey?: Uint8Array;
  signal?: AbortSignal;
  /** How far it is, from 0 to 1. */
  report?: (share: number) => void;
  /** The code of the thread that makes it; null where there is none, as in tests: then it is made at once. */
  thread: URL | null;
}

const betweenLooks = 200;

/**
 * Makes a whole copy of a database that is in use, of one standing state of it, at `target`: without free pages and
 * without remains of what was deleted. Neither readers nor writers wait. When it resolves, the copy is on the disk; where
 * it fails or is cancelled there is none. Refuses as `storageFailure` says; CANCELLED.
 */
export async function copyWhole(
  access: { path: string; key: Uint8Array },
  target: string,
  { rekey, signal, report = () => undefined, thread }: WholeCopyOptions,
): Promise<{ bytes: number }> {
  if (signal?.aborted === true) throw refusal('CANCELLED');
  await rm(target, { force: true });
  try {
    const order = { path: access.path, key: access.key, target, rekey: rekey ?? null };
    if (thread === null) makeCopy(order);
    else await inThread(thread, order, report, signal);
    // SQLite writes a copy without waiting for the disk.
    const bytes = await synced(target);
    report(1);
    return { bytes };
  } catch (error) {
    await rm(target, { force: true });
    throw storageFailure(error, target);
  }
}

async function synced(target: string): Promise<number> {
  const file = await open(target, 'r+');
  try {
    await file.sync();
    const { size } = await file.stat();
    await syncFolder(dirname(target));
    return size;
  } finally {
    await file.close();
  }
}

/**
 * SQLite makes a copy in one piece that can't be stopped: who cancels waits until the thread is gone, as the file is its
 * own until then.
 */
async function inThread(
  file: URL,
  order: CopyOrder,
  report: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const worker = new Worker(file, { workerData: order });
  let answer: CopyAnswer | null = null;
  let failure: unknown = null;
  const ended = new Promise<void>((gone) => worker.once('exit', () => gone()));
  worker.on('message', (said: CopyAnswer) => {
    answer = said;
  });
  worker.on('error', (error) => {
    failure = error;
  });
  const over = ended.then(() => true);
  const whole = await sizeOf(order.path);
  while (!(await Promise.race([over, wait(betweenLooks, false)]))) {
    // The second half of the way is the rewriting under another key.
    const share = (await sizeOf(order.target)) / Math.max(1, whole);
    report(Math.min(0.99, order.rekey === null ? share : share / 2));
  }
  if (signal?.aborted === true) throw refusal('CANCELLED');
  settle(answer, failure, order.target);
}

function settle(answer: CopyAnswer | null, failure: unknown, target: string): void {
  if (answer?.type === 'failed') {
    throw storageFailure(Object.assign(new Error(answer.message), { code: answer.code }), target);
  }
  if (answer === null) throw failure ?? new Error('the thread that copies has ended');
}

async function sizeOf(path: string): Promise<number> {
  return await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
