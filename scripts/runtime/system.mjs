// @ts-check
import { hasApt, install, installCommand, mayInstall } from './apt.mjs';
import { ensureJapaneseFont, hasJapaneseFont, japaneseFont } from './fonts.mjs';
import { Problem } from './problem.mjs';
import { answerOf, isOnPath } from './run.mjs';

/** @typedef {import('./apt.mjs').Choice} Choice */

/**
 * What Electron is linked with or opens later; Debian 13 and Ubuntu 24 renamed some.
 * @type {Choice[]}
 */
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libxtst6'],
  ['libdrm2'],
  ['libcups2t64', 'libcups2'],
];

/** The commands in Debian packages of another name. */
const packageNames = new Map([['Xvfb', 'xvfb']]);

/**
 * Makes sure a Linux system has what is needed, all in one go: installs it where that takes no password, else says
 * the command. Other systems bring everything along.
 * @param {object} needs
 * @param {string} [needs.electron] Electron's program, whose libraries have to be there
 * @param {string[]} [needs.commands] commands that have to be on PATH
 */
export async function ensureSystem({ electron, commands = [] }) {
  if (process.platform !== 'linux') return;
  const missing = electron ? missingLibraries(electron) : [];
  const absent = commands.filter((command) => !isOnPath(command));
  const packages = [
    ...(missing.length > 0 ? libraries : []),
    ...absent.map((command) => [packageNames.get(command) ?? command]),
  ];
  if (packages.length > 0) {
    if (electron && !hasJapaneseFont()) packages.push(japaneseFont);
    if (!mayInstall()) throw new Problem(request([...missing, ...absent], packages));
    await install('Installing what is missing on this system', packages);
    const still = electron ? missingLibraries(electron) : [];
    if (still.length > 0) throw new Problem(request(still, libraries));
  }
  if (electron) await ensureJapaneseFont();
}

/**
 * Asks the dynamic loader itself, which is right on every distribution.
 * @param {string} program
 * @returns {string[]}
 */
function missingLibraries(program) {
  const answer = answerOf('ldd', [program]) ?? '';
  return [...answer.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/**
 * @param {string[]} missing
 * @param {Choice[]} packages
 */
function request(missing, packages) {
  const what = `Enishi needs something that is not on this system: ${missing.join(', ')}.`;
  if (hasApt()) return `${what}\nPlease run:\n  ${installCommand(packages)}`;
  const names = packages.map((choice) => choice.at(-1)).join(' ');
  return `${what}\nPlease install what your system calls these Debian packages:\n  ${names}`;
}
