import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime/index.mjs';

export interface LaunchOptions {
  /** What the operating system says it prefers; the language of the first run follows from it. */
  language?: 'en' | 'ja';
  /** The user data of an earlier launch, to start the program again as the same user. */
  userData?: string;
  env?: Readonly<Record<string, string>>;
  args?: readonly string[];
}

export interface RunningEnishi {
  app: ElectronApplication;
  page: Page;
  userData: string;
  /** Errors of the page so far: what it threw, and what it or the browser wrote as errors on its console. */
  problems: string[];
  /** The next native pickers are answered with these, in order: a path, several of them, or null to cancel. */
  willPick(...paths: (string | readonly string[] | null)[]): Promise<void>;
  /** Quits as a user would. */
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

  const { app, page, problems } = await started(launch, 3);
  return {
    app,
    page,
    userData,
    problems,
    willPick: async (...paths) => {
      answers.push(...paths);
      await writeFile(picks, JSON.stringify(answers));
    },
    quit: () => app.close(),
  };
}

/** How long a start may take before it counts as stuck, in milliseconds; it takes one to three seconds. */
const longestStart = 30_000;

/**
 * Starts the program and waits for its page. On a busy machine with a virtual display one start in some dozens was
 * seen to stand still for good; such a one is ended and tried again.
 */
async function started(
  launch: NonNullable<Parameters<typeof electron.launch>[0]>,
  attempts: number,
): Promise<Pick<RunningEnishi, 'app' | 'page' | 'problems'>> {
  let app: ElectronApplication | null = null;
  try {
    app = await electron.launch({ ...launch, timeout: longestStart });
    const page = await app.firstWindow({ timeout: longestStart });
    const problems = problemsOf(page);
    await page.waitForLoadState('load', { timeout: longestStart });
    return { app, page, problems };
  } catch (error) {
    app?.process().kill('SIGKILL');
    if (attempts <= 1) throw error;
    return await started(launch, attempts - 1);
  }
}

/** Errors of the page from now on, see RunningEnishi. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
