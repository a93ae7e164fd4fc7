// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compile } from './compile.mjs';
import { withLock } from './lock.mjs';
import { cacheDirectory, projectRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';
import { ensureSystem } from './system.mjs';

/*
 * SQLite's addon ships prebuilt for Node-API 10, which Node has since 22.14 and Electron since 35. For older ones
 * the same sources are compiled once, against no fixed Node-API version, and kept in the cache.
 */
const neededApi = 10;
const neededElectron = 35;

/** Raise it when the way of compiling changes. */
const revision = 1;

const require = createRequire(join(projectRoot, 'package.json'));
const sources = dirname(require.resolve('better-sqlite3/package.json'));

/** @typedef {{ program: string, env?: NodeJS.ProcessEnv }} Host a program that can run a script as Node does */

/**
 * Makes sure there is an addon for this very Node.
 * @returns {Promise<string | undefined>} its file, or undefined when the prebuilt one loads
 */
export async function addonForNode() {
  if (Number(process.versions['napi']) >= neededApi) return undefined;
  await ensureSystem({ commands: commandsForAddon() });
  return compiledAddon({ program: process.execPath });
}

/**
 * Makes sure there is an addon for an Electron, on a system that has commandsForAddon().
 * @param {import('./resolve.mjs').Runtime} runtime
 * @returns {Promise<string | undefined>} its file, or undefined when the prebuilt one loads
 */
export async function addonForElectron(runtime) {
  if (!needsCompiledAddon(runtime)) return undefined;
  return await compiledAddon({ program: runtime.program, env: { ELECTRON_RUN_AS_NODE: '1' } });
}

/** @param {import('./resolve.mjs').Runtime} runtime */
export function needsCompiledAddon(runtime) {
  return Number.parseInt(runtime.version, 10) < neededElectron;
}

/**
 * What has to be on PATH to compile the addon, if that is still to be done.
 * @returns {string[]}
 */
export function commandsForAddon() {
  return existsSync(addonFile()) ? [] : ['g++', 'make', 'python3'];
}

function addonFile() {
  const { name, version } = JSON.parse(readFileSync(join(sources, 'package.json'), 'utf8'));
  const folder = `${name}-${version}-${process.platform}-${process.arch}-${revision}`;
  return join(cacheDirectory(), 'addon', folder, 'better_sqlite3.node');
}

/**
 * @param {Host} host what it is tried with before it is kept
 * @returns {Promise<string>}
 */
async function compiledAddon(host) {
  const addon = addonFile();
  if (existsSync(addon)) return addon;
  if (process.platform !== 'linux') {
    throw new Problem(`Node.js 22.14 or newer is needed here; this is ${process.version}.`);
  }
  const shelf = join(cacheDirectory(), 'addon');
  await withLock(join(shelf, 'lock'), async () => {
    if (existsSync(addon)) return;
    const work = join(shelf, 'unfinished');
    await rm(work, { recursive: true, force: true });
    try {
      const built = await step('Compiling the encrypted database (once, about two minutes)', (tell) =>
        compile(sources, work, tell),
      );
      await step('Trying an encrypted database', () => tryOut(host, built));
      await mkdir(dirname(addon), { recursive: true });
      await rename(built, addon);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
  return addon;
}

/**
 * @param {Host} host
 * @param {string} addon
 */
async function tryOut(host, addon) {
  const script = join(import.meta.dirname, 'tryAddon.cjs');
  await runQuietly(host.program, [script, require.resolve('better-sqlite3'), addon], {
    env: { ...process.env, ...host.env },
  });
}
