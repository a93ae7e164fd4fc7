import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { addAlumnus, e2ePassphrase, firstRun, goTo, wordsOf } from '../support/walk.ts';

const start = (text: string): string => text.split('{{')[0] ?? '';

const backupsIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.enishi-backup'));

/** Made up by us; added after the first backup. */
const added = {
  en: { family: 'Berger', given: 'Noah', shown: 'Noah Berger', email: 'noah.berger@example.com' },
  ja: { family: '大野', given: '拓海', shown: '大野 拓海', email: 'takumi.ohno@example.com' },
};

for (const language of ['en', 'ja'] as const) {
  test(`a workspace is backed up, brought back and made anew from its backup, in ${language}`, async () => {
    const folder = await temporaryFolder();
    const kept = await temporaryFolder();
    const words = wordsOf(language);
    const { backups } = words;
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    await firstRun(enishi, { language, name: 'Backed up', folder });
    await page.getByRole('button', { name: words.workspace.welcome.firstFile.later }).click();
    await page.getByRole('link', { name: backups.rail.none }).click();

    // Choosing a folder is all there is to do.
    await enishi.willPick(kept);
    await page.getByRole('button', { name: backups.plan.choose }).click();
    await expect(page.getByRole('switch', { name: backups.plan.enabled })).toBeChecked();
    await page.getByRole('button', { name: backups.section.now }).click();
    await page.getByText(start(backups.made), { exact: false }).waitFor({ timeout: 60_000 });
    const [first = ''] = await backupsIn(kept);
    expect(first).not.toBe('');

    // Over this workspace, which is backed up first: what came after the backup is gone.
    await addAlumnus(page, language, added[language]);
    await expect(page.getByText(added[language].shown).first()).toBeVisible();
    await goTo(page, language, 'settings');
    const restoring = backups.list.restoreOf.split('{{when}}').find((part) => part !== '') ?? '';
    await page.getByRole('button', { name: restoring }).first().click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel(backups.secret.passphrase, { exact: true });
    await field.fill('not the right one');
    await dialog.getByRole('button', { name: backups.restore.start, exact: true }).click();
    await expect(dialog.getByText(words.refusals.WRONG_PASSPHRASE)).toBeVisible();
    await field.fill(e2ePassphrase);
    await dialog.getByRole('button', { name: backups.restore.start, exact: true }).click();
    await dialog.getByRole('button', { name: backups.restore.open }).click({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor();
    await expect(dialog).toHaveCount(0);
    await goTo(page, language, 'alumni');
    await expect(page.getByText(words.list.empty)).toBeVisible();
    const [before = '', ...others] = (await backupsIn(kept)).filter((name) => name !== first);
    expect(others).toEqual([]);

    // The state before as a new workspace, from the choice of workspaces, as on another computer.
    await goTo(page, language, 'settings');
    await page.getByRole('button', { name: words.app.workspace.close }).click();
    await page.getByRole('button', { name: backups.way.title, exact: true }).click();
    await enishi.willPick(join(kept, before));
    await page.getByRole('button', { name: backups.way.pick }).click();
    await page.getByLabel(words.workspace.new.name, { exact: true }).fill('Again');
    await enishi.willPick(folder);
    await page.getByRole('button', { name: words.workspace.new.changeFolder }).click();
    await page.getByLabel(backups.secret.passphrase, { exact: true }).fill(e2ePassphrase);
    await page.getByRole('button', { name: backups.restore.start, exact: true }).click();
    await page.getByRole('button', { name: backups.restore.open }).click({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor();
    expect(await readdir(folder)).toContain('Again.enishi');
    await goTo(page, language, 'alumni');
    await expect(page.getByText(added[language].shown).first()).toBeVisible();

    // The guide is there, and the way back from it.
    await goTo(page, language, 'settings');
    await page.getByRole('link', { name: backups.section.guide }).click();
    await page.getByRole('heading', { level: 1, name: backups.guide.title }).waitFor();
    await page.getByRole('button', { name: backups.guide.back }).click();
    await page.getByRole('heading', { name: backups.section.title, exact: true }).waitFor();
    expect(enishi.problems).toEqual([]);
    await enishi.quit();
    await removeFolder(enishi.userData);
    await removeFolder(folder);
    await removeFolder(kept);
  });
}
