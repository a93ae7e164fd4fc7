import type { WorkspaceId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import { nobodyWaiting, type Waiting } from '../longWork/progress.ts';
import { isRefusal } from '../refusal.ts';
import { openWorkspaceDatabase } from '../workspace/openDatabase.ts';
import { keepFact } from './keptFacts.ts';
import { putBrokenLogAside } from './log/putLogAside.ts';

/** A workspace whose key is known and whose database can't be opened. */
export interface DamagedWorkspace {
  id: WorkspaceId;
  folder: string;
  key: Uint8Array;
  inKeychain: boolean;
}

/** By the error with which it did not open, so that who can do something about it need not ask for the passphrase again. */
const damaged = new WeakMap<object, DamagedWorkspace>();

/** The workspace that did not open with that error; null where it is another kind of error. */
export function damagedBehind(error: unknown): DamagedWorkspace | null {
  return typeof error === 'object' && error !== null ? (damaged.get(error) ?? null) : null;
}

/** Opens the database of a workspace whose key is known, looking first at the log it was left with. */
export async function openLookingAtLog(
  workspace: DamagedWorkspace,
  waiting: Waiting = nobodyWaiting,
): Promise<Database> {
  const { folder, key } = workspace;
  try {
    // Before SQLite does, which passes over what it can't read and writes over it.
    const lost = await putBrokenLogAside(folder);
    const database = await openWorkspaceDatabase(folder, key, waiting);
    if (lost !== null) await keepFact(database, 'lostLog', JSON.stringify(lost));
    return database;
  } catch (error) {
    const isDamaged = isRefusal(error, 'WORKSPACE_DAMAGED') || isRefusal(error, 'DISK_FAILED');
    if (isDamaged && error instanceof Error) damaged.set(error, workspace);
    throw error;
  }
}
