import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecentWorkspace } from '#shared/contract/workspace.ts';
import { type WorkspaceId, workspaceId } from '#shared/domain/ids.ts';
import { type Instant, instant } from '#shared/domain/instant.ts';
import { parseJson } from '../files/parseJson.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { dataFile, workspaceName } from './layout.ts';

const entry = z.object({
  id: workspaceId,
  path: z.string(),
  openedAt: instant,
  inKeychain: z.boolean(),
  /** The folder of its backups, known also where the workspace does not open. */
  backups: z.string().nullable().default(null),
  /** Asks for its passphrase even where the keychain knows the key. */
  locked: z.boolean().default(false),
});
type Entry = z.infer<typeof entry>;

const most = 10;

/** The workspaces opened on this computer, latest first, in `recent.json` of the user data folder, or in memory alone. */
export class RecentWorkspaces {
  readonly #path: string | null;
  #entries: Entry[];

  private constructor(path: string | null, entries: Entry[]) {
    this.#path = path;
    this.#entries = entries;
  }

  static async load(userData: string): Promise<RecentWorkspaces> {
    const path = join(userData, 'recent.json');
    const text = await readFile(path, 'utf8').catch(() => '');
    const parsed = z.array(entry).safeParse(parseJson(text));
    return new RecentWorkspaces(path, parsed.success ? parsed.data : []);
  }

  /** A list kept nowhere. */
  static inMemory(): RecentWorkspaces {
    return new RecentWorkspaces(null, []);
  }

  list(): RecentWorkspace[] {
    return this.#entries.map((known) => ({
      ...known,
      name: workspaceName(known.path),
      present: existsSync(dataFile(known.path)),
    }));
  }

  /** The folder of a listed workspace, or null. */
  pathOf(id: WorkspaceId): string | null {
    return this.#entries.find((known) => known.id === id)?.path ?? null;
  }

  /** Whether it was locked on this computer and not opened since. */
  isLocked(id: WorkspaceId): boolean {
    return this.#entries.some((known) => known.id === id && known.locked);
  }

  async setLocked(id: WorkspaceId, locked: boolean): Promise<void> {
    await this.#replace(this.#entries.map((known) => (known.id === id ? { ...known, locked } : known)));
  }

  /** Puts it first; it is not locked then. */
  async opened(id: WorkspaceId, path: string, openedAt: Instant, inKeychain: boolean): Promise<void> {
    const others = this.#entries.filter((known) => known.id !== id && known.path !== path);
    await this.#replace(
      [{ id, path, openedAt, inKeychain, backups: this.backupsOf(id), locked: false }, ...others].slice(
        0,
        most,
      ),
    );
  }

  /** The folder of a workspace's backups, or null. */
  backupsOf(id: WorkspaceId): string | null {
    return this.#entries.find((known) => known.id === id)?.backups ?? null;
  }

  /** Remembers where the backups of a listed workspace are, for when it does not open. */
  async keepBackupsOf(id: WorkspaceId, folder: string): Promise<void> {
    const entries = this.#entries.map((known) => (known.id === id ? { ...known, backups: folder } : known));
    await this.#replace(entries);
  }

  async forget(id: WorkspaceId): Promise<void> {
    await this.#replace(this.#entries.filter((known) => known.id !== id));
  }

  async #replace(entries: Entry[]): Promise<void> {
    this.#entries = entries;
    if (this.#path !== null) await writeFileSafely(this.#path, `${JSON.stringify(entries, null, 2)}\n`);
  }
}
