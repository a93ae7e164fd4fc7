import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { filled, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

/** The row of a table that is picked first, and the name of whom it is about. */
async function pickFirst(table: Locator): Promise<{ row: Locator; name: string }> {
  const name = await table.getByRole('row').nth(1).locator('.enishi-name').innerText();
  const row = table.getByRole('row').filter({ has: table.page().getByText(name, { exact: true }) });
  await row.getByRole('checkbox').first().check();
  return { row, name };
}

async function openTab(page: Page, language: Language, tab: string): Promise<void> {
  const tabs = page.getByRole('navigation', { name: wordsOf(language).retention.privacy.title, exact: true });
  await tabs.getByRole('link', { name: tab, exact: true }).click();
}

for (const language of ['en', 'ja'] as const) {
  test(`HR keeps to the law in ${language}: consents asked anew, data that is no longer needed, and the log of it`, async () => {
    const folder = await temporaryFolder();
    const words = wordsOf(language);
    const { retention, erasures, audit } = words;
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    try {
      await openSampleData(enishi, { language, folder });
      await goTo(page, language, 'settings');
      await page.getByRole('link', { name: retention.privacy.consents, exact: true }).click();

      const lapsing = page.getByRole('table', { name: retention.ask.table });
      const asked = await pickFirst(lapsing);
      await expect(asked.row).toContainText(retention.ask.nobodyAsks);
      await page.getByRole('button', { name: retention.ask.plan, exact: true }).click();
      await expect(page.getByText(retention.ask.explained)).toBeFocused();
      await page.getByRole('dialog').getByRole('button', { name: retention.ask.plan, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(asked.row).not.toContainText(retention.ask.nobodyAsks);

      await openTab(page, language, retention.privacy.retention);
      await expect(page.getByText(retention.proposals.noRules)).toBeVisible();
      await page.getByRole('button', { name: retention.rules.add, exact: true }).click();
      const form = page.getByRole('dialog', { name: retention.rules.add });
      await form.getByLabel(retention.rules.name, { exact: true }).fill('9');
      await form.getByLabel(retention.rules.sinceLeaving, { exact: true }).fill('9');
      await form.getByRole('button', { name: words.app.save, exact: true }).click();
      await expect(form).toBeHidden();

      const proposed = page.getByRole('table', { name: retention.proposals.title });
      const kept = await pickFirst(proposed);
      await page.getByRole('button', { name: retention.proposals.keep, exact: true }).click();
      const keeping = page.getByRole('dialog', {
        name: filled(retention.keep.titleOne, { name: kept.name }),
      });
      await keeping.getByLabel(retention.keep.reason, { exact: true }).fill('9');
      await keeping.getByRole('button', { name: retention.keep.submit, exact: true }).click();
      await expect(keeping).toBeHidden();
      await expect(kept.row).toHaveCount(0);
      const release = filled(retention.holds.releaseOf, { name: kept.name });
      await expect(page.getByRole('button', { name: release })).toBeVisible();

      const erased = await pickFirst(proposed);
      await page.getByRole('button', { name: retention.proposals.erase, exact: true }).click();
      const erasing = page.getByRole('dialog');
      const confirm = filled(erasures.dialog.typeName, { word: erasures.word });
      await erasing.getByLabel(confirm).fill(erasures.word);
      await erasing.getByRole('button', { name: erasures.dialog.submit, exact: true }).click();
      await expect(erasing).toContainText(erasures.dialog.rewritten);
      await erasing.getByRole('button', { name: words.app.close }).last().click();
      await expect(erasing).toBeHidden();
      await expect(page.getByText(erased.name, { exact: true })).toHaveCount(0);

      await openTab(page, language, retention.privacy.erasures);
      const proof = page.getByRole('table').getByRole('row').nth(1);
      await expect(proof).toContainText(erasures.reason.retention);
      await expect(proof).not.toContainText(erased.name);

      await openTab(page, language, retention.privacy.audit);
      const log = page.getByRole('table', { name: audit.title });
      await expect(log.getByRole('row', { name: audit.kind.personErased })).toContainText(
        audit.reason.retention,
      );
      await expect(log.getByRole('row', { name: audit.kind.retentionHeld })).toContainText(kept.name);
      const file = join(folder, 'log.csv');
      await enishi.willPick(file);
      await page.getByRole('button', { name: audit.save, exact: true }).click();
      await expect(log.getByRole('row', { name: audit.kind.auditSaved })).toBeVisible();
      const saved = await readFile(file, 'utf8');
      expect(saved).toContain(audit.kind.retentionHeld);
      expect(saved).not.toContain(erased.name);

      // These pages are Settings' own, so that its entry leads one up.
      const rail = page.getByRole('navigation', { name: words.app.navigation.label });
      await rail.getByRole('link', { name: words.app.navigation.settings, exact: true }).click();
      await page.getByRole('radio', { name: words.vocabulary.role.recruiter, exact: true }).check();
      const entry = page.getByRole('link', { name: retention.privacy.audit, exact: true });
      await expect(entry).toHaveCount(0);
      expect(enishi.problems).toEqual([]);
    } finally {
      await enishi.quit();
      await removeFolder(folder);
      await removeFolder(enishi.userData);
    }
  });
}
