// @ts-check
import { statfsSync } from 'node:fs';
import { addonForElectron, commandsForAddon, needsCompiledAddon } from './addon.mjs';
import { ensureDisplay, hasDisplay } from './display.mjs';
import { projectRoot } from './paths.mjs';
import { resolveRuntime } from './resolve.mjs';
import { hintAtSandbox, needsNoSandbox } from './sandbox.mjs';
import { ensureSystem } from './system.mjs';

/**
 * @typedef {object} Prepared
 * @property {import('./resolve.mjs').Runtime} runtime
 * @property {string | undefined} addon SQLite's addon for it, where the prebuilt one does not load
 */

/**
 * @typedef {object} Launch fits Playwright's `_electron.launch` as it is
 * @property {string} executablePath
 * @property {string[]} args what has to come before the app's own arguments
 * @property {Record<string, string>} env
 * @property {boolean} chromiumSandbox
 */

/** Chromium puts shared memory here; containers often give it 64 MB, which one large window fills. */
const sharedMemory = '/dev/shm';
const enoughSharedMemory = 256e6;

/** @type {Promise<Prepared> | undefined} */
let prepared;

/**
 * Makes sure that Electron, the system's libraries and SQLite's addon are there, fetching what is not. Looks only
 * once in a process, as tests ask before each launch.
 * @returns {Promise<Prepared>}
 */
export function prepareRuntime() {
  prepared ??= prepare();
  return prepared;
}

/** @returns {Promise<Prepared>} */
async function prepare() {
  const runtime = await resolveRuntime();
  await ensureSystem({
    electron: runtime.program,
    commands: [...(hasDisplay() ? [] : ['Xvfb']), ...(needsCompiledAddon(runtime) ? commandsForAddon() : [])],
  });
  hintAtSandbox(runtime.folder);
  return { runtime, addon: await addonForElectron(runtime) };
}

/**
 * How to start the app in the Electron of this machine. Prepares what is missing and starts a virtual display
 * where there is none.
 * @param {{ appPath?: string }} [options] appPath: the folder with the built app, this checkout unless told
 * @returns {Promise<Launch>}
 */
export async function electronLaunch({ appPath = projectRoot } = {}) {
  const { runtime, addon } = await prepareRuntime();
  await ensureDisplay();
  return {
    executablePath: runtime.program,
    args: [...chromiumArguments(), ...(runtime.opensFolder ? [appPath] : [])],
    env: launchEnvironment(appPath, addon),
    chromiumSandbox: !needsNoSandbox(),
  };
}

/**
 * @param {string} appPath
 * @param {string | undefined} addon
 * @returns {Record<string, string>}
 */
export function launchEnvironment(appPath, addon) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  // Left behind by a parent, these would turn Electron into a plain Node or point it to another addon.
  delete env['ELECTRON_RUN_AS_NODE'];
  delete env['ENISHI_NATIVE_BINDING'];
  return { ...env, ENISHI_APP_PATH: appPath, ...(addon ? { ENISHI_NATIVE_BINDING: addon } : {}) };
}

/** @returns {string[]} */
function chromiumArguments() {
  if (process.platform !== 'linux') return [];
  const args = needsNoSandbox() ? ['--no-sandbox'] : [];
  if (sharedMemoryBytes() < enoughSharedMemory) args.push('--disable-dev-shm-usage');
  return args;
}

function sharedMemoryBytes() {
  try {
    const { bsize, blocks } = statfsSync(sharedMemory);
    return bsize * blocks;
  } catch {
    return 0;
  }
}
