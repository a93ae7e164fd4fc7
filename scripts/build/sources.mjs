// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../runtime/paths.mjs';

/** Everything the build reads, besides node_modules, for which the lock file stands. */
const inputs = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.node.json',
  'tsconfig.web.json',
];

/**
 * A fingerprint of the sources' names and contents: dates would call a fresh checkout or a branch switched back
 * stale.
 */
export async function fingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesOf(input)) {
      hash.update(`${file}\0`);
      hash.update(await readFile(join(projectRoot, file)));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function filesOf(path) {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (!(await stat(full)).isDirectory()) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}
