import { dirname } from 'node:path';
import type { BackupSecret } from '#shared/contract/backups.ts';
import { auditHead } from '../audit/chain.ts';
import type { DataContext } from '../context.ts';
import type { DamagedWorkspace } from '../damage/opening.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { ErasedRecord } from '../erasures/again.ts';
import { erasedIn, readErasedBeside } from '../erasures/besideBackups.ts';
import { refusal } from '../refusal.ts';
import { authorOf } from '../workspace/author.ts';
import { hostKeychain } from '../workspace/hostKeychain.ts';
import { keyringOf } from '../workspace/keys.ts';
import { asideName } from '../workspace/layout.ts';
import { reopenWorkspace } from '../workspace/lifecycle.ts';
import { replaceClosedDatabase, replaceDatabase } from '../workspace/replaceDatabase.ts';
import type { Opened } from '../workspace/session.ts';
import { draftOf } from './draft.ts';
import { type BackupReport, makeBackup } from './make.ts';
import { readPlan } from './plans.ts';
import { type BackupFile, backupKey } from './secrets.ts';

interface Wanted {
  backup: BackupFile;
  secret: BackupSecret;
  report: BackupReport;
  signal: AbortSignal | undefined;
}

interface Restored {
  opened: Opened;
  erasedAgain: number;
  /** Where the state that was replaced lies: a backup, or the damaged file that was put aside. */
  before: string;
}

/**
 * Brings the open workspace back to what it was when the backup was made. Its present state is backed up first, into the
 * plan's folder or else beside the backup, and nothing is touched before that backup is checked. Who was erased since is
 * not there again. BACKUP_OF_ANOTHER, WRONG_PASSPHRASE, WORKSPACE_IN_USE, BACKUP_DAMAGED, CANCELLED.
 */
export async function restoreOver(
  context: DataContext,
  { backup, secret, report, signal }: Wanted,
): Promise<Restored> {
  const opened = context.session.require();
  const { database, folder } = opened;
  requireSameWorkspace(backup, opened.id);
  const key = await backupKey(context, backup, secret, folder);
  await database.requireAlone(signal);
  const author = authorOf(context);
  const places = [dirname(backup.path), readPlan(database, context.preferences.device)?.folder ?? null];
  const before = await makeBackup(context, opened, {
    author,
    occasion: 'beforeRestore',
    target: { folder: places[1] ?? dirname(backup.path) },
    report,
    signal,
  });
  const rows = carriedFrom(database.sqlite);
  let erasedAgain = 0;
  const isSameKey = Buffer.compare(key, opened.key) === 0;
  const next = await replaceDatabase(context, {
    make: async (draft) => {
      const erased = [...(await erasedBeside(places, opened.id)), ...erasedIn(database)];
      const replaced = auditHead(database.sqlite);
      const parts = { backup, key, draft, author, erased, carry: carryTo(rows), replaced, report, signal };
      erasedAgain = await draftOf(context, parts);
      report({ step: 'replacing', done: 0, total: 0 });
    },
    // Where the data key is the same, what opens the workspace now goes on doing so.
    ...(isSameKey ? {} : { keys: async () => await keysOf(context, backup, key, opened.inKeychain) }),
    sameContent: false,
    signal,
  });
  if (isSameKey) key.fill(0);
  return { opened: next, erasedAgain, before: before.path };
}

/** The same for a workspace that does not open, as it is damaged; the damaged file stays in its folder. */
export async function restoreDamaged(
  context: DataContext,
  damaged: DamagedWorkspace,
  { backup, secret, report, signal }: Wanted,
): Promise<Restored> {
  const { folder, id } = damaged;
  requireSameWorkspace(backup, id);
  const key = await backupKey(context, backup, secret, folder);
  const aside = asideName(context.clock.now());
  let erasedAgain = 0;
  await replaceClosedDatabase({
    folder,
    key: damaged.key,
    aside,
    make: async (draft) => {
      const erased = await erasedBeside([dirname(backup.path), context.recent.backupsOf(id)], id);
      const author = authorOf(context);
      erasedAgain = await draftOf(context, {
        backup,
        key,
        draft,
        author,
        erased,
        replaced: null,
        report,
        signal,
      });
      report({ step: 'replacing', done: 0, total: 0 });
    },
    ...(Buffer.compare(key, damaged.key) === 0
      ? {}
      : { keys: async () => await keysOf(context, backup, key, damaged.inKeychain) }),
    signal,
  });
  return { opened: await reopenWorkspace(folder, key), erasedAgain, before: aside };
}

function requireSameWorkspace({ header }: BackupFile, id: string): void {
  if (header.workspace !== id) throw refusal('BACKUP_OF_ANOTHER', { name: header.name });
}

/** The keys as they were when the backup was made, and this computer's keychain where it was used. */
async function keysOf(
  { host }: Pick<DataContext, 'host'>,
  { header }: BackupFile,
  key: Uint8Array,
  inKeychain: boolean,
) {
  const keychain = inKeychain ? await hostKeychain(host) : null;
  const { workspace, slots } = header.keyring;
  const sealed = keychain === null ? [] : [{ kind: 'keychain' as const, sealed: await keychain.seal(key) }];
  return { key, keyring: keyringOf({ workspace, slots: [...slots, ...sealed] }) };
}

async function erasedBeside(folders: readonly (string | null)[], id: string): Promise<ErasedRecord[]> {
  const known = new Set(folders.filter((folder) => folder !== null));
  return (await Promise.all([...known].map((folder) => readErasedBeside(folder, id)))).flat();
}

const carried = ['backup_plans', 'backup_runs'] as const;
type Row = Record<string, unknown>;

/** What belongs to computers and not to the state that is brought back: where and when it was backed up. */
function carriedFrom(sqlite: SqliteDatabase): Map<(typeof carried)[number], Row[]> {
  return new Map(carried.map((table) => [table, sqlite.prepare<[], Row>(`SELECT * FROM ${table}`).all()]));
}

const carryTo = (rows: ReturnType<typeof carriedFrom>) => (sqlite: SqliteDatabase) => {
  for (const [table, all] of rows) {
    sqlite.prepare(`DELETE FROM ${table}`).run();
    for (const row of all) {
      const names = Object.keys(row);
      sqlite
        .prepare(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
        )
        .run(row);
    }
  }
};
