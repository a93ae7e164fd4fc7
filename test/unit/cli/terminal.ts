import { onTestFinished } from 'vitest';
import { temporaryFolder, testPassphrase } from '#test/support/workspace.ts';
import { runCommandLine } from '../../../src/cli/run.ts';
import type { Surroundings } from '../../../src/cli/surroundings.ts';

export interface Outcome {
  code: number;
  out: string;
  error: string;
}

/** A terminal in a folder of its own, with the passphrase in its variables. */
export function openTerminal(changes: Partial<Surroundings> = {}) {
  const folder = temporaryFolder();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const run = async (...args: string[]): Promise<Outcome> => {
    const outcome = { out: '', error: '' };
    const code = await runCommandLine(args, {
      variables: { ENISHI_PASSPHRASE: testPassphrase },
      folder,
      userName: 'tester',
      computer: 'bench',
      timeZone: 'Asia/Tokyo',
      versions: { appVersion: '0.0.0', electron: null, chromium: null },
      host: null,
      threads: { imports: null, reverts: null, copies: null, backups: null, damage: null },
      print: (text) => {
        outcome.out += text;
      },
      printError: (text) => {
        outcome.error += text;
      },
      printProgress: null,
      signal: stop.signal,
      ...changes,
    });
    return { code, ...outcome };
  };
  return { folder, run, stop };
}

/** The one JSON document of a `--json` run; fails where there is anything else. */
export function documentOf({ out }: Outcome): unknown {
  return JSON.parse(out);
}
