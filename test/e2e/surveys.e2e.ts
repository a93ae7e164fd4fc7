import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { openForm } from '../support/formWindow.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { filled, goTo, wordsOf } from '../support/walk.ts';

const axe = readFile(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, by the names of its rules. */
async function violations(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await axe });
  const found = await session.send('Runtime.evaluate', {
    expression: 'axe.run().then(({ violations }) => violations.map(({ id }) => id).join())',
    awaitPromise: true,
  });
  return String(found.result.value ?? '')
    .split(',')
    .filter((id) => id !== '');
}

/** Goes on by Tab until the focus is on such an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${selector} is not reached by the keyboard`);
}

/** Fills the form in by keys alone and saves the answer; gives the file's path. */
async function answered(
  file: string,
  downloads: string,
  language: 'en' | 'ja',
  name: string,
): Promise<string> {
  const { page, problems, quit } = await openForm(file, downloads);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  expect(await violations(page)).toEqual([]);
  await tabTo(page, '#name');
  await page.keyboard.type(name);
  await tabTo(page, '[name="o1"]');
  await page.keyboard.press('ArrowLeft');
  await tabTo(page, '[name="c1"]');
  await page.keyboard.press('ArrowRight');
  await tabTo(page, 'button[type="submit"]');
  await page.keyboard.press('Enter');
  const saved = () => readdir(downloads).then((files) => files.filter((each) => each.endsWith('.json')));
  await expect.poll(saved).toHaveLength(1);
  const [answer = ''] = await saved();
  await expect(page.getByRole('status')).toContainText(answer);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await quit();
  return join(downloads, answer);
}

for (const language of ['en', 'ja'] as const) {
  test(`a survey in ${language}: made, saved as a form, answered in a browser, and taken in`, async () => {
    const { surveys, vocabulary } = wordsOf(language);
    const folder = await temporaryFolder();
    const downloads = await temporaryFolder();
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    await openSampleData(enishi, { language, folder });
    await goTo(page, language, 'community');
    await page.getByRole('link', { name: surveys.title, exact: true }).click();
    await page.getByRole('link', { name: surveys.add }).first().click();
    await page.getByLabel(surveys.editor.title).fill('Spring');
    await page.getByRole('button', { name: surveys.editor.create, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Spring' })).toBeVisible();

    await page.getByRole('tab', { name: surveys.views.send, exact: true }).click();
    const form = join(folder, 'spring.html');
    await enishi.willPick(form);
    await page.getByRole('button', { name: surveys.send.save, exact: true }).click();
    await expect(page.getByText(filled(surveys.send.saved, { file: 'spring.html' }))).toBeVisible();

    const answer = await answered(form, downloads, language, 'Nobody Known');
    await page.getByRole('tab', { name: surveys.views.answers, exact: true }).click();
    await enishi.willPick([answer]);
    await page.getByRole('button', { name: surveys.answers.choose, exact: true }).click();
    await expect(page.getByText('Nobody Known')).toBeVisible();
    const whose = page.getByRole('combobox', { name: surveys.answers.whose });
    await whose.fill(language === 'ja' ? '佐' : 'an');
    await page.getByRole('option').first().click();
    await page
      .getByRole('button', { name: /1/ })
      .filter({ hasText: language === 'ja' ? '取り込む' : 'Take' })
      .click();
    const wish = page.getByRole('table', { name: new RegExp(vocabulary.orientationKind.exchange) });
    await expect(
      wish.getByRole('row', { name: new RegExp(vocabulary.orientationStrength[3]) }),
    ).toContainText('1');

    expect(enishi.problems).toEqual([]);
    await enishi.quit();
    await removeFolder(folder);
    await removeFolder(downloads);
    await removeFolder(enishi.userData);
  });
}
