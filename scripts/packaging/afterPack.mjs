// @ts-check
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Called by electron-builder with the program in place: where the Electron in it is too old for SQLite's prebuilt
 * addon, the compiled one that scripts/package.mjs names takes its place.
 * @param {{ appOutDir: string }} context
 */
export async function afterPack({ appOutDir }) {
  const addon = process.env['ENISHI_NATIVE_BINDING'];
  if (!addon) return;
  const prebuilds = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds';
  await copyFile(addon, join(appOutDir, prebuilds, `${process.platform}-${process.arch}.node`));
}
