// @ts-check
/*
 * `npm run package`: the program in a folder, for this system, made with the Electron that is here. With
 * `-- ARGUMENTS` they go to electron-builder, which then fetches the Electron and the tools it needs.
 */
import { join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { feedArguments, signLists } from './packaging/feed.mjs';
import { builder, packUnpacked } from './packaging/unpacked.mjs';
import { projectRoot } from './runtime/paths.mjs';
import { runMain } from './runtime/problem.mjs';
import { runThrough } from './runtime/run.mjs';

await runMain(async () => {
  const wishes = process.argv.slice(2);
  if (wishes.length === 0) return packUnpacked();
  await ensureBuilt();
  const args = [...builder, ...wishes, ...feedArguments(process.env)];
  const code = await runThrough(process.execPath, args, { cwd: projectRoot });
  if (code === 0) await signLists(join(projectRoot, 'dist'), process.env);
  return code;
});
