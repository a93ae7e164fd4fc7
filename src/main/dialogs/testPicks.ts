import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const picks = z.array(z.union([z.string(), z.array(z.string())]).nullable());

/** Asks the user for paths; none when cancelled. */
export type AskForPaths = () => Promise<readonly string[]>;

/** Answers a picker. */
export type Picker = (ask: AskForPaths) => Promise<readonly string[]>;

/** The user answers. */
export const pickNatively: Picker = (ask) => ask();

/**
 * The list in `file` answers, one entry after the other, instead of the native dialogs a test can't reach. It is
 * read anew each time, so that a test may add to it; an entry is a path or several, and what is null or not there
 * stands for cancelling.
 */
export function pickFromList(file: string): Picker {
  let next = 0;
  return async () => {
    const answers = picks.parse(JSON.parse(await readFile(file, 'utf8')));
    const answer = answers[next] ?? [];
    next += 1;
    return typeof answer === 'string' ? [answer] : answer;
  };
}
