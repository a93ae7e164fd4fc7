// @ts-check
/* `npm run -s cli -- COMMAND …`: the command line of the built app. Only the command itself writes on stdout. */
import { join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { addonForNode } from './runtime/addon.mjs';
import { electronLaunch, launchEnvironment } from './runtime/index.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';

/** Where the person is: npm itself goes to the checkout first. */
const cwd = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : process.cwd();

await runMain(async () => {
  const args = process.argv.slice(2);
  await ensureBuilt();
  return isPrinted(args) ? runInElectron(args) : runInNode(args);
});

/**
 * Only Chromium can make a PDF.
 * @param {string[]} args
 */
function isPrinted(args) {
  const format = args.indexOf('--format');
  return args[0] === 'report' && (args[format + 1] === 'pdf' || args.includes('--format=pdf'));
}

/** @param {string[]} args */
async function runInNode(args) {
  const env = launchEnvironment(projectRoot, await addonForNode());
  return runThrough(process.execPath, [join(projectRoot, 'out', 'main', 'cli.js'), ...args], { cwd, env });
}

/** @param {string[]} args */
async function runInElectron(args) {
  const launch = await electronLaunch();
  const { ELECTRON_ENABLE_LOGGING: _, ...env } = launch.env;
  // Level 3 keeps Chromium's own remarks, such as on a missing desktop bus, out of stderr.
  return runThrough(launch.executablePath, [...launch.args, '--log-level=3', '--cli', ...args], { cwd, env });
}
