// @ts-check
/* `npm start [-- ARGUMENTS]`: makes what is missing and opens the app. */
import { ensureBuilt } from './build/build.mjs';
import { quietArguments } from './runtime/display.mjs';
import { electronLaunch } from './runtime/index.mjs';
import { runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';

await runMain(async () => {
  const launch = await electronLaunch();
  await ensureBuilt();
  const args = [...launch.args, ...quietArguments(), ...process.argv.slice(2)];
  return runThrough(launch.executablePath, args, { env: launch.env });
});
