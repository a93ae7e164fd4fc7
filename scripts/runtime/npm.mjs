// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';

/**
 * The command that starts npm: the one this script was started by, else the one on PATH.
 * @returns {[string, ...string[]]}
 */
export function npm() {
  return [process.execPath, npmFile()];
}

/**
 * The command that starts node-gyp, which comes with npm.
 * @returns {[string, ...string[]]}
 */
export function nodeGyp() {
  const file = join(npmFile(), '../../node_modules/node-gyp/bin/node-gyp.js');
  if (!existsSync(file)) throw new Problem(`npm has no node-gyp: ${file} is missing. Please reinstall npm.`);
  return [process.execPath, file];
}

/** @returns {string} npm-cli.js */
function npmFile() {
  const given = process.env['npm_execpath'];
  if (given?.endsWith('npm-cli.js') && existsSync(given)) return given;
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'))
    .find((file) => existsSync(file));
  const file = found && realpathSync(found);
  if (!file?.endsWith('npm-cli.js')) throw new Problem('npm is needed on PATH; it comes with Node.js.');
  return file;
}
