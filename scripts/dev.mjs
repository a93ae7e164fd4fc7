// @ts-check
/* `npm run dev [-- ARGUMENTS]`: the app with its page reloaded as you save, by electron-vite. */
import { forgetBuild } from './build/build.mjs';
import { quietArguments } from './runtime/display.mjs';
import { electronLaunch } from './runtime/index.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';
import { toolFile } from './runtime/tools.mjs';

await runMain(async () => {
  const { executablePath, args, env } = await electronLaunch();
  // Its output in out/ is not what `npm start` would build.
  await forgetBuild();
  const chromium = args.filter((arg) => arg.startsWith('--'));
  const own = process.argv.slice(2);
  return runThrough(
    process.execPath,
    [toolFile('electron-vite'), 'dev', '--watch', '--', ...chromium, ...quietArguments(), ...own],
    { cwd: projectRoot, env: { ...env, ELECTRON_EXEC_PATH: executablePath } },
  );
});
