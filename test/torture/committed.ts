import type { SqliteDatabase } from '#data/database/driver.ts';
import { type Digest, digestOf, otherTables } from './digest.ts';
import type { World } from './kills/openWorkspace.ts';

/**
 * What is written beside a call that is refused: facts and answers that are worked out ahead, and what the audit log has
 * of views and wrong tries.
 */
const beside = new Set([
  'insight_facts',
  'audit_entries',
  'audit_people',
  'audit_mentions',
  'workspace_facts',
]);

/** Says whether a refused call has changed anything in the open workspace; what was rolled back does not count. */
export class Committed {
  readonly #world: World;
  #stamp: Stamp;
  #before: Digest | null = null;

  constructor(world: World) {
    this.#world = world;
    this.#stamp = stampOf(this.#sqlite());
  }

  /** Before a call. */
  remember(): void {
    this.#before ??= digestOf(this.#sqlite());
  }

  /** After a call that was allowed to change things. */
  accept(): void {
    if (this.#isClosed || this.#moved()) this.#before = null;
  }

  /** After a refused call: the tables it has changed all the same. */
  changedBy(): string[] {
    if (this.#isClosed) return ['nothing, but the workspace is closed'];
    if (!this.#moved() || this.#before === null) return [];
    const after = digestOf(this.#sqlite());
    const tables = otherTables(this.#before, after).filter((name) => !beside.has(name));
    this.#before = after;
    return tables;
  }

  get #isClosed(): boolean {
    return this.#world.context.session.opened === null;
  }

  #sqlite(): SqliteDatabase {
    return this.#world.opened().database.sqlite;
  }

  /** Whether anything was tried to be written since, here or by another connection. */
  #moved(): boolean {
    const now = stampOf(this.#sqlite());
    const moved = !isSame(now, this.#stamp);
    this.#stamp = now;
    return moved;
  }
}

interface Stamp {
  connection: SqliteDatabase;
  changes: unknown;
  version: unknown;
}

function stampOf(connection: SqliteDatabase): Stamp {
  return {
    connection,
    changes: connection.prepare('SELECT total_changes()').pluck().get(),
    version: connection.pragma('data_version', { simple: true }),
  };
}

const isSame = (a: Stamp, b: Stamp): boolean =>
  a.connection === b.connection && a.changes === b.changes && a.version === b.version;
