import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';

let enishi: RunningEnishi;

test.beforeAll(async () => {
  enishi = await launchEnishi();
});
test.afterAll(async () => {
  await enishi.quit();
  await removeFolder(enishi.userData);
});

/** Makes a call as a page that went bad would, with whatever it likes. */
const call = (name: unknown, input: unknown) =>
  enishi.page.evaluate(
    ([called, given]) => {
      const bridge = Reflect.get(window, 'enishi');
      return Promise.resolve()
        .then(() => Reflect.apply(Reflect.get(bridge, 'call'), undefined, [called, given]))
        .then(
          (answer: unknown) => ({ answer }),
          (error: unknown) => ({ refused: String(error) }),
        );
    },
    [name, input] as const,
  );

test('a call from the page is answered', async () => {
  expect(await call('defaultParentFolder', null)).toMatchObject({ answer: { name: 'Enishi' } });
});

for (const [what, name, input] of [
  ['nothing where something is needed', 'pickSaveFile', null],
  ['a kind there is not', 'pickSaveFile', { suggestedName: 'x', kind: 'exe' }],
  ['a name that is too long', 'pickSaveFile', { suggestedName: 'x'.repeat(201), kind: 'pdf' }],
  ['a path where none is asked for', 'pickImportFile', { path: '/etc/passwd' }],
  ['files of its own choice', 'pickAttachments', ['/etc/passwd']],
  ['a folder of its own choice', 'pickOutputFolder', { path: '/etc' }],
  ['a grant that is no id', 'revealGranted', { id: '../../etc/passwd' }],
  ['an address that is no text', 'openExternal', { url: ['https://example.com'] }],
  ['an address that is too long', 'openExternal', { url: `https://example.com/${'x'.repeat(2000)}` }],
] as const) {
  test(`an input with ${what} is refused`, async () => {
    expect(await call(name, input)).toEqual({ refused: expect.stringContaining('its input is wrong') });
  });
}

test('a refused call tells neither paths nor code', async () => {
  const { refused } = { refused: '', ...(await call('pickSaveFile', null)) };
  expect(refused).not.toMatch(/\n|\.js|\.ts|\//);
});

for (const name of ['grantDroppedFile', 'toString', '__proto__', '../pickImportFile', '', 1, null]) {
  test(`the page can not call ${JSON.stringify(name)}`, async () => {
    expect(await call(name, { path: '/etc/passwd' })).toEqual({
      refused: expect.stringContaining('no such call'),
    });
  });
}

test('a file the page made up itself is not granted', async () => {
  const granted = await enishi.page.evaluate(() => {
    const bridge = Reflect.get(window, 'enishi');
    const file = new File(['x'], '/etc/passwd');
    Reflect.defineProperty(file, 'path', { value: '/etc/passwd' });
    return Promise.resolve(Reflect.apply(Reflect.get(bridge, 'grantDroppedFile'), undefined, [file])).catch(
      () => null,
    );
  });
  expect(granted).toBeNull();
});

test('what is attached is what the user picked, and files alone', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, '手紙.txt');
  await writeFile(file, 'Dear Mika');
  await enishi.willPick([file, folder, join(folder, 'gone.txt'), '手紙.txt'], null);
  expect(await call('pickAttachments', null)).toEqual({
    answer: [{ id: expect.any(String), name: '手紙.txt', folder, bytes: 9 }],
  });
  expect(await call('pickAttachments', null)).toEqual({ answer: [] });
  await removeFolder(folder);
});

test('a grant nobody gave reveals nothing', async () => {
  const revealed = await enishi.inMain(({ shell }) => {
    const shown: string[] = [];
    shell.showItemInFolder = (path) => shown.push(path);
    Reflect.set(globalThis, 'shown', shown);
  });
  expect(revealed).toBeUndefined();
  await call('revealGranted', { id: '01900000-0000-7000-8000-000000000000' });
  expect(await enishi.inMain(() => Reflect.get(globalThis, 'shown'))).toEqual([]);
});

test('links leave through one door, and only after the user said so', async () => {
  await enishi.inMain(({ dialog, shell }) => {
    const opened: string[] = [];
    const asked: string[] = [];
    const answers = [1, 0];
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
    dialog.showMessageBox = (...given: unknown[]) => {
      asked.push(String(Reflect.get(Object(given.at(-1)), 'message')));
      return Promise.resolve({ response: answers.shift() ?? 1, checkboxChecked: false });
    };
    Reflect.set(globalThis, 'door', { opened, asked });
  });
  for (const url of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://me@example.com/',
    'http://example.com/',
  ]) {
    expect(await call('openExternal', { url })).toEqual({ answer: false });
  }
  expect(await call('openExternal', { url: 'https://example.com/a' })).toEqual({ answer: false });
  expect(await call('openExternal', { url: 'https://example.com/b' })).toEqual({ answer: true });
  expect(await enishi.inMain(() => Reflect.get(globalThis, 'door'))).toEqual({
    opened: ['https://example.com/b'],
    asked: ['Open example.com outside Enishi?', 'Open example.com outside Enishi?'],
  });
});

for (const address of ['app://enishi/index.html', 'app://enishi/report.html', 'about:blank']) {
  test(`a window main did not open for the page gets no answer, showing ${address}`, async () => {
    const outcome = await enishi.inMain(async ({ app, BrowserWindow }, shown) => {
      const [first] = BrowserWindow.getAllWindows();
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/index.cjs`,
          sandbox: true,
          ...(first ? { session: first.webContents.session } : {}),
        },
      });
      try {
        await window.loadURL(shown);
        return await window.webContents.executeJavaScript(
          `window.enishi.call('defaultParentFolder', null).then(() => 'answered', String)`,
        );
      } finally {
        window.destroy();
      }
    }, address);
    expect(outcome).toContain('it comes from the wrong page');
  });
}
