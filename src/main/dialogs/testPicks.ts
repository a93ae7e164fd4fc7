import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const picks = z.array(z.string().nullable());

/** Asks the user for a path; null when cancelled. */
export type AskForPath = () => Promise<string | null>;

/** Answers a picker. */
export type Picker = (ask: AskForPath) => Promise<string | null>;

/** The user answers. */
export const pickNatively: Picker = (ask) => ask();

/**
 * The list in `file` answers, one entry after the other, instead of the native dialogs a test can't reach. It is
 * read anew each time, so that a test may add to it; what is null or not there stands for cancelling.
 */
export function pickFromList(file: string): Picker {
  let next = 0;
  return async () => {
    const answers = picks.parse(JSON.parse(await readFile(file, 'utf8')));
    const answer = answers[next] ?? null;
    next += 1;
    return answer;
  };
}
