import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { sqliteCode } from '../driver.ts';
import { type CopyAnswer, makeCopy } from './makeCopy.ts';

/* A thread that copies a database, so that nobody waits for SQLite meanwhile. */

const order = z.object({
  path: z.string(),
  key: z.instanceof(Uint8Array),
  target: z.string(),
  rekey: z.instanceof(Uint8Array).nullable(),
});

function answerOf(): CopyAnswer {
  try {
    makeCopy(order.parse(workerData));
    return { type: 'made' };
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null) throw error;
    return { type: 'failed', code, message: error instanceof Error ? error.message : code };
  }
}

parentPort?.postMessage(answerOf());
