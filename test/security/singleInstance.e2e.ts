import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { launchEnishi, launchParts, removeFolder } from '../support/app.ts';

test('a second start brings the first window to the front and ends', async () => {
  const first = await launchEnishi();
  try {
    await first.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const { launch } = await launchParts({ userData: first.userData });
    const second = spawn(launch.executablePath, launch.args, { env: launch.env, stdio: 'ignore' });
    const code = await new Promise<number | null>((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    await expect
      .poll(() =>
        first.inMain(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
        ),
      )
      .toEqual([false]);
  } finally {
    await first.quit();
    await removeFolder(first.userData);
  }
});

test('another user data folder is another program', async () => {
  const first = await launchEnishi();
  const other = await launchEnishi();
  try {
    expect(other.userData).not.toBe(first.userData);
    expect(await other.page.title()).toMatch(/Enishi$/);
  } finally {
    await other.quit();
    await first.quit();
    await removeFolder(first.userData);
    await removeFolder(other.userData);
  }
});
