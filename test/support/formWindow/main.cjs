// @ts-check
const { join } = require('node:path');
const { app, BrowserWindow, session } = require('electron');

/*
 * A browser as somebody has it who gets the form of a survey: it opens the file that FORM_FILE names and keeps what is
 * downloaded in the folder FORM_DOWNLOADS.
 */
app.whenReady().then(async () => {
  session.defaultSession.on('will-download', (_event, item) => {
    item.setSavePath(join(process.env['FORM_DOWNLOADS'] ?? '', item.getFilename()));
  });
  const window = new BrowserWindow({ width: 1000, height: 900, webPreferences: { sandbox: true } });
  await window.loadFile(process.env['FORM_FILE'] ?? '');
});
