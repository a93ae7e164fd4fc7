import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { type AuditHead, auditHead } from '../../audit/chain.ts';
import { isSound } from '../../damage/checkFile.ts';
import { unlock } from '../../database/cipher.ts';
import { openSqlite } from '../../database/driver.ts';
import { schemaVersion } from '../../database/migrate.ts';

/** Which file is looked at. */
export interface ExamineOrder {
  path: string;
  key: Uint8Array;
  /** How many bytes its pages are. */
  pages: number;
  /** Reads every page through SQLite too. */
  whole: boolean;
}

export interface Examined {
  /** Of the pages. */
  sha256: string;
  /** Each page can be read and each reference leads to a row; true as well where it was not asked for. */
  sound: boolean;
  schema: number;
  auditHead: AuditHead | null;
}

const piece = 1024 * 1024;
/** Reading through SQLite takes about as much longer than reading alone. */
const hashing = 0.3;

/** Reads a closed database file, of which more than its pages may be there, from beginning to end; in one piece. */
export function examineFile(order: ExamineOrder, report: (share: number) => void): Examined {
  const sha256 = hashOf(order, (share) => report(order.whole ? hashing * share : share));
  const sqlite = openSqlite(order.path, { readonly: true, fileMustExist: true });
  try {
    unlock(sqlite, order.key);
    const schema = schemaVersion(sqlite);
    const head = auditHeadOf(sqlite);
    const checked = (done: number, total: number) => report(hashing + ((1 - hashing) * done) / total);
    return { sha256, sound: !order.whole || isSound(order, checked), schema, auditHead: head };
  } finally {
    sqlite.close();
  }
}

/** Backups of before the log hold none. */
function auditHeadOf(sqlite: ReturnType<typeof openSqlite>): AuditHead | null {
  const has = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'audit_entries'").get();
  return has === undefined ? null : auditHead(sqlite);
}

function hashOf({ path, pages }: ExamineOrder, report: (share: number) => void): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(piece);
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < pages; ) {
      const read = readSync(file, buffer, 0, Math.min(piece, pages - at), at);
      if (read === 0) break;
      hash.update(buffer.subarray(0, read));
      at += read;
      report(at / pages);
    }
    return hash.digest('hex');
  } finally {
    closeSync(file);
  }
}
