import { z } from 'zod';
import { importId, operationId, personId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { language, role } from '#shared/domain/vocabulary.ts';
import type { RowProgress } from '../../longWork/progress.ts';

/** What is to be taken back. */
export const revertTask = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('revert'),
    operationId,
    personId: personId.nullable(),
    keepLater: z.boolean(),
    reader: z.object({ role, actor: z.string() }),
  }),
  z.object({ type: z.literal('undoImport'), id: importId }),
]);
export type RevertTask = z.infer<typeof revertTask>;

/** What the thread is told when it starts. */
export const threadOrder = z.object({
  path: z.string(),
  key: z.instanceof(Uint8Array),
  actor: z.string(),
  device: z.string(),
  timeZone,
  language,
  /** Of the operation that it will be. */
  kind: z.string(),
  task: revertTask,
  /** One number that both sides see: a `stage`. */
  stage: z.instanceof(SharedArrayBuffer),
});
export type ThreadOrder = z.infer<typeof threadOrder>;

/** How far it is: the first of both to leave `under way` decides whether it is cancelled or kept. */
export const stage = { underWay: 0, cancelled: 1, keeping: 2 } as const;

/** What the thread says. Both sides are built together, so they trust each other. */
export type Answer<T> =
  | ({ type: 'progress' } & RowProgress)
  | { type: 'finished'; result: T; changed: boolean }
  | { type: 'refused'; code: string; data: unknown };
