import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { e2ePassphrase, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

const newPassphrase = 'eight loud drums on the hill';

/** What of the page's memory is text, as the debugger sees it after a collection. */
async function heapHolds(page: Page, texts: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const snapshot = chunks.join('');
    return texts.filter((text) => snapshot.includes(JSON.stringify(text).slice(1, -1)));
  } finally {
    await session.detach();
  }
}

/** Names that the list of alumni shows. */
async function shownNames(page: Page, language: Language): Promise<string[]> {
  await goTo(page, language, 'alumni');
  const names = page.getByRole('grid').locator('[data-column="name"] [class*="names"] > :first-child');
  await names.first().waitFor();
  const texts = await names.allInnerTexts();
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text.length > 2).slice(0, 12);
}

async function lockByMenu({ inMain }: RunningEnishi): Promise<void> {
  await inMain(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('lockWorkspace')?.click());
}

async function unlock(page: Page, language: Language, passphrase: string): Promise<void> {
  const words = wordsOf(language);
  await page.getByLabel(words.workspace.passphrase.label, { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: words.workspace.open.open, exact: true }).click();
}

for (const language of ['en', 'ja'] as const) {
  test(`a locked workspace shows and holds nothing, and opens by passphrase or recovery code, in ${language}`, async () => {
    const folder = await temporaryFolder();
    const words = wordsOf(language);
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    const locked = page.getByRole('heading', { level: 1, name: words.keys.locked.title });
    const navigation = page.getByRole('navigation', { name: words.app.navigation.label });
    try {
      await openSampleData(enishi, { language, folder });
      const names = await shownNames(page, language);
      expect(names.length).toBeGreaterThan(5);
      // Otherwise finding nothing later would prove nothing.
      expect(await heapHolds(page, names)).toEqual(names);

      await lockByMenu(enishi);
      await locked.waitFor();
      const text = await page.locator('body').innerText();
      expect(names.filter((name) => text.includes(name))).toEqual([]);
      expect(await heapHolds(page, names)).toEqual([]);
      expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/u);

      await unlock(page, language, 'not the passphrase');
      await expect(page.getByText(words.refusals.WRONG_PASSPHRASE)).toBeVisible();
      await unlock(page, language, e2ePassphrase);
      await navigation.waitFor();

      await goTo(page, language, 'settings');
      await page.getByRole('button', { name: words.keys.section.change, exact: true }).click();
      await page.getByLabel(words.keys.change.present, { exact: true }).fill(e2ePassphrase);
      await page.getByLabel(words.keys.change.next, { exact: true }).fill(newPassphrase);
      await page.getByLabel(words.keys.change.repeat, { exact: true }).fill(newPassphrase);
      await page.getByRole('button', { name: words.keys.change.submit, exact: true }).click();
      await expect(page.getByText(words.keys.change.done)).toBeVisible();

      await page.getByRole('button', { name: words.keys.section.rotate, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.keys.code.passphrase, { exact: true }).fill(newPassphrase);
      await dialog.getByRole('button', { name: words.keys.rotate.submit, exact: true }).click();
      await expect(dialog.getByText(words.keys.rotate.done)).toBeVisible();
      await dialog.getByRole('button', { name: words.keys.section.make, exact: true }).click();

      await dialog.getByLabel(words.keys.code.passphrase, { exact: true }).fill(newPassphrase);
      await dialog.getByRole('button', { name: words.keys.code.make, exact: true }).click();
      const groups = dialog.getByRole('region', { name: words.keys.code.yours }).locator('span');
      await groups.first().waitFor();
      const code = (await groups.allInnerTexts()).join(' ').toLowerCase();
      await dialog.getByRole('checkbox', { name: words.keys.code.kept }).check();
      await dialog.getByRole('button', { name: words.keys.code.done, exact: true }).click();

      await page.getByRole('button', { name: words.app.workspace.lock, exact: true }).click();
      await locked.waitFor();
      await page.getByRole('button', { name: words.keys.recover.forgot }).click();
      await page.getByLabel(words.keys.recover.code, { exact: true }).fill(code);
      await page.getByLabel(words.keys.change.next, { exact: true }).fill(e2ePassphrase);
      await page.getByLabel(words.keys.change.repeat, { exact: true }).fill(e2ePassphrase);
      await page.getByRole('button', { name: words.keys.recover.submit, exact: true }).click();
      await navigation.waitFor();
      expect(await shownNames(page, language)).toEqual(names);
      expect(enishi.problems).toEqual([]);
    } finally {
      await enishi.quit();
      await removeFolder(folder);
      await removeFolder(enishi.userData);
    }
  });
}

test('a locked workspace is still locked after a restart of the program', async () => {
  const folder = await temporaryFolder();
  const words = wordsOf('en');
  const first = await launchEnishi({ language: 'en' });
  try {
    await openSampleData(first, { language: 'en', folder });
    await lockByMenu(first);
    await first.page.getByRole('heading', { level: 1, name: words.keys.locked.title }).waitFor();
  } finally {
    await first.quit();
  }
  const second = await launchEnishi({ language: 'en', userData: first.userData });
  try {
    const { page } = second;
    await page.getByRole('heading', { level: 1, name: words.keys.locked.title }).waitFor();
    const [recent] = JSON.parse(await readFile(join(second.userData, 'recent.json'), 'utf8'));
    expect(recent).toMatchObject({ locked: true });
    await unlock(page, 'en', e2ePassphrase);
    await page.getByRole('navigation', { name: words.app.navigation.label }).waitFor();
  } finally {
    await second.quit();
    await removeFolder(folder);
    await removeFolder(first.userData);
  }
});
