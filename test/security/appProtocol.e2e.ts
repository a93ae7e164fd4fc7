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

/** Asks the session of the page for an address, past the page's own policy. */
const ask = (address: string, method = 'GET') =>
  enishi.inMain(
    async ({ BrowserWindow }, [asked, by]) => {
      const pages = BrowserWindow.getAllWindows()[0]?.webContents.session;
      if (!pages) throw new Error('there is no window');
      try {
        const response = await pages.fetch(asked, { method: by });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          text: await response.text(),
        };
      } catch (error) {
        return { status: 0, headers: {}, text: String(error) };
      }
    },
    [address, method] as const,
  );

test('serves the page under a policy with a fresh nonce each time', async () => {
  const nonces = new Set<string>();
  for (const { status, headers, text } of [
    await ask('app://enishi/index.html'),
    await ask('app://enishi/'),
  ]) {
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
    expect(nonce.length).toBeGreaterThanOrEqual(24);
    expect(text).toContain(`nonce="${nonce}"`);
    expect(text).not.toContain('__ENISHI_CSP_NONCE__');
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(2);
});

for (const address of [
  'app://enishi/../main/index.js',
  'app://enishi/../../package.json',
  'app://enishi/%2e%2e/main/index.js',
  'app://enishi/..%2fmain%2findex.js',
  'app://enishi/..%5cmain%5cindex.js',
  'app://enishi/assets/..%2f..%2fmain/index.js',
  'app://enishi/%252e%252e/main/index.js',
  'app://enishi/index.html%00.js',
  'app://enishi//etc/passwd',
  'app://enishi/etc/passwd',
  'app://enishi/assets/',
  'app://enishi/package.json',
  'app://elsewhere/index.html',
]) {
  test(`serves nothing for ${address}`, async () => {
    const { status, text } = await ask(address);
    expect([0, 404]).toContain(status);
    expect(text).not.toMatch(/import|"name"|root:/);
  });
}

test('answers no request that would change something', async () => {
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await ask('app://enishi/index.html', method)).status).toBe(405);
  }
});
