// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { cacheDirectory, projectRoot } from './paths.mjs';
import { megabytes, note, step } from './progress.mjs';
import { runQuietly } from './run.mjs';

const patienceMs = 20_000;
const failureHoldsMs = 24 * 60 * 60 * 1000;

const packageFile = createRequire(join(projectRoot, 'package.json')).resolve('electron/package.json');
const packageFolder = dirname(packageFile);

/** The version of Electron this project is written for. */
export const officialVersion = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(packageFile, 'utf8'))
).version;

/** The program's path inside an unpacked Electron. */
export const programName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/**
 * The folder of the official Electron if it is unpacked already.
 * @returns {string | undefined}
 */
export function findOfficial() {
  const dist = join(packageFolder, 'dist');
  // Its own installer writes path.txt last, so a half-unpacked folder has none.
  if (!existsSync(join(packageFolder, 'path.txt')) || !existsSync(join(dist, programName))) return undefined;
  return dist;
}

/**
 * Downloads the official Electron into node_modules/electron, as its own installer would, but gives up after
 * 20 seconds without a byte. Where there is another build to run with, a failure is remembered for a day, so that
 * the next start does not wait again; ENISHI_RUNTIME=official tries all the same.
 * @param {{ hasAlternative: boolean }} options
 * @returns {Promise<string | undefined>} its folder, or undefined when it cannot be had
 */
export async function downloadOfficial({ hasAlternative }) {
  const failureFile = join(cacheDirectory(), `electron-${officialVersion}-unreachable`);
  const insists = process.env['ENISHI_RUNTIME'] === 'official';
  if (hasAlternative && !insists && (await failedLately(failureFile))) return undefined;
  return withLock(join(cacheDirectory(), 'official.lock'), async () => {
    const dist = findOfficial();
    if (dist) return dist;
    try {
      await step(`Downloading Electron ${officialVersion}`, download);
      // Finds the archive just fetched in the same cache, verifies and unpacks it.
      await step('Unpacking Electron', () =>
        runQuietly(process.execPath, [join(packageFolder, 'install.js')]),
      );
      await rm(failureFile, { force: true });
      return findOfficial();
    } catch (error) {
      note(`Electron's own download is out of reach: ${reasonOf(error)}`);
      if (!hasAlternative) return undefined;
      note('It is tried again in a day, or at once with ENISHI_RUNTIME=official.');
      await mkdir(dirname(failureFile), { recursive: true });
      await writeFile(failureFile, String(Date.now()));
      return undefined;
    }
  });
}

/** @param {import('./progress.mjs').Tell} tell */
async function download(tell) {
  // The very copy of @electron/get that Electron's installer uses: same cache, same checksums.
  const location = createRequire(packageFile).resolve('@electron/get');
  const { downloadArtifact } = await import(pathToFileURL(location).href);
  const giveUp = new AbortController();
  const wait = () => setTimeout(() => giveUp.abort(new Error('no answer within 20 seconds')), patienceMs);
  let timer = wait();
  try {
    await downloadArtifact({
      version: officialVersion,
      artifactName: 'electron',
      platform: process.platform,
      cacheRoot: process.env['electron_config_cache'],
      checksums: JSON.parse(await readFile(join(packageFolder, 'checksums.json'), 'utf8')),
      downloadOptions: {
        quiet: true,
        signal: giveUp.signal,
        /** @param {{ transferred: number, total: number | null }} progress */
        getProgressCallback: ({ transferred, total }) => {
          clearTimeout(timer);
          timer = wait();
          tell(megabytes(transferred, total ?? 0));
          return Promise.resolve();
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} file */
async function failedLately(file) {
  const at = Number(await readFile(file, 'utf8').catch(() => '0'));
  return Date.now() - at < failureHoldsMs;
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
