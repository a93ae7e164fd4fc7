import { Worker } from 'node:worker_threads';
import { refusal } from '../../refusal.ts';
import { type Examined, type ExamineOrder, examineFile } from './examine.ts';

/** What the thread says. Both sides are built together, so they trust each other. */
export type ExamineAnswer =
  | { type: 'progress'; share: number }
  | { type: 'examined'; examined: Examined }
  | { type: 'failed'; code: string; message: string };

interface Surroundings {
  /** The code of the thread; null where there is none, as in tests: then it is done at once. */
  thread: URL | null;
  report: (share: number) => void;
  signal: AbortSignal | undefined;
}

/** Examines a file in a thread; an error keeps its code. CANCELLED. */
export async function examine(
  order: ExamineOrder,
  { thread, report, signal }: Surroundings,
): Promise<Examined> {
  if (signal?.aborted === true) throw refusal('CANCELLED');
  if (thread === null) return examineFile(order, report);
  const worker = new Worker(thread, { workerData: order });
  const cancel = (): void => {
    void worker.terminate();
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await new Promise<Examined>((done, failed) => {
      worker.on('message', (answer: ExamineAnswer) => {
        if (answer.type === 'progress') report(answer.share);
        if (answer.type === 'examined') done(answer.examined);
        if (answer.type === 'failed') failed(Object.assign(new Error(answer.message), { code: answer.code }));
      });
      worker.on('error', failed);
      worker.on('exit', () => failed(refusal('CANCELLED')));
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
