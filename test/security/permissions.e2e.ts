import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder } from '../support/app.ts';

let enishi: RunningEnishi;

test.beforeAll(async () => {
  enishi = await launchEnishi();
});
test.afterAll(async () => {
  await enishi.quit();
  await removeFolder(enishi.userData);
});

test('the page is told where nobody is', async () => {
  const outcome = await enishi.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : `failed ${error.code}`),
        );
      }),
  );
  expect(outcome).toBe('denied');
});

test('the page may not show notifications of its own', async () => {
  expect(await enishi.page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('camera, microphone and screen stay closed', async () => {
  const outcomes = await enishi.page.evaluate(() => {
    const refusal = (asked: Promise<unknown>) =>
      asked.then(
        () => 'given',
        (error: unknown) => (error instanceof DOMException ? error.name : 'failed'),
      );
    return Promise.all([
      refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      refusal(navigator.mediaDevices.getDisplayMedia({ video: true })),
    ]);
  });
  for (const outcome of outcomes) expect(outcome).toMatch(/^(NotAllowed|NotFound|InvalidState|Abort)Error$/);
});

test('every permission that can be asked about is denied', async () => {
  const states = await enishi.page.evaluate(async () => {
    const names: PermissionName[] = ['geolocation', 'notifications', 'persistent-storage', 'midi'];
    return await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('the clipboard is not read', async () => {
  const outcome = await enishi.page.evaluate(() =>
    navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
});

test('no device is handed to the page', async () => {
  const outcomes = await enishi.page.evaluate(() => {
    const ask = (owner: string, options: unknown) => {
      const device: unknown = Reflect.get(navigator, owner);
      if (typeof device !== 'object' || device === null) return Promise.resolve('missing');
      const request: unknown = Reflect.get(device, owner === 'serial' ? 'requestPort' : 'requestDevice');
      if (typeof request !== 'function') return Promise.resolve('missing');
      return Promise.resolve(Reflect.apply(request, device, [options])).then(
        (given: unknown) => (Array.isArray(given) && given.length === 0 ? 'nothing' : 'given'),
        () => 'refused',
      );
    };
    return Promise.all([
      ask('usb', { filters: [] }),
      ask('hid', { filters: [] }),
      ask('serial', undefined),
      ask('bluetooth', { acceptAllDevices: true }),
    ]);
  });
  for (const outcome of outcomes) expect(['missing', 'nothing', 'refused']).toContain(outcome);
});
