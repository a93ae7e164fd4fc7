import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder } from '../support/app.ts';

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
  enishi.app.evaluate(
    ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'enishi-data')?.pid ?? null,
  );

test('a data process that dies is replaced, and the page is told and connected anew', async () => {
  await expect.poll(dataProcess).not.toBeNull();
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
