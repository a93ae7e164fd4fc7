import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Takes away the drafts of a file that programs have left which were killed while they wrote it, see writeFileSafely.ts. */
export async function removeLeftDrafts(path: string): Promise<void> {
  const folder = dirname(path);
  const beginning = `${basename(path)}.`;
  for (const name of await readdir(folder)) {
    const writer = /^(\d+)\.part$/u.exec(name.startsWith(beginning) ? name.slice(beginning.length) : '')?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

/** Signal 0 only asks. Somebody else's process may not be asked, but it is there. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
