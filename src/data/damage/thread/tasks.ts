import { z } from 'zod';
import type { SalvageStep } from '#shared/contract/damage.ts';
import { sqliteCode } from '../../database/driver.ts';
import { isSound } from '../checkFile.ts';
import { isSalvaged, type Salvaged, salvageFile } from '../salvage/salvageFile.ts';

/** What the thread is asked to do. */
export const damageTask = z.discriminatedUnion('type', [
  z.object({ type: z.literal('check'), path: z.string(), key: z.instanceof(Uint8Array) }),
  z.object({
    type: z.literal('salvage'),
    source: z.string(),
    target: z.string(),
    key: z.instanceof(Uint8Array),
    workspaceId: z.string(),
  }),
]);
export type DamageTask = z.infer<typeof damageTask>;

export type TaskStep = SalvageStep;
export type TaskReport = (step: TaskStep, done: number, total: number) => void;

export interface TaskResult {
  sound: boolean;
  salvaged: Salvaged | null;
}

/** What the thread says. Both sides are built together, so they trust each other. */
export type TaskAnswer =
  | { type: 'progress'; step: TaskStep; done: number; total: number }
  | { type: 'done'; result: TaskResult }
  | { type: 'failed'; code: string; message: string };

/** Does it, in one piece. */
export function doTask(task: DamageTask, report: TaskReport): TaskResult {
  if (task.type === 'check') {
    return { sound: isSound(task, (done, total) => report('checking', done, total)), salvaged: null };
  }
  const salvaged = salvageFile(task, report);
  return { sound: isSalvaged(task, report), salvaged };
}

/** The same as messages, where an error of SQLite keeps its code. */
export function answerTask(task: DamageTask, say: (answer: TaskAnswer) => void): void {
  try {
    say({
      type: 'done',
      result: doTask(task, (step, done, total) => say({ type: 'progress', step, done, total })),
    });
  } catch (error) {
    const code = sqliteCode(error);
    if (code === null) throw error;
    say({ type: 'failed', code, message: error instanceof Error ? error.message : code });
  }
}
