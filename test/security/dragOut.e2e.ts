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

for (const [what, tag] of [
  ['a link', 'a'],
  ['a picture', 'img'],
  ['selected text', 'p'],
] as const) {
  test(`${what} is not dragged out into another program`, async () => {
    const prevented = await enishi.page.evaluate((name) => {
      const element = document.createElement(name);
      document.body.append(element);
      const event = new DragEvent('dragstart', { bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      element.remove();
      return event.defaultPrevented;
    }, tag);
    expect(prevented).toBe(true);
  });
}

test('text can be dragged within a field', async () => {
  const prevented = await enishi.page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    const event = new DragEvent('dragstart', { bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    field.remove();
    return event.defaultPrevented;
  });
  expect(prevented).toBe(false);
});

test('a page can not read the clipboard, and writes nothing to it by itself', async () => {
  await enishi.inMain(({ clipboard }) => clipboard.writeText('what another program left there'));
  const outcome = await enishi.page.evaluate(() =>
    navigator.clipboard.readText().then(
      (text) => text,
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(await enishi.inMain(({ clipboard }) => clipboard.readText())).toBe(
    'what another program left there',
  );
});
