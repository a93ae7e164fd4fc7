import { basename, dirname } from 'node:path';
import type { GrantMode } from '#shared/contract/dataProcess.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { type FileGrantId, fileGrantId, type IdSource } from '#shared/domain/ids.ts';

/** A file or folder the user picked, as main and the data process know it. */
export interface GrantedFile {
  id: FileGrantId;
  path: string;
  mode: GrantMode;
}

/** What the user picked since the program started. The page gets ids; paths go to the data process alone. */
export interface Grants {
  give(path: string, mode: GrantMode): FileGrant;
  /** The path behind an id, null where it was never given. */
  pathOf(id: FileGrantId): string | null;
  all(): readonly GrantedFile[];
}

/** Tells `given` of each new one at once, before the page can use it. */
export function createGrants(ids: IdSource, given: (grant: GrantedFile) => void): Grants {
  const granted = new Map<FileGrantId, GrantedFile>();
  return {
    give: (path, mode) => {
      const grant = { id: fileGrantId.parse(ids.next()), path, mode };
      granted.set(grant.id, grant);
      given(grant);
      return { id: grant.id, name: basename(path), folder: dirname(path) };
    },
    pathOf: (id) => granted.get(id)?.path ?? null,
    all: () => [...granted.values()],
  };
}
