// @ts-check
/*
 * `npm run package`: the program in a folder, for this system, made with the Electron that is here. With
 * `-- ARGUMENTS` they go to electron-builder, which then fetches the Electron and the tools it needs.
 */
import { build } from './build/build.mjs';
import { launchEnvironment, prepareRuntime } from './runtime/index.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';
import { toolFile } from './runtime/tools.mjs';

await runMain(async () => {
  const wishes = process.argv.slice(2);
  await build();
  const builder = [toolFile('electron-builder'), '--config', 'electron.builder.yml', '--publish', 'never'];
  if (wishes.length > 0) {
    return runThrough(process.execPath, [...builder, ...wishes], { cwd: projectRoot });
  }
  const { runtime, addon } = await prepareRuntime();
  const args = ['--dir', `-c.electronDist=${runtime.folder}`, `-c.electronVersion=${runtime.version}`];
  return runThrough(process.execPath, [...builder, ...args], {
    cwd: projectRoot,
    env: launchEnvironment(projectRoot, addon),
  });
});
