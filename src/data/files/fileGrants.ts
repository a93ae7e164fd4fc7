import { basename } from 'node:path';
import type { GrantMode } from '#shared/contract/dataProcess.ts';
import type { FileGrantId } from '#shared/domain/ids.ts';
import { refusal } from '../refusal.ts';

interface Grant {
  path: string;
  mode: GrantMode;
}

/**
 * The files and folders the user has picked. The page names them by id only, so that a page gone wrong
 * can't read or write anything else.
 */
export class FileGrants {
  readonly #grants = new Map<string, Grant>();

  add(id: string, path: string, mode: GrantMode): void {
    this.#grants.set(id, { path, mode });
  }

  /** The path of a file or folder picked for that use; NOT_FOUND for any other. */
  path(id: FileGrantId, mode: GrantMode): string {
    const grant = this.#grants.get(id);
    if (grant === undefined || grant.mode !== mode) throw refusal('NOT_FOUND', { what: 'file' });
    return grant.path;
  }

  /** The file's name without its folder, for messages. */
  fileName(id: FileGrantId, mode: GrantMode): string {
    return basename(this.path(id, mode));
  }
}
