import { join } from 'node:path';
import { app } from 'electron';
import electronLog from 'electron-log/node';

/** The program's log file: what happened to the program, never whom its data is about. */
export const log = electronLog;

/** The folder of the log file. */
export const logFolder = (): string => join(app.getPath('userData'), 'logs');

/** Lets the log write to its file, at most 1 MB and one older file, and to the terminal if wanted. */
export function setUpLog(onTerminal: boolean): void {
  log.transports.file.resolvePathFn = () => join(logFolder(), 'enishi.log');
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.level = 'info';
  log.transports.console.level = onTerminal ? 'warn' : false;
}
