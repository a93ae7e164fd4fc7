import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { sqliteCode } from '../../database/driver.ts';
import { examineFile } from './examine.ts';
import type { ExamineAnswer } from './inThread.ts';

/* A thread that reads a backup from beginning to end, so that nobody waits for it meanwhile. */

const order = z.object({
  path: z.string(),
  key: z.instanceof(Uint8Array),
  pages: z.number(),
  whole: z.boolean(),
});

const say = (answer: ExamineAnswer): void => parentPort?.postMessage(answer);

try {
  let told = 0;
  const examined = examineFile(order.parse(workerData), (share) => {
    if (share < told + 0.01) return;
    told = share;
    say({ type: 'progress', share });
  });
  say({ type: 'examined', examined });
} catch (error) {
  const code = sqliteCode(error) ?? (error instanceof Error && 'code' in error ? String(error.code) : null);
  if (code === null) throw error;
  say({ type: 'failed', code, message: error instanceof Error ? error.message : code });
}
