import { BrowserWindow } from 'electron';

/** Shows the program's window before all others, also when it was minimised; nothing happens without one. */
export function bringToFront(): void {
  const [window] = BrowserWindow.getAllWindows().filter(
    (candidate) => candidate.isVisible() || candidate.isMinimized(),
  );
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
