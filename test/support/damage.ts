import { closeSync, openSync, statSync, writeSync } from 'node:fs';

/** The size of a page of the workspace's database, in bytes. */
export const pageBytes = 4096;

export const pagesOf = (path: string): number => Math.floor(statSync(path).size / pageBytes);

/** Makes a page of a database file unreadable, counted from 1. */
export function breakPage(path: string, page: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(64, 0x5a), 0, 64, (page - 1) * pageBytes + 1000);
  } finally {
    closeSync(file);
  }
}
