import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { firstRun, goTo, wordsOf } from '../support/walk.ts';

let enishi: RunningEnishi;

test.beforeEach(async () => {
  enishi = await launchEnishi();
});
test.afterEach(async () => {
  await enishi.quit();
  await removeFolder(enishi.userData);
});

/** The data process that runs now; null while there is none. */
const dataProcess = () =>
  enishi.inMain(
    ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'enishi-data')?.pid ?? null,
  );

test('a data process that dies is replaced, and the page is told and connected anew', async () => {
  // The page shows nothing before its first port has come.
  await expect(enishi.page.locator('[data-page-heading]')).toBeVisible();
  const first = await dataProcess();
  await enishi.page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    const bridge = Reflect.get(window, 'enishi');
    Reflect.apply(Reflect.get(bridge, 'onDataProcessGone'), undefined, [() => heard.push('gone')]);
    window.addEventListener('message', (event) => {
      if (event.data === 'enishi:data-port' && event.ports.length === 1)
        heard.push(`port from ${event.origin}`);
    });
  });

  if (first) process.kill(first, 'SIGKILL');
  await expect
    .poll(() => enishi.page.evaluate(() => Reflect.get(window, 'heard')))
    .toEqual(['gone', 'port from app://enishi']);
  const second = await dataProcess();
  expect(second).not.toBeNull();
  expect(second).not.toBe(first);
});

test('quitting ends the data process too', async () => {
  await expect.poll(dataProcess).not.toBeNull();
  const pid = await dataProcess();
  await enishi.quit();
  expect(pid).not.toBeNull();
  await expect.poll(() => pid !== null && isAlive(pid)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('with a workspace open, the page stays usable and the workspace is open again afterwards', async () => {
  const folder = await temporaryFolder();
  const { page } = enishi;
  await firstRun(enishi, { language: 'en', name: 'Survivor', folder });
  await page.getByRole('button', { name: wordsOf('en').workspace.welcome.firstFile.later }).click();
  await goTo(page, 'en', 'home');
  const pid = await dataProcess();
  if (pid) process.kill(pid, 'SIGKILL');
  await expect.poll(dataProcess).not.toBe(pid);
  await goTo(page, 'en', 'alumni');
  await expect(page.getByText(wordsOf('en').list.empty)).toBeVisible();
  await goTo(page, 'en', 'settings');
  await expect(page.getByText('Survivor.enishi')).toBeVisible();
  await removeFolder(folder);
});
