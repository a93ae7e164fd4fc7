// @ts-check
/*
 * `npm run torture`: kills a writer again and again, and feeds broken files and hostile calls to the data layer, see
 * test/torture. What it takes is said by `-- --help`.
 */
import { join } from 'node:path';
import { buildBench } from './build/bench.mjs';
import { addonForNode } from './runtime/addon.mjs';
import { launchEnvironment } from './runtime/index.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';

/** Where paths given on the command line are looked for: npm itself goes to the checkout first. */
const cwd = process.env['INIT_CWD'] ?? process.cwd();

/** A shell between npm and this does not pass signals on: where it is gone, this is to end as well. */
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();

await runMain(async () => {
  const folder = join(projectRoot, 'test', 'torture');
  const script = await buildBench('torture', join(folder, 'main.ts'), {
    writer: join(folder, 'kills', 'writer.ts'),
    watchdog: join(folder, 'watchdog.ts'),
  });
  const env = launchEnvironment(projectRoot, await addonForNode());
  return runThrough(process.execPath, ['--enable-source-maps', script, ...process.argv.slice(2)], {
    cwd,
    env,
  });
});
