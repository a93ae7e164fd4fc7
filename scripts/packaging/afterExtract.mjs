// @ts-check
import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Called by electron-builder with the bare Electron in place: takes out the shim with which a registry build opens
 * projects (scripts/runtime/shim), as the program brings its own app.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export async function afterExtract({ appOutDir, electronPlatformName }) {
  if (electronPlatformName !== 'linux') return;
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
