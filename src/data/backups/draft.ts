import { createReadStream, createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { auditAside } from '../audit/aside.ts';
import type { AuditHead } from '../audit/chain.ts';
import type { DataContext } from '../context.ts';
import { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { copyWhole } from '../database/wholeCopy.ts';
import type { Author } from '../database/write.ts';
import { type ErasedRecord, eraseAgain } from '../erasures/again.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { refusal } from '../refusal.ts';
import type { BackupReport } from './make.ts';
import type { BackupFile } from './secrets.ts';
import { examine } from './thread/inThread.ts';
import { isDamaged } from './thread/isDamaged.ts';

interface Wanted {
  backup: BackupFile;
  key: Uint8Array;
  /** Where the database is to be. */
  draft: string;
  author: Author;
  /** Who was erased, as far as it is known here. */
  erased: readonly ErasedRecord[];
  /** Takes over into the new file what belongs to this computer. */
  carry?: ((sqlite: SqliteDatabase) => void) | undefined;
  /** Where the log of what is replaced ends, so that the log of the new file tells how far that one went. */
  replaced: AuditHead | null;
  report: BackupReport;
  signal: AbortSignal | undefined;
}

const pieces = 1024 * 1024;

/**
 * Makes of a backup a database as it can be put in place: checked from beginning to end, brought up to date, without
 * anybody who was erased since, and closed. Returns how many people that were. BACKUP_DAMAGED, CANCELLED; what is left
 * at `draft` then is to be removed.
 */
export async function draftOf(context: Pick<DataContext, 'threads'>, wanted: Wanted): Promise<number> {
  const { backup, key, draft, author, erased, report, signal } = wanted;
  const at = (step: Parameters<BackupReport>[0]['step']) => (share: number) =>
    report({ step, done: Math.round(100 * share), total: 100 });
  await copyPages(backup, draft, at('copying'), signal);
  await requireWhole(
    backup,
    { path: draft, key },
    { thread: context.threads.backups, report: at('checking'), signal },
  );
  // A backup of before.
  const updating = ({ done, total }: RowProgress) => at('updating')(total === 0 ? 1 : done / total);
  const database = await Database.openInSteps(draft, key, { report: updating, signal });
  let people = 0;
  try {
    at('erasing')(0);
    people = await eraseAgain(database, author, erased, signal);
    const { carry, replaced } = wanted;
    if (carry !== undefined) await database.keepAside(carry);
    await auditAside(database, author, {
      kind: 'backupRestored',
      facts: {
        madeAt: backup.header.madeAt,
        erasedAgain: people,
        replacedEntries: replaced?.number ?? 0,
        replacedHash: replaced?.hash ?? '',
      },
    });
  } finally {
    await database.close();
  }
  if (people > 0) await withoutRemains(context, { draft, key, report: at('erasing'), signal });
  return people;
}

/** Copies the pages, without what the backup says of itself. */
async function copyPages(
  { path, header }: BackupFile,
  draft: string,
  report: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  let copied = 0;
  const from = createReadStream(path, { end: header.pages - 1, highWaterMark: pieces });
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      copied += piece.length;
      report(copied / header.pages);
      yield piece;
    }
  };
  try {
    await pipeline(from, counted, createWriteStream(draft, { mode: 0o600, flush: true }), {
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    throw signal?.aborted === true ? refusal('CANCELLED') : error;
  }
}

/** The copy is read and not the backup, so that what was written here is checked too. */
async function requireWhole(
  { path, header }: BackupFile,
  copy: { path: string; key: Uint8Array },
  surroundings: Parameters<typeof examine>[1],
): Promise<void> {
  const order = { ...copy, pages: header.pages, whole: true };
  const found = await examine(order, surroundings).catch((error: unknown) => {
    throw isDamaged(error) ? refusal('BACKUP_DAMAGED', { fileName: basename(path) }) : error;
  });
  if (!found.sound || found.sha256 !== header.sha256) {
    throw refusal('BACKUP_DAMAGED', { fileName: basename(path) });
  }
}

/** Erased people leave remains in free pages, so the file is written once more. */
async function withoutRemains(
  { threads }: Pick<DataContext, 'threads'>,
  {
    draft,
    key,
    report,
    signal,
  }: { draft: string; key: Uint8Array; report: (share: number) => void; signal: AbortSignal | undefined },
): Promise<void> {
  const clean = `${draft}.clean`;
  await copyWhole({ path: draft, key }, clean, {
    thread: threads.copies,
    report,
    ...(signal === undefined ? {} : { signal }),
  });
  await rename(clean, draft);
}
