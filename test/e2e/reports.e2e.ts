import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { fromBufferPromise } from 'yauzl';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { pdfPages } from '../support/pdf.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { filled, goTo, wordsOf } from '../support/walk.ts';

const card = (page: Page, report: string) => page.locator(`[data-report="${report}"]`);

/** Saves the report on the screen as the file and returns its path. */
async function save(enishi: RunningEnishi, path: string): Promise<string> {
  await enishi.willPick(path);
  await enishi.page.locator('[data-save-report]').click();
  await expect(enishi.page.locator('[data-report-saved]')).toBeVisible();
  return path;
}

/** Japanese letters stand apart in the text of a page. */
const close = (text: string): string => text.replace(/\s+/g, '');

/** Each section of the contents, in order, names the page on which it begins. */
function expectTrueContents(pages: readonly string[], headings: readonly string[]): void {
  const [cover = '', ...rest] = pages.map(close);
  const named = headings.map((heading) => {
    const at = rest.findIndex((page) => page.includes(close(heading)));
    expect(at, `${heading} is on a page`).toBeGreaterThanOrEqual(0);
    return { heading: close(heading), number: at + 2 };
  });
  let from = 0;
  for (const [index, { heading, number }] of named.entries()) {
    const begins = cover.indexOf(heading, from);
    expect(begins, `${heading} is in the contents`).toBeGreaterThanOrEqual(0);
    const next = named[index + 1];
    const ends = next === undefined ? cover.length : cover.indexOf(next.heading, begins + heading.length);
    const entry = cover.slice(begins, ends === -1 ? cover.length : ends);
    expect(entry, `the page of ${heading}`).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
    from = begins + heading.length;
  }
}

async function partNames(path: string): Promise<string[]> {
  const names: string[] = [];
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) names.push(entry.fileName);
  return names;
}

for (const language of ['en', 'ja'] as const) {
  test.describe(`reports in ${language}`, () => {
    const words = wordsOf(language);
    let enishi: RunningEnishi;
    let folder: string;

    test.beforeAll(async () => {
      folder = await temporaryFolder();
      enishi = await launchEnishi({ language });
      await openSampleData(enishi, { language, folder });
    });
    test.afterAll(async () => {
      await enishi.quit();
      await removeFolder(folder);
      await removeFolder(enishi.userData);
    });

    test('the summary is one page, and a report has contents that name the right pages', async () => {
      const { page } = enishi;
      await goTo(page, language, 'reports');
      await card(page, 'management-summary').click();
      const summary = await pdfPages(await save(enishi, join(folder, 'summary.pdf')));
      expect(summary).toHaveLength(1);
      await card(page, 'network-participation').click();
      const pages = await pdfPages(await save(enishi, join(folder, 'participation.pdf')));
      expect(pages.length).toBeGreaterThan(2);
      expect(close(pages[0] ?? '')).toContain(close(words.reports.names['network-participation'].title));
      const { funnel, cohorts } = words.figures.title;
      expectTrueContents(pages, [funnel, cohorts, words.reports.document.definitions]);
      expect(enishi.problems).toEqual([]);
    });

    test('a workbook has native charts', async () => {
      const { page } = enishi;
      await goTo(page, language, 'reports');
      await card(page, 'network-participation').click();
      await page.getByRole('radio', { name: words.reports.options.formats.xlsx }).check();
      const parts = await partNames(await save(enishi, join(folder, 'participation.xlsx')));
      expect(parts.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))).not.toEqual([]);
      expect(enishi.problems).toEqual([]);
    });

    test('one’s own is put together, kept and produced, and produced again with one click', async () => {
      const { page } = enishi;
      const { own, gallery } = words.reports;
      const name = language === 'ja' ? '取締役会' : 'For the board';
      const note = language === 'ja' ? '四半期の報告です。' : 'What happened this quarter.';
      await goTo(page, language, 'reports');
      await page.getByRole('link', { name: gallery.add }).click();
      await page.getByLabel(own.name, { exact: true }).fill(name);
      await page.getByLabel(own.note, { exact: true }).fill(note);
      const people = page.getByRole('button', { name: filled(own.addSection, { name: own.people }) });
      await people.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: words.app.save, exact: true }).click();
      await page.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
      for (const file of ['first.pdf', 'again.pdf']) {
        await goTo(page, language, 'home');
        await goTo(page, language, 'reports');
        await page.getByRole('link', { name }).click();
        const pages = await pdfPages(await save(enishi, join(folder, file)));
        const text = close(pages.join(''));
        expect(text).toContain(close(name));
        expect(text).toContain(close(note));
      }
      const produced = page.getByRole('region', { name: words.reports.produced.title });
      await expect(produced.getByText('again.pdf')).toBeVisible();
      expect(enishi.problems).toEqual([]);
    });

    test('a person’s data is given out from the profile, without a period', async () => {
      const { page } = enishi;
      await goTo(page, language, 'alumni');
      await page.getByRole('grid').getByRole('row').nth(1).click();
      const profile = page.getByRole('region', { name: words.people.profile.label, exact: true });
      await profile.getByRole('button', { name: words.people.profile.more }).click();
      await page.getByRole('menuitem', { name: words.reports.subjectAccess }).click();
      await expect(page).toHaveURL(/person-data/);
      await expect(page.locator('[data-save-report]')).toBeEnabled();
      const [cover = ''] = await pdfPages(await save(enishi, join(folder, 'person.pdf')));
      expect(close(cover)).toContain(close(words.reports.names['person-data'].title));
      expect(close(cover)).toContain(close(words.reports.document.state));
      expect(close(cover)).not.toContain(close(words.reports.document.period));
      expect(enishi.problems).toEqual([]);
    });
  });
}
