import { ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import { describeError } from '../describeError.ts';
import { log } from '../log.ts';
import { isFrom, type PageName, senderOf } from './sender.ts';

/** A call with its input still to be checked. */
export type PageCall = (input: unknown, contents: WebContents) => Promise<unknown>;

/** Binds an answer to the schemas of its call; a wrong input never reaches the answer. */
export function pageCall<I, O>(
  schemas: { input: z.ZodType<I>; output: z.ZodType<O> },
  answer: (input: I, contents: WebContents) => Promise<O> | O,
): PageCall {
  return async (input, contents) => {
    const checked = schemas.input.safeParse(input);
    if (!checked.success) throw new CallRefused('its input is wrong');
    return await answer(checked.data, contents);
  };
}

/** Why a call was not answered; all the page gets to know. */
class CallRefused extends Error {
  override readonly name = 'CallRefused';
}

/**
 * The only place that listens to pages. A call from anywhere but the page it is meant for is refused; an answer
 * that fails goes to the log, and the page hears only that it failed.
 */
export function answerPageCalls(page: PageName, calls: Readonly<Record<string, PageCall>>): void {
  for (const [channel, call] of Object.entries(calls)) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isFrom(page, senderOf(event))) {
        log.warn(`refused ${channel}: not from the page it is meant for`);
        throw new CallRefused('it comes from the wrong page');
      }
      try {
        return await call(input, event.sender);
      } catch (error) {
        if (error instanceof CallRefused) throw error;
        log.error(`${channel} failed: ${describeError(error)}`);
        throw new CallRefused('it failed');
      }
    });
  }
}
