import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The whole of a program that does nothing but open a window as large as ours, with an empty page. */
const program = `
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.BLANK_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile('page.html');
});
app.on('window-all-closed', () => app.quit());
`;

const page =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Blank</title><body></body></html>\n';

/** Writes a program with a blank window into a folder, for what any program of this Electron takes. */
export async function writeBlankProgram(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'blank', version: '0.0.0', main: 'main.js' }),
  );
  await writeFile(join(folder, 'main.js'), program);
  await writeFile(join(folder, 'page.html'), page);
  return folder;
}
