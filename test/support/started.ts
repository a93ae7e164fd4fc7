import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';

export interface Started {
  app: ElectronApplication;
  page: Page;
  /** Errors of the page so far: what it threw, and what it or the browser wrote as errors on its console. */
  problems: string[];
}

/** How long a start may take before it counts as stuck, in milliseconds; it takes one to three seconds. */
const longestStart = 30_000;

/**
 * Starts a program and waits for its page. On a busy machine one start in some dozens stands still: the program is
 * there, but Playwright missed the first navigation of its page and waits for it. Such a one is ended and tried again.
 */
export async function started(
  launch: NonNullable<Parameters<typeof electron.launch>[0]>,
  attempts = 3,
): Promise<Started> {
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

function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}
