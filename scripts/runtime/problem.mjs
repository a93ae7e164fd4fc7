// @ts-check

/** Something the person at the keyboard can put right: its message is shown without a stack trace. */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}

/**
 * Runs a script's main function; a Problem ends it with its message and exit code 1, anything else is a
 * fault of ours and keeps its stack.
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Problem ? error.message : describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
