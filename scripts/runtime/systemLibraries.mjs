// @ts-check
import { hasApt, install, installCommand, mayInstall } from './apt.mjs';
import { ensureJapaneseFont } from './fonts.mjs';
import { Problem } from './problem.mjs';
import { answerOf, isOnPath } from './run.mjs';

/** @typedef {import('./apt.mjs').Choice} Choice */

/** What Electron is linked with or opens later; Debian 13 and Ubuntu 24 renamed some. */
/** @type {Choice[]} */
const libraryPackages = [
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

/** Commands we run, and the packages they are in. */
/** @type {Record<string, Choice>} */
const commandPackages = { Xvfb: ['xvfb'], 'g++': ['g++'], make: ['make'], python3: ['python3'] };

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Makes sure a Linux system has what Electron needs: its libraries, a font with Japanese, and, where there is no
 * screen, a virtual one. Elsewhere Electron brings everything along.
 * @param {string} program Electron's
 */
export async function ensureSystemLibraries(program) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(program);
  const packages = [
    ...(missing.length > 0 ? libraryPackages : []),
    ...(hasDisplay() ? [] : packagesOf(['Xvfb'])),
  ];
  if (packages.length > 0) {
    if (!mayInstall()) throw new Problem(howToInstall(missing, packages));
    await install('Installing what Electron needs from the system', packages);
    const still = missingLibraries(program);
    if (still.length > 0) throw new Problem(howToInstall(still, libraryPackages));
  }
  await ensureJapaneseFont();
}

/**
 * Makes sure commands are there.
 * @param {string} why
 * @param {string[]} commands keys of commandPackages
 */
export async function ensureCommands(why, commands) {
  const packages = packagesOf(commands);
  if (packages.length === 0) return;
  if (!mayInstall()) throw new Problem(`${why}.\n${howToInstall([], packages)}`);
  await install(why, packages);
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

/** @param {string[]} commands */
function packagesOf(commands) {
  return commands
    .filter((command) => !isOnPath(command))
    .map((command) => commandPackages[command] ?? [command]);
}

/**
 * @param {string[]} libraries
 * @param {Choice[]} packages
 */
function howToInstall(libraries, packages) {
  const what =
    libraries.length > 0 ? `Electron needs libraries that are not here: ${libraries.join(', ')}.\n` : '';
  if (hasApt()) return `${what}Please run:\n  ${installCommand(packages)}`;
  const names = packages.map((choice) => choice.at(-1)).join(' ');
  return `${what}Please install what your system calls these Debian packages:\n  ${names}`;
}
