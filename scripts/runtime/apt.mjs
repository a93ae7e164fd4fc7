// @ts-check
import { Problem } from './problem.mjs';
import { step } from './progress.mjs';
import { answerOf, isOnPath, runQuietly } from './run.mjs';

/** @typedef {string[]} Choice names one package has had, newest first; the first one on offer is taken */

const installArgs = ['install', '--yes', '--no-install-recommends', '-q', '-o', 'DPkg::Lock::Timeout=300'];

/** Whether this system's packages are Debian's. */
export function hasApt() {
  return process.platform === 'linux' && isOnPath('apt-get');
}

/** Whether packages can be installed here and now, without asking anybody for a password. */
export function mayInstall() {
  return hasApt() && (isRoot() || answerOf('sudo', ['-n', 'true']) !== undefined);
}

/** Whether this process has all rights, which also keeps Chromium's sandbox from working on Linux. */
export function isRoot() {
  return process.getuid?.() === 0;
}

/**
 * The command that somebody who may install packages has to run.
 * @param {Choice[]} packages
 */
export function installCommand(packages) {
  const names = namesOnOffer(packages) ?? packages.map((names) => names.at(-1));
  return `sudo apt-get update && sudo apt-get install --yes ${names.join(' ')}`;
}

/**
 * Installs packages; the package lists are brought up to date only if they are missing or too old for it.
 * @param {string} why
 * @param {Choice[]} packages
 */
export async function install(why, packages) {
  await step(`${why}: apt-get install`, async (tell) => {
    const known = namesOnOffer(packages);
    if (known) {
      try {
        return await apt([...installArgs, ...known], tell);
      } catch {
        tell('bringing the package lists up to date');
      }
    }
    await apt(['update', '-q'], tell);
    const names = namesOnOffer(packages);
    if (!names) throw new Problem(`This system does not offer all of: ${packages.flat().join(' ')}`);
    await apt([...installArgs, ...names], tell);
  });
}

/**
 * @param {string[]} args
 * @param {import('./progress.mjs').Tell} tell
 */
async function apt(args, tell) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  const [program = 'env', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  await runQuietly(program, rest, { onLine: tell });
}

/**
 * @param {Choice[]} packages
 * @returns {string[] | undefined} undefined when the package lists lack one of them
 */
function namesOnOffer(packages) {
  const policy = answerOf('apt-cache', ['policy', ...packages.flat()]) ?? '';
  const offered = new Set();
  for (const [, name, candidate] of policy.matchAll(/^(\S+):\n.*\n\s+Candidate: (\S+)/gm)) {
    if (candidate !== '(none)') offered.add(name);
  }
  /** @type {string[]} */
  const names = [];
  for (const choice of packages) {
    const name = choice.find((each) => offered.has(each));
    if (!name) return undefined;
    names.push(name);
  }
  return names;
}
