// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from './apt.mjs';
import { note } from './progress.mjs';

/** Set to these, the kernel keeps ordinary users from making the namespaces Chromium's sandbox is made of. */
const restrictions = [
  { file: '/proc/sys/kernel/apparmor_restrict_unprivileged_userns', value: '1' },
  { file: '/proc/sys/kernel/unprivileged_userns_clone', value: '0' },
];

/** Whether Chromium would refuse to start with its sandbox. */
export function needsNoSandbox() {
  return process.platform === 'linux' && isRoot();
}

/**
 * Says what to do where the sandbox may fail to start, as on Ubuntu 24; only a try could tell for sure.
 * @param {string} folder Electron's
 */
export function hintAtSandbox(folder) {
  if (process.platform !== 'linux' || isRoot()) return;
  if (!restrictions.some(({ file, value }) => contentOf(file) === value)) return;
  const helper = join(folder, 'chrome-sandbox');
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o4000) !== 0) return;
  note('This system restricts the sandbox. If no window opens, run once:');
  note(`sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`);
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
