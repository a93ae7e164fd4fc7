import { Worker } from 'node:worker_threads';
import { ORPCError } from '@orpc/contract';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../../database/database.ts';
import type { Author } from '../../database/write.ts';
import type { RowProgress } from '../../longWork/progress.ts';
import { refusal } from '../../refusal.ts';
import { type Answer, type RevertTask, stage } from './threadMessages.ts';

interface Order {
  database: Database;
  author: Author;
  language: Language;
  kind: string;
  task: RevertTask;
}

/**
 * Takes something back in a thread of its own, whose code is in `file`. Who cancels is answered at once; what was
 * written is taken back by then or soon after, before anything else can be written.
 */
export async function takeBackInThread<T>(
  file: URL,
  { database, author, language, kind, task }: Order,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<T> {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const stages = new Int32Array(shared);
  const { actor, device, clock } = author;
  const facts = { actor, device, timeZone: clock.timeZone(), language, kind, task, stage: shared };
  let stop: () => void = () => undefined;
  const work = database.lend(async (access) => {
    // It may have had to wait for another write.
    if (Atomics.load(stages, 0) === stage.cancelled) throw refusal('CANCELLED');
    const worker = new Worker(file, { workerData: { ...access, ...facts } });
    stop = () => worker.postMessage('stop');
    const finished = await finish<T>(database, worker, report);
    return { result: finished.result, changed: finished.changed };
  });
  return await new Promise((resolve, reject) => {
    const abort = () => {
      const before = Atomics.compareExchange(stages, 0, stage.underWay, stage.cancelled);
      if (before === stage.keeping) return;
      stop();
      reject(refusal('CANCELLED'));
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** What the thread ends with; where it refuses or fails, only when it is gone, and with it what it had under way. */
async function finish<T>(
  database: Database,
  worker: Worker,
  report: (progress: RowProgress) => void,
): Promise<{ result: T; changed: boolean }> {
  return await new Promise((resolve, reject) => {
    let failure: unknown = new Error('the thread that takes back has ended');
    const ended = new Promise<void>((gone) => {
      worker.once('exit', () => gone());
    });
    worker.on('message', (answer: Answer<T>) => {
      if (answer.type === 'progress') report({ done: answer.done, total: answer.total });
      else if (answer.type === 'refused') {
        failure = new ORPCError(answer.code, { data: answer.data, message: answer.code });
      } else {
        // It still moves the log into the file, which nobody has to wait for.
        database.waitFor(ended);
        resolve({ result: answer.result, changed: answer.changed });
      }
    });
    worker.on('error', (error) => {
      failure = error;
    });
    void ended.then(() => reject(failure));
  });
}
