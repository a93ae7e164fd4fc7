// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from '../runtime/lock.mjs';
import { projectRoot } from '../runtime/paths.mjs';
import { step } from '../runtime/progress.mjs';
import { runQuietly } from '../runtime/run.mjs';
import { toolFile } from '../runtime/tools.mjs';
import { fingerprint } from './sources.mjs';

const stamp = join(projectRoot, 'out', '.fingerprint');
const lock = join(projectRoot, 'node_modules', '.cache', 'enishi', 'build.lock');

/** Builds the app if `out/` was not made from the sources as they are. */
export async function ensureBuilt() {
  if (await isFresh()) return;
  await withLock(lock, async () => {
    // Another process may have built it while this one waited.
    if (!(await isFresh())) await build();
  });
}

/** Builds the app into `out/`. */
export async function build() {
  await forgetBuild();
  // Taken before: what changes while building makes the result stale.
  const current = await fingerprint();
  await step('Building the app', (tell) =>
    runQuietly(process.execPath, [toolFile('electron-vite'), 'build'], {
      cwd: projectRoot,
      env: { ...process.env, FORCE_COLOR: '0' },
      onLine: tell,
    }),
  );
  await mkdir(join(projectRoot, 'out'), { recursive: true });
  await writeFile(stamp, current);
}

/** Marks `out/` as not made from the sources, as when something else is about to write there. */
export async function forgetBuild() {
  await rm(stamp, { force: true });
}

async function isFresh() {
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await fingerprint());
}
