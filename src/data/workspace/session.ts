import { count } from 'drizzle-orm';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import type { WorkspaceId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import { refusal } from '../refusal.ts';
import { personSummaries } from '../schema/index.ts';
import { readFact } from './facts.ts';
import { workspaceName } from './layout.ts';

/** A workspace while it is open. */
export interface Opened {
  id: WorkspaceId;
  folder: string;
  database: Database;
  key: Uint8Array;
  inKeychain: boolean;
}

/** Which workspace is open; at most one at a time. */
export class WorkspaceSession {
  #opened: Opened | null = null;

  get opened(): Opened | null {
    return this.#opened;
  }

  /** The open workspace; WORKSPACE_NOT_OPEN where there is none. */
  require(): Opened {
    if (this.#opened === null) throw refusal('WORKSPACE_NOT_OPEN');
    return this.#opened;
  }

  /** Takes the place of what was open, which is closed first. */
  async use(opened: Opened): Promise<void> {
    await this.close();
    this.#opened = opened;
  }

  setInKeychain(inKeychain: boolean): void {
    this.#opened = { ...this.require(), inKeychain };
  }

  /** Closes the database and forgets the key. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return;
    await opened.database.close();
    opened.key.fill(0);
  }
}

/** What the page is told of the open workspace. */
export function describe(opened: Opened): OpenWorkspace {
  const people = opened.database.orm.select({ people: count() }).from(personSummaries).get();
  return {
    id: opened.id,
    name: workspaceName(opened.folder),
    path: opened.folder,
    people: people?.people ?? 0,
    sample: readFact(opened.database, 'sample') !== null,
    inKeychain: opened.inKeychain,
  };
}
