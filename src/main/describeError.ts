import { homedir } from 'node:os';

/**
 * An error for the log: what kind it is and where it happened, without what it is about. A system error's message
 * names the file, so only its code is kept; the home folder, which carries the user's name, is taken out.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return withoutHome(String(error), homedir());
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  // A parser quotes what it could not read.
  const said = error instanceof SyntaxError ? 'not readable' : error.message;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return withoutHome([`${error.name}: ${code ?? said}`, ...frames].join('\n'), homedir());
}

/**
 * What a process of ours wrote while it ended badly, for the log: the kinds of errors and where they happened. Their
 * messages and what Node shows around them may hold what somebody typed.
 */
export function describeOutput(said: string, home: string): string {
  const kept = said.split('\n').flatMap((line) => {
    if (/^\s+at .*[:(]\S*:\d+/.test(line)) return [line.trimEnd()];
    const kind = /^(?:Uncaught )?([A-Z][A-Za-z]*(?:Error|Exception))\b/.exec(line)?.[1];
    return kind === undefined ? [] : [kind];
  });
  return withoutHome(kept.join('\n'), home);
}

/** The text with `~` in place of the home folder. */
export function withoutHome(text: string, home: string): string {
  return home.length > 1 ? text.replaceAll(home, '~') : text;
}
