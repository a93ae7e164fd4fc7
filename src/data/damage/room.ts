import { statfs } from 'node:fs/promises';
import type { WarningSource } from './warningSource.ts';

/** Below so much room work goes on only for a while; a log that has grown takes this much at times. */
const least = 200 * 1024 * 1024;

/** Whether the disk of the workspace is nearly full. */
export const roomWarnings: WarningSource = async (_context, { folder }) => {
  const { bavail, bsize } = await statfs(folder);
  const bytes = bavail * bsize;
  // Some network folders say nothing, which is no word of their being full.
  if (bsize === 0 || bytes >= least) return [];
  return [{ code: 'diskNearlyFull', tone: 'urgent', facts: { bytes }, action: null, mayWait: false }];
};
