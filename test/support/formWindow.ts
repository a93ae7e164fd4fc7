import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronLaunch } from '../../scripts/runtime/index.mjs';
import { quitOf } from './mainProcess.ts';
import { started } from './started.ts';

export interface FormWindow {
  page: Page;
  /** Errors of the page so far. */
  problems: string[];
  quit(): Promise<void>;
}

/** Opens a survey's form from the disk in a browser that is not the program's, and keeps what it saves in `downloads`. */
export async function openForm(file: string, downloads: string): Promise<FormWindow> {
  const launch = await electronLaunch({ appPath: join(import.meta.dirname, 'formWindow') });
  const { app, page, problems } = await started({
    ...launch,
    env: { ...launch.env, FORM_FILE: file, FORM_DOWNLOADS: downloads },
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, problems, quit: quitOf(app) };
}
