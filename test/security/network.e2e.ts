import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder } from '../support/app.ts';
import { type Listener, listenForDatagrams, listenForRequests } from '../support/listeners.ts';

let enishi: RunningEnishi;
let server: Listener;
let origin: string;

test.beforeAll(async () => {
  server = await listenForRequests();
  origin = `http://127.0.0.1:${server.port}`;
  enishi = await launchEnishi();
});
test.afterAll(async () => {
  await enishi.quit();
  await removeFolder(enishi.userData);
  await server.close();
});

test('the server these tests try to reach can be reached', async () => {
  const before = server.contacts();
  expect(await (await fetch(origin)).text()).toBe('reached');
  expect(server.contacts()).toBe(before + 1);
});

test('fetch, XMLHttpRequest, EventSource, WebSocket and beacons reach nobody', async () => {
  const before = server.contacts();
  const outcomes = await enishi.page.evaluate(async (address) => {
    const settled = (target: EventTarget, good: string) =>
      new Promise<string>((resolve) => {
        target.addEventListener(good, () => resolve('reached'));
        target.addEventListener('error', () => resolve('refused'));
      });
    const request = new XMLHttpRequest();
    const requested = settled(request, 'load');
    request.open('GET', address);
    request.send();
    navigator.sendBeacon(address, 'x');
    return await Promise.all([
      fetch(address).then(
        () => 'reached',
        () => 'refused',
      ),
      fetch(address, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
      requested,
      settled(new EventSource(address), 'open'),
      settled(new WebSocket(address.replace('http', 'ws')), 'open'),
    ]);
  }, origin);
  expect(outcomes).toEqual(Array.from(outcomes, () => 'refused'));
  expect(server.contacts()).toBe(before);
});

test('pictures, styles, scripts, fonts, media, frames and prefetches reach nobody', async () => {
  const before = server.contacts();
  const outcomes = await enishi.page.evaluate(async (address) => {
    const elements: [string, Record<string, string>][] = [
      ['img', { src: `${address}/x.png` }],
      ['script', { src: `${address}/x.js` }],
      ['link', { rel: 'stylesheet', href: `${address}/x.css` }],
      ['link', { rel: 'preload', as: 'image', href: `${address}/y.png` }],
      ['video', { src: `${address}/x.mp4` }],
      ['object', { data: `${address}/x` }],
    ];
    const waits = elements.map(([name, attributes]) => {
      const element = document.createElement(name);
      try {
        for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      } catch {
        return Promise.resolve('refused');
      }
      const outcome = new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve(`${name} reached`));
        element.addEventListener('error', () => resolve('refused'));
        setTimeout(() => resolve('refused'), 1500);
      });
      document.body.append(element);
      return outcome.finally(() => element.remove());
    });
    for (const rel of ['prefetch', 'dns-prefetch', 'preconnect', 'prerender']) {
      const hint = document.createElement('link');
      hint.rel = rel;
      hint.href = address;
      document.head.append(hint);
    }
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    const font = new FontFace('remote', `url(${address}/x.woff2)`);
    const fontOutcome = font.load().then(
      () => 'font reached',
      () => 'refused',
    );
    const all = await Promise.all([...waits, fontOutcome]);
    frame.remove();
    return all;
  }, origin);
  expect(outcomes).toEqual(Array.from(outcomes, () => 'refused'));
  expect(server.contacts()).toBe(before);
});

test('a form that posts elsewhere is not sent', async () => {
  const before = server.contacts();
  await enishi.page.evaluate(async (address) => {
    const form = document.createElement('form');
    form.action = address;
    form.method = 'post';
    document.body.append(form);
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 300));
    form.remove();
  }, origin);
  expect(server.contacts()).toBe(before);
  expect(enishi.page.url()).toMatch(/^app:\/\/enishi\/index\.html/);
});

test('a peer connection finds no way out', async () => {
  const listener = await listenForDatagrams();
  const candidates = await enishi.page.evaluate(async (port) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const found: string[] = [];
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) found.push(candidate.candidate);
    };
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    connection.close();
    return found;
  }, listener.port);
  expect(candidates.filter((candidate) => / udp /i.test(candidate))).toEqual([]);
  expect(listener.contacts()).toBe(0);
  await listener.close();
});

test('the session refuses by itself, should the policy of the page ever fail', async () => {
  const before = server.contacts();
  const outcomes = await enishi.inMain(
    async ({ BrowserWindow, session }, addresses) => {
      const pages = BrowserWindow.getAllWindows()[0]?.webContents.session;
      const sessions = [pages, session.defaultSession].filter((one) => one !== undefined);
      return await Promise.all(
        sessions.flatMap((one) =>
          addresses.map((address) =>
            one.fetch(address).then(
              () => `reached ${address}`,
              (error: unknown) => String(error),
            ),
          ),
        ),
      );
    },
    [origin, 'http://localhost:5173/', 'https://example.com/'],
  );
  expect(outcomes).toHaveLength(6);
  for (const outcome of outcomes) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(server.contacts()).toBe(before);
});

test('the session reads no file of the computer', async () => {
  const { status, text } = await enishi.inMain(async ({ BrowserWindow }) => {
    const response = await BrowserWindow.getAllWindows()[0]?.webContents.session.fetch('file:///etc/passwd');
    return { status: response?.status, text: await response?.text() };
  });
  expect(status).toBe(403);
  expect(text).toBe('');
});

test('nothing a page does is kept on the disk', async () => {
  const isKept = await enishi.inMain(({ BrowserWindow }) => {
    const pages = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return [pages?.isPersistent(), pages?.getStoragePath()];
  });
  expect(isKept).toEqual([false, null]);
});
