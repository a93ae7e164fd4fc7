import { z } from 'zod';

/** How far something long has come: `done` of `total` steps, rows or pages, as each says itself. */
export const progressEvent = z.object({ type: z.literal('progress'), done: z.int(), total: z.int() });
export type ProgressEvent = z.infer<typeof progressEvent>;
