import { app } from 'electron';
import { bringToFront } from './bringToFront.ts';

/** False in a second copy of the program for the same user data, which has to quit; the first then comes to the front. */
export function setUpSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', bringToFront);
  return true;
}
