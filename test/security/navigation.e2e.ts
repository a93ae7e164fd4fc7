import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder } from '../support/app.ts';
import { type Listener, listenForRequests } from '../support/listeners.ts';

let enishi: RunningEnishi;
let server: Listener;

test.beforeAll(async () => {
  server = await listenForRequests();
  enishi = await launchEnishi();
});
test.afterAll(async () => {
  await enishi.quit();
  await removeFolder(enishi.userData);
  await server.close();
});

const ourPage = /^app:\/\/enishi\/index\.html(?:#|$)/;

const contentsCount = () => enishi.inMain(({ webContents }) => webContents.getAllWebContents().length);

for (const address of [
  'file:///etc/passwd',
  'https://example.com/',
  'http://127.0.0.1/',
  'app://enishi/report.html',
  'app://elsewhere/index.html',
  'data:text/html,<h1>elsewhere</h1>',
  'chrome://version',
]) {
  test(`the page does not go to ${address}`, async () => {
    await enishi.page.evaluate(async (target) => {
      document.documentElement.dataset['stayed'] = 'yes';
      location.assign(target);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, address);
    expect(enishi.page.url()).toMatch(ourPage);
    expect(await enishi.page.evaluate(() => document.documentElement.dataset['stayed'])).toBe('yes');
  });

  test(`no window opens for ${address}`, async () => {
    const before = await contentsCount();
    const opened = await enishi.page.evaluate(async (target) => {
      const link = document.createElement('a');
      link.href = target;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true }));
      link.remove();
      const result = window.open(target, '_blank', 'nodeIntegration=yes,contextIsolation=no') !== null;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return result;
    }, address);
    expect(opened).toBe(false);
    expect(await contentsCount()).toBe(before);
  });
}

test('a blank page, which nobody can prevent, does not stay', async () => {
  await enishi.inMain(({ BrowserWindow }) => {
    Reflect.set(globalThis, 'seen', []);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-navigate', (_event, address) => Reflect.get(globalThis, 'seen').push(address));
  });
  await enishi.page.evaluate(() => location.assign('about:blank')).catch(() => undefined);
  await expect
    .poll(() => enishi.inMain(() => Reflect.get(globalThis, 'seen')))
    .toEqual(['about:blank', 'app://enishi/index.html']);
  await expect.poll(() => enishi.page.url()).toMatch(ourPage);
});

test('a frame shows nothing from elsewhere', async () => {
  const before = server.contacts();
  await enishi.page.evaluate(
    async (addresses) => {
      for (const address of addresses) {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
      }
      await new Promise((resolve) => setTimeout(resolve, 800));
    },
    [
      `http://127.0.0.1:${server.port}/`,
      'file:///etc/passwd',
      'app://enishi/report.html',
      'data:text/html,x',
    ],
  );
  const [, ...frames] = enishi.page.frames().map((frame) => frame.url());
  expect(frames).toHaveLength(4);
  for (const shown of frames) expect(['', 'chrome-error://chromewebdata/']).toContain(shown);
  expect(server.contacts()).toBe(before);
  await enishi.page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });
});

test('a frame without an address has no bridge of its own and runs no code', async () => {
  const outcome = await enishi.page.evaluate(async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    try {
      frame.contentDocument?.write('<script>parent.document.documentElement.dataset.ran = "frame"</script>');
    } catch {
      // Refused, as it should be; a frame that runs code would be seen below.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const bridge = frame.contentWindow === null ? undefined : Reflect.get(frame.contentWindow, 'enishi');
    frame.remove();
    return [bridge === undefined, document.documentElement.dataset['ran']];
  });
  expect(outcome).toEqual([true, undefined]);
});

test('a <webview> stays an unknown element', async () => {
  const before = await contentsCount();
  await enishi.page.evaluate(async (address) => {
    const view = document.createElement('webview');
    view.setAttribute('src', address);
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 500));
    view.remove();
  }, `http://127.0.0.1:${server.port}/`);
  expect(await contentsCount()).toBe(before);
});

test('a download does not start', async () => {
  const started = await enishi.inMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const outcome = new Promise<string>((resolve) => {
      window?.webContents.session.once('will-download', (event) =>
        setTimeout(() => resolve(event.defaultPrevented ? 'prevented' : 'started')),
      );
      setTimeout(() => resolve('never began'), 1000);
    });
    window?.webContents.downloadURL('app://enishi/index.html');
    return outcome;
  });
  expect(started).toBe('prevented');
});

test('the window is held as tightly as can be', async () => {
  const preferences = await enishi.inMain(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const read: unknown =
      contents && Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []);
    return read;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});
