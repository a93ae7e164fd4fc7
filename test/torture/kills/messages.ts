import { z } from 'zod';

/** What the writer is told on its command line. */
export const writerOrder = z.object({
  folder: z.string(),
  /** Backups are written into it. */
  backups: z.string(),
  passphrase: z.string(),
  seed: z.int(),
  round: z.int(),
  /** Of these operations one comes every other time; none for whatever comes. */
  often: z.string().nullable(),
  /** False only opens and closes. */
  writes: z.boolean(),
});
export type WriterOrder = z.infer<typeof writerOrder>;

const facts = z.record(z.string(), z.string().nullable());

/** What the writer says, one line each, before it goes on. */
export const writerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('begun'), name: z.string(), changes: facts }),
  z.object({ type: z.literal('done'), known: facts }),
  z.object({ type: z.literal('failed'), words: z.string() }),
  z.object({ type: z.literal('closed') }),
]);
export type WriterMessage = z.infer<typeof writerMessage>;
