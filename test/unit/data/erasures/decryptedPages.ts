import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const pageSize = 4096;
/** Each page ends with 16 bytes of its initial vector and 64 of its checksum. */
const reserved = 80;
const saltLength = 16;
const walHeader = 32;
const frameHeader = 24;

function decrypted(page: Buffer, key: Uint8Array, isFirst: boolean): Buffer {
  const from = isFirst ? saltLength : 0;
  const vector = page.subarray(pageSize - reserved, pageSize - reserved + 16);
  const cipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(page.subarray(from, pageSize - reserved)), cipher.final()]);
}

/**
 * All pages of an encrypted database as they lie in the file, free ones too, and those in its log; decrypted without
 * SQLite, which would not show what lies between the rows.
 */
export function decryptedPages(path: string, key: Uint8Array): Buffer[] {
  const file = readFileSync(path);
  const pages: Buffer[] = [];
  for (let at = 0; at + pageSize <= file.length; at += pageSize) {
    pages.push(decrypted(file.subarray(at, at + pageSize), key, at === 0));
  }
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  for (let at = walHeader; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    const number = log.readUInt32BE(at);
    pages.push(decrypted(log.subarray(at + frameHeader, at + frameHeader + pageSize), key, number === 1));
  }
  return pages;
}
