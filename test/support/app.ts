import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime/index.mjs';
import { type InMain, inMainOf, quitOf } from './mainProcess.ts';
import { started } from './started.ts';

export interface LaunchOptions {
  /** What the operating system says it prefers; the language of the first run follows from it. */
  language?: 'en' | 'ja';
  /** The user data of an earlier launch, to start the program again as the same user. */
  userData?: string;
  env?: Readonly<Record<string, string>>;
  args?: readonly string[];
}

export interface RunningEnishi {
  page: Page;
  /** Runs a function in the main process. */
  inMain: InMain;
  /** The main process. */
  pid: number | undefined;
  userData: string;
  /** Errors of the page so far: what it threw, and what it or the browser wrote as errors on its console. */
  problems: string[];
  /** The next native pickers are answered with these, in order: a path, several of them, or null to cancel. */
  willPick(...paths: (string | readonly string[] | null)[]): Promise<void>;
  /** Quits as a user would, unless it is gone already. */
  quit(): Promise<void>;
}

/** Languages as a Linux desktop sets them; other systems tell theirs differently and keep it. */
export const locales = {
  en: { LANGUAGE: 'en', LANG: 'en_US.UTF-8' },
  ja: { LANGUAGE: 'ja', LANG: 'ja_JP.UTF-8' },
} as const;

/** A folder for one test; the test removes it with `removeFolder`. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'enishi-test-'));
}

/** Removes a test's folder with all in it. */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** What starts the built program in the Electron of this machine, with user data of its own. */
export async function launchParts({ language = 'en', userData, env = {}, args = [] }: LaunchOptions) {
  const launch = await electronLaunch();
  const folder = userData ?? (await temporaryFolder());
  const picks = join(folder, 'test-picks.json');
  return {
    userData: folder,
    picks,
    launch: {
      ...launch,
      args: [...launch.args, ...args],
      env: { ...launch.env, ...locales[language], ENISHI_USER_DATA: folder, ENISHI_TEST_PICK: picks, ...env },
    },
  };
}

/** Starts the built program and waits for its window. */
export async function launchEnishi(options: LaunchOptions = {}): Promise<RunningEnishi> {
  const { launch, userData, picks } = await launchParts(options);
  const answers: (string | readonly string[] | null)[] = [];
  await writeFile(picks, '[]');

  const { app, page, problems } = await started(launch);
  return {
    page,
    inMain: inMainOf(app),
    pid: app.process().pid,
    userData,
    problems,
    willPick: async (...paths) => {
      answers.push(...paths);
      await writeFile(picks, JSON.stringify(answers));
    },
    quit: quitOf(app),
  };
}
