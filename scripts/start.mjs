// @ts-check
/* `npm start [-- ARGUMENTS]`: makes what is missing and opens the app. */
import { ensureBuilt } from './build/build.mjs';
import { hasDisplay } from './runtime/display.mjs';
import { electronLaunch } from './runtime/index.mjs';
import { runMain } from './runtime/problem.mjs';
import { note } from './runtime/progress.mjs';
import { runThrough } from './runtime/run.mjs';

await runMain(async () => {
  const isShown = hasDisplay();
  const launch = await electronLaunch();
  await ensureBuilt();
  if (!isShown) note(`No screen here: the window opens on the virtual display ${launch.env['DISPLAY']}.`);
  // A machine without a screen has no desktop bus either, of which Chromium complains at length.
  const quiet = isShown ? [] : ['--log-level=3'];
  const args = [...launch.args, ...quiet, ...process.argv.slice(2)];
  return runThrough(launch.executablePath, args, { env: launch.env });
});
