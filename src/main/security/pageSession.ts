import { app, type Session, session } from 'electron';
import { builtFiles } from '../builtFiles.ts';
import { serveAppProtocol } from './appProtocol.ts';
import { restrictSession } from './sessionRules.ts';

/** The pages' session lives in memory, so nothing they show is left on the disk by a cache or a storage. */
export const pageSession = (): Session => session.fromPartition('enishi-pages', { cache: false });

/** Restricts every session there will be, and serves the program to its pages. After `ready`. */
export function setUpPageSession(devServer: URL | null): void {
  const restrict = (made: Session) => restrictSession(made, app.isPackaged, devServer);
  app.on('session-created', restrict);
  restrict(session.defaultSession);
  serveAppProtocol(pageSession(), { folder: builtFiles.pages(), devServer });
}
