import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Instant, instantOf } from '#shared/domain/instant.ts';
import { syncFolder } from '../../files/writeFileSafely.ts';
import { asideName, dataFile, logFile } from '../../workspace/layout.ts';
import { readLog } from './readLog.ts';

/** Changes that could not be read from the log when the workspace was opened. */
export interface LostLog {
  at: Instant;
  count: number;
  /** The name under which the log lies in the folder as it was found. */
  aside: string;
}

/**
 * Looks the log over that was left in a workspace's folder. Where acknowledged changes in it can't be read, a copy is put
 * aside first, as SQLite writes over it as soon as it is opened; null where nothing is wrong.
 */
export async function putBrokenLogAside(folder: string): Promise<LostLog | null> {
  const log = logFile(dataFile(folder));
  const state = await readLog(log);
  if (state === null || state.lost === 0) return null;
  const { mtimeMs } = await stat(log);
  const at = instantOf(Math.floor(mtimeMs));
  const aside = logFile(asideName(at));
  await copyFile(log, join(folder, aside));
  await syncFolder(folder);
  return { at, count: state.lost, aside };
}
