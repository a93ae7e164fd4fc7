import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder } from '../support/app.ts';

const menuLabels = ({ inMain }: RunningEnishi) =>
  inMain(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);

const bounds = ({ inMain }: RunningEnishi) =>
  inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

/** A window that the system is still putting up is put where the system thinks, wherever it was moved meanwhile. */
const isUp = ({ inMain }: RunningEnishi) =>
  inMain(
    ({ BrowserWindow }) =>
      new Promise<boolean>((resolve) => {
        const window = BrowserWindow.getAllWindows()[0];
        if (!window || window.isVisible()) resolve(window !== undefined);
        else window.once('show', () => resolve(true));
      }),
  );

test('the first window has the size of the design, and comes back where it was', async () => {
  const first = await launchEnishi();
  expect(await isUp(first)).toBe(true);
  expect(await bounds(first)).toMatchObject({ width: 1280, height: 800 });
  const moved = { x: 40, y: 60, width: 1100, height: 720 };
  await first.inMain(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), moved);
  await expect.poll(() => bounds(first)).toEqual(moved);
  await first.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(1));
  await first.quit();
  expect(JSON.parse(await readFile(join(first.userData, 'window.json'), 'utf8'))).toMatchObject({
    bounds: moved,
  });

  const second = await launchEnishi({ userData: first.userData });
  expect(await bounds(second)).toEqual(moved);
  await expect
    .poll(() =>
      second.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel()),
    )
    .toBe(1);
  await second.quit();
  await removeFolder(first.userData);
});

test('the window can not be made smaller than the page needs', async () => {
  const enishi = await launchEnishi();
  const smallest = await enishi.inMain(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
  );
  expect(smallest).toEqual([1024, 680]);
  await enishi.quit();
  await removeFolder(enishi.userData);
});

for (const [language, labels] of [
  ['en', ['&File', '&Edit', '&Go', '&View', '&Help']],
  ['ja', ['ファイル(&F)', '編集(&E)', '移動(&G)', '表示(&V)', 'ヘルプ(&H)']],
] as const) {
  test(`the menu speaks the language of the system at first: ${language}`, async () => {
    test.skip(process.platform !== 'linux', 'only Linux takes its languages from the environment');
    const enishi = await launchEnishi({ language });
    await expect.poll(() => menuLabels(enishi)).toEqual(labels);
    await enishi.quit();
    await removeFolder(enishi.userData);
  });
}

test('a menu entry that leads into a workspace waits until one is open', async () => {
  const enishi = await launchEnishi();
  const enabled = await enishi.inMain(
    ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('goAlumni')?.enabled,
  );
  expect(enabled).toBe(false);
  await enishi.quit();
  await removeFolder(enishi.userData);
});
