import { count } from 'drizzle-orm';
import type { OpenWorkspace } from '#shared/contract/workspace.ts';
import type { WorkspaceId } from '#shared/domain/ids.ts';
import type { DamagedWorkspace } from '../damage/opening.ts';
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
  #closing: Promise<void> = Promise.resolve();
  /** What was asked for last and could not be opened, as it is damaged. */
  #damaged: DamagedWorkspace | null = null;

  get opened(): Opened | null {
    return this.#opened;
  }

  get damaged(): DamagedWorkspace | null {
    return this.#damaged;
  }

  /** Keeps it until another workspace is open or this is taken back by null; its key is forgotten then. */
  setDamaged(damaged: DamagedWorkspace | null): void {
    this.#damaged?.key.fill(0);
    this.#damaged = damaged;
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
    this.setDamaged(null);
  }

  /** Goes on with what took the place of what was open: another file, key or keyring of the same folder. */
  async replace(next: Opened): Promise<void> {
    const before = this.#opened;
    this.#opened = next;
    if (before === null) return;
    if (before.database !== next.database) await before.database.close();
    if (before.key !== next.key) before.key.fill(0);
  }

  setInKeychain(inKeychain: boolean): void {
    this.#opened = { ...this.require(), inKeychain };
  }

  /** Closes the database and forgets the key. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened !== null) this.#closing = this.#closing.then(() => shut(opened));
    await this.#closing;
  }
}

async function shut(opened: Opened): Promise<void> {
  try {
    await opened.database.close();
  } finally {
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
