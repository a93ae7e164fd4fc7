import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { e2ePassphrase, firstRun, goTo, wordsOf } from '../support/walk.ts';

for (const language of ['en', 'ja'] as const) {
  test(`the first run in ${language} makes a workspace, and the next start asks for its passphrase`, async () => {
    const folder = await temporaryFolder();
    const words = wordsOf(language);
    const first = await launchEnishi({ language });
    try {
      await firstRun(first, { language, name: '縁 Example', folder });
      expect(readdirSync(join(folder, '縁 Example.enishi'))).toEqual(
        expect.arrayContaining(['data.db', 'keys.json']),
      );
      await first.page.getByRole('button', { name: words.workspace.welcome.firstFile.later }).click();
      await expect(first.page.getByRole('heading', { level: 1 })).toBeFocused();
      await goTo(first.page, language, 'settings');
      expect(first.problems).toEqual([]);
    } finally {
      await first.quit();
    }

    const second = await launchEnishi({ language, userData: first.userData });
    try {
      const { page } = second;
      const passphrase = page.getByLabel(words.workspace.passphrase.label, { exact: true });
      const open = page.getByRole('button', { name: words.workspace.open.open, exact: true });
      await passphrase.fill('not the passphrase');
      await open.click();
      await expect(page.getByText(words.refusals.WRONG_PASSPHRASE)).toBeVisible();
      await passphrase.fill(e2ePassphrase);
      await open.click();
      await expect(page.getByRole('navigation', { name: words.app.navigation.label })).toBeVisible();
      expect(second.problems).toEqual([]);
    } finally {
      await second.quit();
      await removeFolder(folder);
      await removeFolder(first.userData);
    }
  });
}
