import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { breakPage, pagesOf } from '../support/damage.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { e2ePassphrase, goTo, wordsOf } from '../support/walk.ts';

/** Starts the program again and opens the workspace that was open. */
async function startAgain(language: 'en' | 'ja', userData: string): Promise<RunningEnishi> {
  const enishi = await launchEnishi({ language, userData });
  const field = enishi.page.getByLabel(wordsOf(language).workspace.passphrase.label, { exact: true });
  await field.fill(e2ePassphrase);
  await field.press('Enter');
  return enishi;
}

for (const language of ['en', 'ja'] as const) {
  test(`a damaged workspace is saved as far as it can be read, in ${language}`, async () => {
    const folder = await temporaryFolder();
    const { damage, home } = wordsOf(language);
    const first = await launchEnishi({ language });
    await openSampleData(first, { language, folder });
    await first.quit();
    const [made = ''] = await readdir(folder);
    const workspace = join(folder, made);
    const path = join(workspace, 'data.db');
    for (const share of [0.4, 0.41, 0.6]) breakPage(path, Math.floor(pagesOf(path) * share));

    // A file of this size opens at once; what is wrong with it is found while it is used, or by a check.
    const enishi = await startAgain(language, first.userData);
    const { page } = enishi;
    await goTo(page, language, 'settings');
    await page.getByRole('button', { name: damage.settings.check, exact: true }).click();
    const found = page.locator('[data-warning="damageFound"]');
    await found.waitFor({ timeout: 60_000 });
    await found.getByRole('button', { name: damage.action.repair }).click();
    await expect(page.getByRole('heading', { level: 1, name: damage.page.title })).toBeFocused();
    await page.getByRole('button', { name: damage.page.start }).click();
    await page.getByRole('heading', { level: 1, name: damage.report.title }).waitFor({ timeout: 60_000 });
    await expect(page.getByRole('row', { name: new RegExp(`^${damage.kind.people}`) })).toBeVisible();
    await page.getByRole('button', { name: damage.report.open }).click();
    await page.getByRole('heading', { level: 1, name: home.title }).waitFor();
    await expect(found).toHaveCount(0);

    // What a sync program may leave is warned of above every page, and can be put off.
    await writeFile(join(workspace, 'data (conflicted copy).db'), 'theirs');
    await goTo(page, language, 'settings');
    await expect(page.getByRole('listitem').filter({ hasText: 'data.damaged-' }).first()).toBeVisible();
    await page.reload();
    const copies = page.locator('[data-warning="conflictCopies"]');
    await copies.waitFor();
    await copies.getByRole('button', { name: damage.action.later }).click();
    await expect(copies).toHaveCount(0);
    expect(enishi.problems).toEqual([]);
    await enishi.quit();
    await removeFolder(first.userData);
    await removeFolder(folder);
  });
}

test('a workspace of which nothing can be read does not open, and leaves the way by a backup', async () => {
  const folder = await temporaryFolder();
  const { damage, home } = wordsOf('en');
  const first = await launchEnishi();
  await openSampleData(first, { language: 'en', folder });
  await first.quit();
  const [made = ''] = await readdir(folder);
  const path = join(folder, made, 'data.db');
  // The first page: not even the list of tables can be read.
  breakPage(path, 1);
  const enishi = await startAgain('en', first.userData);
  const { page } = enishi;
  await page.getByRole('link', { name: damage.page.see }).click();
  await expect(page.getByText(damage.page.unreadable)).toBeVisible();
  await expect(page.getByRole('link', { name: damage.page.toRestore })).toBeVisible();
  await expect(page.getByRole('button', { name: damage.page.start })).toHaveCount(0);
  await page.getByRole('link', { name: damage.page.back, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: home.title })).toHaveCount(0);
  expect(enishi.problems).toEqual([]);
  await enishi.quit();
  await removeFolder(first.userData);
  await removeFolder(folder);
});
