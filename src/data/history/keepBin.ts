import type { DataContext } from '../context.ts';
import { type Repeat, startDaily } from '../longWork/daily.ts';
import { purgeBin } from './purge.ts';

/** Lets go daily of what has lain in the bin for its time; gives the way to stop it. */
export const startKeepingBin = (
  context: DataContext,
  failed: (error: unknown) => void,
  repeat?: Repeat,
): (() => Promise<void>) => startDaily(context, purgeBin, failed, repeat);
