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

test('an inline script that got into the page does not run', async () => {
  const ran = await enishi.page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'document.documentElement.dataset.ran = "inline"';
    } catch {
      // Refused at once, as it should be.
    }
    document.head.append(script);
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
});

test('a script that borrows the nonce of the page is known only to the page itself', async () => {
  const visible = await enishi.page.evaluate(() =>
    [...document.querySelectorAll('[nonce]')].map((element) => element.getAttribute('nonce')),
  );
  expect(visible.every((nonce) => nonce === '')).toBe(true);
});

test('an event handler in markup does not run', async () => {
  const ran = await enishi.page.evaluate(async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const image = document.createElement('img');
    try {
      image.setAttribute('onerror', 'document.documentElement.dataset.ran = "handler"');
    } catch {
      // Refused at once, as it should be.
    }
    image.src = '/missing.png';
    const failed = new Promise((resolve) => image.addEventListener('error', resolve));
    host.append(image);
    await failed;
    host.remove();
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
});

test('text never becomes markup', async () => {
  const outcomes = await enishi.page.evaluate(() => {
    const host = document.createElement('div');
    document.body.append(host);
    const attempts: [string, () => unknown][] = [
      ['innerHTML', () => Reflect.set(host, 'innerHTML', '<img src="/x.png">')],
      ['outerHTML', () => Reflect.set(host, 'outerHTML', '<img src="/x.png">')],
      ['insertAdjacentHTML', () => host.insertAdjacentHTML('beforeend', '<b>x</b>')],
      ['srcdoc', () => Reflect.set(document.createElement('iframe'), 'srcdoc', '<b>x</b>')],
      ['DOMParser', () => new DOMParser().parseFromString('<b>x</b>', 'text/html')],
      ['script text', () => Reflect.set(document.createElement('script'), 'text', 'x')],
      ['script src', () => Reflect.set(document.createElement('script'), 'src', '/x.js')],
      ['a policy of its own', () => Reflect.get(window, 'trustedTypes')?.createPolicy('mine', {})],
    ];
    const succeeded = attempts.filter(([, attempt]) => {
      try {
        attempt();
        return true;
      } catch {
        return false;
      }
    });
    const children = host.childElementCount;
    host.remove();
    return [children, ...succeeded.map(([name]) => name)];
  });
  expect(outcomes).toEqual([0]);
});

test('text is never run as code', async () => {
  // From a timer, since what the test tool itself evaluates is exempt from the policy.
  const outcomes = await enishi.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        setTimeout(() => {
          const attempts: [string, () => unknown][] = [
            ['eval', () => Reflect.apply(Reflect.get(globalThis, 'eval'), undefined, ['1 + 1'])],
            ['Function', () => Reflect.construct(Function, ['return 1'])],
            ['AsyncFunction', () => Reflect.construct((async () => undefined).constructor, ['return 1'])],
          ];
          resolve(
            attempts.map(([name, attempt]) => {
              try {
                attempt();
                return `${name} ran`;
              } catch (error) {
                return `${name} ${error instanceof Error ? error.name : 'refused'}`;
              }
            }),
          );
        }, 0);
      }),
  );
  expect(outcomes).toEqual(['eval EvalError', 'Function EvalError', 'AsyncFunction EvalError']);
});

test('a javascript: link does nothing', async () => {
  const ran = await enishi.page.evaluate(async () => {
    const link = document.createElement('a');
    link.href = 'javascript:document.documentElement.dataset.ran = "link"';
    document.body.append(link);
    link.click();
    link.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
});

test('a script or worker from a blob or data address does not run', async () => {
  const ran = await enishi.page.evaluate(async () => {
    const code = 'document.documentElement.dataset.ran = "blob"';
    const addresses = [
      URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
      `data:text/javascript,${encodeURIComponent(code)}`,
    ];
    const outcomes: string[] = [];
    for (const address of addresses) {
      outcomes.push(
        await new Promise<string>((resolve) => {
          const script = document.createElement('script');
          script.onload = () => resolve('script ran');
          script.onerror = () => resolve('script refused');
          try {
            script.src = address;
            document.head.append(script);
          } catch {
            resolve('script refused');
          }
        }),
        await new Promise<string>((resolve) => {
          try {
            const worker = new Worker(address);
            worker.onerror = () => resolve('worker refused');
            setTimeout(() => resolve('worker ran'), 1000);
          } catch {
            resolve('worker refused');
          }
        }),
      );
    }
    return [...outcomes, document.documentElement.dataset['ran']];
  });
  expect(ran).toEqual(['script refused', 'worker refused', 'script refused', 'worker refused', undefined]);
});

test('a style that got into the page without the nonce is not applied', async () => {
  const color = await enishi.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'html { outline-color: rgb(1, 2, 3) !important; }';
    document.head.append(style);
    return getComputedStyle(document.documentElement).outlineColor;
  });
  expect(color).not.toBe('rgb(1, 2, 3)');
});

test('a <base> can not turn the addresses of the page elsewhere', async () => {
  const address = await enishi.page.evaluate(() => {
    const base = document.createElement('base');
    base.href = 'https://example.com/';
    document.head.append(base);
    const link = document.createElement('a');
    link.setAttribute('href', 'x.js');
    const { href } = link;
    base.remove();
    return href;
  });
  expect(address).toBe('app://enishi/x.js');
});

test('the page has no Node and no Electron', async () => {
  const found = await enishi.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('the bridge can not be changed or replaced', async () => {
  const outcome = await enishi.page.evaluate(() => {
    const bridge: object = Reflect.get(window, 'enishi');
    const original = Reflect.get(bridge, 'call');
    return {
      frozen: Object.isFrozen(bridge),
      changed: Reflect.set(bridge, 'call', () => 'mine'),
      extended: Reflect.set(bridge, 'other', () => 'mine'),
      redefined: Reflect.defineProperty(window, 'enishi', { value: {} }),
      same: Reflect.get(Reflect.get(window, 'enishi'), 'call') === original,
      names: Object.keys(bridge).sort(),
    };
  });
  expect(outcome).toEqual({
    frozen: true,
    changed: false,
    extended: false,
    redefined: false,
    same: true,
    names: ['call', 'grantDroppedFile', 'onBackupOpened', 'onDataProcessGone', 'onMenuCommand', 'platform'],
  });
});

test('a polluted prototype in the page does not reach the preload', async () => {
  const outcome = await enishi.page.evaluate(async () => {
    const includes = Array.prototype.includes;
    Array.prototype.includes = () => true;
    try {
      const call = Reflect.get(Reflect.get(window, 'enishi'), 'call');
      return await Promise.resolve(
        Reflect.apply(call, undefined, ['grantDroppedFile', { path: '/etc/passwd' }]),
      ).then(
        () => 'answered',
        () => 'refused',
      );
    } finally {
      Array.prototype.includes = includes;
    }
  });
  expect(outcome).toBe('refused');
});
