import { homedir } from 'node:os';

/**
 * An error for the log: what kind it is and where it happened, without what it is about. A system error's message
 * names the file, so only its code is kept; the home folder, which carries the user's name, is taken out.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return withoutHome(String(error), homedir());
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return withoutHome([`${error.name}: ${code ?? error.message}`, ...frames].join('\n'), homedir());
}

/** The text with `~` in place of the home folder. */
export function withoutHome(text: string, home: string): string {
  return home.length > 1 ? text.replaceAll(home, '~') : text;
}
