// @ts-check
import { createWriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Unpacks a zip archive. Done in JavaScript because a bare system has no `unzip`.
 * @param {string} archive
 * @param {string} folder made when it is missing
 * @param {object} options
 * @param {(name: string) => string | undefined} options.rename where an entry goes, undefined to leave it out
 * @param {(done: number, total: number) => void} options.onProgress bytes of the archive dealt with
 */
export async function unzip(archive, folder, { rename, onProgress }) {
  const zip = await yauzl.openPromise(archive);
  let done = 0;
  for await (const entry of zip.eachEntry()) {
    done += entry.compressedSize;
    onProgress(done, zip.fileSize);
    const name = rename(entry.fileName);
    if (!name) continue;
    const target = join(folder, name);
    if (name.endsWith('/')) {
      await mkdir(target, { recursive: true });
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    if (mode) await chmod(target, mode);
  }
}
