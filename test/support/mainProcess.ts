import type { ElectronApplication } from '@playwright/test';

type Electron = typeof import('electron');

/** Runs a function in the main process of a program; it reaches nothing outside itself but Electron and what it is given. */
export interface InMain {
  <R>(body: (electron: Electron) => R | Promise<R>): Promise<R>;
  <R, G>(body: (electron: Electron, given: G) => R | Promise<R>, given: G): Promise<R>;
}

/**
 * The way into a program's main process: each function runs in a turn of its own. Playwright's own `evaluate` can run
 * one in the midst of Node's own work; what it then leaves to the next tick lies there for good, and with it all that
 * is left to a next tick afterwards. On a busy machine that was seen once in some thousand calls.
 */
export function inMainOf(app: ElectronApplication): InMain {
  return <R, G>(body: (electron: Electron, given: G) => R | Promise<R>, given?: G): Promise<R> =>
    app.evaluate<R, { source: string; given: G | undefined }>(
      async (electron, { source, given: handed }) => {
        await new Promise((turn) => setImmediate(turn));
        return await process.getBuiltinModule('node:vm').runInThisContext(`(${source})`)(electron, handed);
      },
      { source: String(body), given },
    );
}

/** How a program quits as its user would: it comes back when the program is gone, at once if it was gone already. */
export function quitOf(app: ElectronApplication): () => Promise<void> {
  const gone = new Promise<void>((done) => app.once('close', () => done()));
  return async () => {
    // What is gone gives no answer, and what goes perhaps none.
    await inMainOf(app)(({ app: program }) => program.quit()).catch(() => undefined);
    await gone;
  };
}
