import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { electronLaunch } from '../../../../scripts/runtime/index.mjs';
import { type InMain, inMainOf, quitOf } from '../../../support/mainProcess.ts';
import { started } from '../../../support/started.ts';
import { type BenchSample, benchPassphrase } from '../../sample/benchSample.ts';

export interface Versions {
  electron: string;
  chromium: string;
}

/** Of which Electron a program runs in, and which Chromium. */
export const versionsOf = (inMain: InMain): Promise<Versions> =>
  inMain(() => ({ electron: process.versions.electron, chromium: process.versions['chrome'] ?? '' }));

/** The real program with the sample's workspace open. */
export interface BenchWindow {
  page: Page;
  inMain: InMain;
  versions: Versions;
  quit(): Promise<void>;
}

const longestWait = 120_000;

/** Starts the built program of `appPath`, and opens the sample as its user does. */
export async function openWindow(
  sample: Pick<BenchSample, 'workspace'>,
  appPath: string,
): Promise<BenchWindow> {
  const userData = await mkdtemp(join(tmpdir(), 'enishi-bench-user-'));
  await writeUser(userData, sample.workspace);
  const launch = await electronLaunch({ appPath });
  const { app, page } = await started({ ...launch, env: { ...launch.env, ENISHI_USER_DATA: userData } });
  const quit = quitOf(app);
  page.setDefaultTimeout(longestWait);
  await page.locator('input[type=password]').fill(benchPassphrase);
  await page.keyboard.press('Enter');
  await page.locator('nav a[href$="#/alumni"]').click();
  await page.locator('[role=grid] [role=row][data-index]').first().waitFor();
  const inMain = inMainOf(app);
  return {
    page,
    inMain,
    versions: await versionsOf(inMain),
    quit: async () => {
      await quit();
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Somebody who has been through the first run and had the workspace open before. */
export async function writeUser(userData: string, workspace: string): Promise<void> {
  await mkdir(userData, { recursive: true });
  const keys = z
    .object({ workspace: z.string() })
    .parse(JSON.parse(await readFile(join(workspace, 'keys.json'), 'utf8')));
  const device = '01900000-0000-7000-8000-000000000000';
  const preferences = { language: 'en', theme: 'light', role: 'hr', userName: 'Bench', welcomed: true };
  const recent = [
    { id: keys.workspace, path: workspace, openedAt: '2026-04-01T00:00:00.000Z', inKeychain: false },
  ];
  await writeFile(
    join(userData, 'preferences.json'),
    JSON.stringify({ device, preferences: { ...preferences, remind: false } }),
  );
  await writeFile(join(userData, 'recent.json'), JSON.stringify(recent));
}
