import type { BackupSecret } from '#shared/contract/backups.ts';
import type { DataContext } from '../context.ts';
import { unlock } from '../database/cipher.ts';
import { openSqlite } from '../database/driver.ts';
import { readKeyring } from '../workspace/keyringFile.ts';
import { type Secret, unwrapGeneration, wrongSecret } from '../workspace/keys.ts';
import type { BackupHeader } from './format.ts';
import { secretOf } from './typedSecret.ts';

/** A backup whose header was read. */
export interface BackupFile {
  path: string;
  header: BackupHeader;
}

/**
 * The key of a backup, by what opened the workspace when it was made. What opens the workspace in `folder` now does too,
 * where the data key is still the same. Wrong tries count as those to open it. WRONG_PASSPHRASE, WRONG_RECOVERY_CODE,
 * RECOVERY_CODE_MISTYPED, TOO_MANY_TRIES.
 */
export async function backupKey(
  { clock, tries }: Pick<DataContext, 'clock' | 'tries'>,
  backup: BackupFile,
  given: BackupSecret,
  folder: string | null,
): Promise<Uint8Array> {
  const secret = secretOf(given);
  const unwrapped = async () => await unwrap(backup, secret, folder);
  return (await tries.count(backup.header.workspace, clock, unwrapped)).result;
}

async function unwrap(backup: BackupFile, secret: Secret, folder: string | null): Promise<Uint8Array> {
  const key = await unwrapGeneration(backup.header.keyring, secret);
  if (key !== null) return key;
  const present = folder === null ? null : await presentKey(backup, secret, folder);
  if (present === null) throw wrongSecret(secret);
  return present;
}

async function presentKey(
  { path, header }: BackupFile,
  secret: Secret,
  folder: string,
): Promise<Uint8Array | null> {
  const keyring = await readKeyring(folder);
  if (keyring.workspace !== header.workspace) return null;
  const key = await unwrapGeneration(keyring, secret);
  return key !== null && opens(path, key) ? key : null;
}

function opens(path: string, key: Uint8Array): boolean {
  const sqlite = openSqlite(path, { readonly: true, fileMustExist: true });
  try {
    unlock(sqlite, key);
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    sqlite.close();
  }
}
