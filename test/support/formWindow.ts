import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime/index.mjs';

export interface FormWindow {
  app: ElectronApplication;
  page: Page;
  /** Errors of the page so far. */
  problems: string[];
}

/** Opens a survey's form from the disk in a browser that is not the program's, and keeps what it saves in `downloads`. */
export async function openForm(file: string, downloads: string): Promise<FormWindow> {
  const launch = await electronLaunch({ appPath: join(import.meta.dirname, 'formWindow') });
  const app = await electron.launch({
    ...launch,
    env: { ...launch.env, FORM_FILE: file, FORM_DOWNLOADS: downloads },
  });
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page, problems };
}
