import { app, type BrowserWindow, dialog } from 'electron';
import type { Appearance } from '../appearance.ts';
import { log } from '../log.ts';

/** Says so when the page's process died, and shows the page again if the user wants. Nothing is lost with it. */
export function setUpCrashedPage(window: BrowserWindow, appearance: Appearance): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error(`the page's process is gone: ${reason} (${exitCode})`);
    const words = appearance.words();
    dialog
      .showMessageBox(window, {
        type: 'error',
        message: words('pageStopped'),
        detail: words('pageStoppedDetail'),
        buttons: [words('tryAgain'), words('exit')],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .then(({ response }) => (response === 0 ? window.reload() : app.quit()))
      .catch(() => app.quit());
  });
}
