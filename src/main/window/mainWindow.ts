import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { builtFiles } from '../builtFiles.ts';
import { rememberPage } from '../security/sender.ts';
import { lockedDown } from './lockedDown.ts';
import {
  boundsOnDisplays,
  firstSize,
  readWindowPlace,
  smallestSize,
  type WindowPlace,
  writeWindowPlace,
} from './windowPlace.ts';

const paper = () => (nativeTheme.shouldUseDarkColors ? '#16181D' : '#FBFAF7');

/** Opens the window where it was last; it shows once its page is drawn. */
export function openMainWindow(): BrowserWindow {
  const file = join(app.getPath('userData'), 'window.json');
  const remembered = readWindowPlace(file);
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = remembered && boundsOnDisplays(remembered.bounds, workAreas);

  const window = new BrowserWindow({
    ...firstSize,
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Enishi',
    show: false,
    backgroundColor: paper(),
    webPreferences: lockedDown(builtFiles.pagePreload()),
  });
  rememberPage(window.webContents, 'index');
  if (remembered)
    window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(remembered.zoomLevel));
  window.once('ready-to-show', () => {
    if (remembered?.maximised) window.maximize();
    window.show();
  });
  window.on('close', () => writeWindowPlace(file, placeOf(window)));

  const repaint = () => window.setBackgroundColor(paper());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
  return window;
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    bounds: window.getNormalBounds(),
    maximised: window.isMaximized(),
    zoomLevel: Math.max(-8, Math.min(8, window.webContents.getZoomLevel())),
  };
}
