// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from './paths.mjs';
import { Problem } from './problem.mjs';

const require = createRequire(join(projectRoot, 'package.json'));

/**
 * The script behind a tool's command, to be run with process.execPath: the command files themselves are shell
 * scripts on Windows.
 * @param {string} packageName
 * @param {string} [command] the package's name unless told
 */
export function toolFile(packageName, command = packageName) {
  const manifestFile = require.resolve(`${packageName}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[command];
  if (!file) throw new Problem(`${packageName} has no command ${command}.`);
  return join(dirname(manifestFile), file);
}
