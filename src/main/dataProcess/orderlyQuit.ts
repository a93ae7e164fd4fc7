import { app } from 'electron';
import { describeError } from '../describeError.ts';
import { log } from '../log.ts';

/** Lets the data process close the database before the program ends. */
export function setUpOrderlyQuit(shutDown: () => Promise<void>): void {
  let isShutDown = false;
  let isShuttingDown = false;
  app.on('will-quit', (event) => {
    if (isShutDown) return;
    event.preventDefault();
    if (isShuttingDown) return;
    isShuttingDown = true;
    shutDown()
      .catch((error: unknown) => log.error(`could not end the data process: ${describeError(error)}`))
      .finally(() => {
        isShutDown = true;
        app.quit();
      });
  });
}
