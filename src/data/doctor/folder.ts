import { listAside } from '../damage/aside.ts';
import { conflictCopies } from '../damage/syncFolders.ts';
import type { Check } from './check.ts';

/** Whether the folder holds copies that a sync program made, and what lies aside in it. */
export async function checkFolder(folder: string): Promise<Check> {
  const copies = await conflictCopies(folder);
  const aside = await listAside(folder);
  return {
    name: 'folder',
    ok: copies.length === 0,
    facts: { copies: copies.length, file: copies[0] ?? '', aside: aside.length },
  };
}
