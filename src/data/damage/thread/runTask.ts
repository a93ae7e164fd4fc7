import { Worker } from 'node:worker_threads';
import { storageFailure } from '../../database/failures.ts';
import { refusal } from '../../refusal.ts';
import { type DamageTask, doTask, type TaskAnswer, type TaskReport, type TaskResult } from './tasks.ts';

/**
 * Has the thread do it; at once where there is none, as in tests. Who cancels waits until the thread is gone, as the
 * files are its own until then: CANCELLED. Refuses as `storageFailure` says of `folder`.
 */
export async function runTask(
  thread: URL | null,
  task: DamageTask,
  folder: string,
  report: TaskReport,
  signal: AbortSignal | undefined,
): Promise<TaskResult> {
  if (signal?.aborted === true) throw refusal('CANCELLED');
  try {
    return thread === null ? doTask(task, report) : await inThread(thread, task, report, signal);
  } catch (error) {
    throw storageFailure(error, folder);
  }
}

async function inThread(
  file: URL,
  task: DamageTask,
  report: TaskReport,
  signal: AbortSignal | undefined,
): Promise<TaskResult> {
  const worker = new Worker(file, { workerData: task });
  const cancel = (): void => {
    void worker.terminate();
  };
  signal?.addEventListener('abort', cancel);
  try {
    return await new Promise<TaskResult>((done, failed) => {
      worker.on('message', (answer: TaskAnswer) => {
        if (answer.type === 'progress') report(answer.step, answer.done, answer.total);
        if (answer.type === 'done') done(answer.result);
        if (answer.type === 'failed') {
          failed(Object.assign(new Error(answer.message), { code: answer.code }));
        }
      });
      worker.on('error', failed);
      worker.on('exit', () => failed(refusal('CANCELLED')));
    });
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
