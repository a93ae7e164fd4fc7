import { app, BrowserWindow } from 'electron';

/** False in a second copy of the program for the same user data, which has to quit; the first then comes to the front. */
export function setUpSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows().filter(
      (candidate) => candidate.isVisible() || candidate.isMinimized(),
    );
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return true;
}
