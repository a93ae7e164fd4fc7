import { unlock } from '../cipher.ts';
import { openSqlite } from '../driver.ts';

export interface CopyOrder {
  path: string;
  key: Uint8Array;
  target: string;
  rekey: Uint8Array | null;
}

/** What the thread says. Both sides are built together, so they trust each other. */
export type CopyAnswer = { type: 'made' } | { type: 'failed'; code: string; message: string };

/** Makes the copy, in one piece. */
export function makeCopy({ path, key, target, rekey }: CopyOrder): void {
  const source = openSqlite(path, { fileMustExist: true });
  try {
    unlock(source, key);
    source.pragma('busy_timeout = 5000');
    // Sorting for indexes must not leave a file in clear.
    source.pragma('temp_store = MEMORY');
    source.prepare('VACUUM INTO ?').run(target);
  } finally {
    source.close();
  }
  if (rekey !== null) changeKey(target, key, rekey);
}

function changeKey(path: string, from: Uint8Array, to: Uint8Array): void {
  const copy = openSqlite(path, { fileMustExist: true });
  try {
    unlock(copy, from);
    copy.pragma('temp_store = MEMORY');
    // Nobody needs the copy before it is whole, so nothing has to be taken back in it.
    copy.pragma('journal_mode = MEMORY');
    copy.pragma(`rekey = "x'${Buffer.from(to).toString('hex')}'"`);
  } finally {
    copy.close();
  }
}
