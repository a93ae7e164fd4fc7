// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/*
 * Stands in for Electron's default app in a build that has none: opens the project ENISHI_APP_PATH names, with
 * the name, version and path it would have there. Several checkouts share this copy, so it knows none of them.
 */
const root = process.env['ENISHI_APP_PATH'];
if (!root) {
  process.stderr.write('ENISHI_APP_PATH has to name the folder of the app to open.\n');
  process.exit(2);
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// The last two are not for apps, and so in no types, but Electron's own default app does the same.
const host = /** @type {typeof app & Record<'setVersion' | 'setAppPath', (value: string) => void>} */ (app);
host.setName(manifest.productName ?? manifest.name);
host.setVersion(manifest.version);
host.setAppPath(root);
// The name is taken from this shim before it runs, and so was the folder derived from it.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
}

await import(pathToFileURL(join(root, manifest.main)).href);
