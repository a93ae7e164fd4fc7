// @ts-check
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../build/build.mjs';
import { fingerprint } from '../build/sources.mjs';
import { launchEnvironment, prepareRuntime } from '../runtime/index.mjs';
import { projectRoot } from '../runtime/paths.mjs';
import { Problem } from '../runtime/problem.mjs';
import { runThrough } from '../runtime/run.mjs';
import { toolFile } from '../runtime/tools.mjs';
import { feedArguments } from './feed.mjs';

/** What electron-builder is started with, whatever is made. */
export const builder = [
  toolFile('electron-builder'),
  '--config',
  'electron.builder.yml',
  '--publish',
  'never',
];

const dist = join(projectRoot, 'dist');
const stamp = join(dist, '.fingerprint');

/** The folder of the program made on Linux. */
export const unpackedFolder = join(dist, 'linux-unpacked');

/** Makes the program in a folder, for this system, with the Electron that is here and without the network. */
export async function packUnpacked() {
  await ensureBuilt();
  const { runtime, addon } = await prepareRuntime();
  await rm(stamp, { force: true });
  const current = await packageFingerprint();
  const args = ['--dir', `-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  const code = await runThrough(process.execPath, [...builder, ...args, ...feedArguments(process.env)], {
    cwd: projectRoot,
    env: launchEnvironment(projectRoot, addon),
  });
  if (code === 0) await writeFile(stamp, current);
  return code;
}

/** Makes it if what is in `dist/` was not made from the sources as they are. */
export async function ensureUnpacked() {
  const isFresh =
    existsSync(unpackedFolder) &&
    existsSync(stamp) &&
    (await readFile(stamp, 'utf8')) === (await packageFingerprint());
  if (isFresh) return;
  if ((await packUnpacked()) !== 0) throw new Problem('The package could not be made.');
}

/** Of all that decides what is in the package. */
async function packageFingerprint() {
  const config = await readFile(join(projectRoot, 'electron.builder.yml'), 'utf8');
  return `${await fingerprint()}\n${config}`;
}
