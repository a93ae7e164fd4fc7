import { app, dialog } from 'electron';
import type { Appearance } from './appearance.ts';
import { describeError } from './describeError.ts';
import { log, logFolder } from './log.ts';

/** What nobody caught ends the program in words, with the details in the log; what is saved is on the disk already. */
export function setUpCrashHandlers(appearance: Appearance): void {
  let isEnding = false;
  process.on('uncaughtException', (error) => {
    log.error(`not caught: ${describeError(error)}`);
    if (isEnding) return;
    isEnding = true;
    const words = appearance.words();
    dialog.showErrorBox(words('unexpected'), words('unexpectedDetail', { log: logFolder() }));
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) => {
    log.error(`not handled: ${describeError(reason)}`);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) => {
    if (reason !== 'clean-exit') log.error(`${serviceName ?? type} is gone: ${reason} (${exitCode})`);
  });
}
