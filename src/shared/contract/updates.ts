import { z } from 'zod';

/** Why a newer version could not be found or fetched. */
const updateProblem = z.enum([
  /** Nobody answers at the feed's address, or not in time. */
  'unreachable',
  /** The list of versions does not carry the signature of whoever makes this program. */
  'unsigned',
  /** The file that came is not the one the list names. */
  'damaged',
  'other',
]);
export type UpdateProblem = z.infer<typeof updateProblem>;

/** How far the program is with a newer version of itself. */
export const updateState = z.discriminatedUnion('step', [
  /** This program has no feed, so it asks nobody for a newer version. */
  z.object({ step: z.literal('off') }),
  z.object({ step: z.literal('idle') }),
  z.object({ step: z.literal('looking') }),
  z.object({ step: z.literal('current') }),
  z.object({ step: z.literal('found'), version: z.string() }),
  /** `share` of the file that is there, 0 to 1. */
  z.object({ step: z.literal('fetching'), version: z.string(), share: z.number().min(0).max(1) }),
  /** It takes this one's place when the program is closed. */
  z.object({ step: z.literal('ready'), version: z.string() }),
  z.object({ step: z.literal('failed'), problem: updateProblem }),
]);
export type UpdateState = z.infer<typeof updateState>;
