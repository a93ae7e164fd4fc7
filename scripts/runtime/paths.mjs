// @ts-check
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout these scripts belong to. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/**
 * Where fetched runtimes and compiled addons are kept: outside node_modules, so that `npm ci` and several
 * checkouts of one person share them.
 * @returns {string}
 */
export function cacheDirectory() {
  const given = process.env['XDG_CACHE_HOME'];
  if (given) return join(given, 'enishi');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'enishi');
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'enishi', 'Cache');
  }
  return join(homedir(), '.cache', 'enishi');
}
