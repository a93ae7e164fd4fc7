import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { exploreSampleData, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

/** A text of the catalogue as a pattern, whatever stands in its places. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );

const rowsOf = (page: Page): Locator => page.getByRole('grid').locator('[role="row"][data-index]');

/** The figures in the sentence above the list. */
async function figuresAbove(page: Page): Promise<number[]> {
  const heading = page.locator('header').filter({ has: page.locator('[data-page-heading]') });
  const figures = ((await heading.textContent()) ?? '').match(/\d[\d,]*/g) ?? [];
  return figures.map((figure) => Number(figure.replaceAll(',', '')));
}

async function search(page: Page, language: Language, typed: string): Promise<void> {
  const field = page.getByRole('searchbox', { name: wordsOf(language).list.search });
  await field.fill(typed);
  await expect(page.locator('[role="grid"][aria-busy="true"]')).toHaveCount(0);
}

/** What HR does all day with the list: columns, order, search, profile, segment, many at once, and back. */
for (const language of ['en', 'ja'] as const) {
  test.describe(`people in ${language}`, () => {
    let enishi: RunningEnishi;
    let folder: string;
    const words = wordsOf(language);

    test.beforeAll(async () => {
      folder = await temporaryFolder();
      enishi = await launchEnishi({ language });
      await exploreSampleData(enishi, { language, folder });
    });
    test.afterAll(async () => {
      await enishi.quit();
      await removeFolder(folder);
      await removeFolder(enishi.userData);
    });
    test.afterEach(() => expect(enishi.problems).toEqual([]));

    test('the list is sorted, set up with columns, and comes back as it was left', async () => {
      const { page } = enishi;
      await goTo(page, language, 'alumni');
      await expect(rowsOf(page).first()).toBeVisible();
      await page.getByRole('button', { name: words.list.columns.title }).click();
      await page.getByRole('checkbox', { name: words.list.column.skills, exact: true }).check();
      await page.keyboard.press('Escape');
      const skills = page.getByRole('columnheader', { name: words.list.column.skills });
      await expect(skills).toBeVisible();
      const leftOn = page.getByRole('columnheader', { name: words.list.column.leftOn });
      await leftOn.getByRole('button').first().click();
      await expect(leftOn).toHaveAttribute('aria-sort', 'descending');
      const first = await rowsOf(page).first().textContent();
      await goTo(page, language, 'home');
      await goTo(page, language, 'alumni');
      await expect(skills).toBeVisible();
      await expect(leftOn).toHaveAttribute('aria-sort', 'descending');
      await expect(rowsOf(page).first()).toHaveText(first ?? '');
    });

    for (const [script, typed, found] of [
      ['kana for kanji, half width', 'ﾀﾅｶ', '田中'],
      ['Latin without accents', 'garcia', /Garc[ií]a/i],
    ] as const) {
      test(`the search finds people by ${script}`, async () => {
        const { page } = enishi;
        await goTo(page, language, 'alumni');
        await search(page, language, typed);
        await expect(rowsOf(page).first()).toContainText(found);
        await search(page, language, 'qzxv');
        await expect(
          page.getByText(patternOf(words.list.nobodyFound.replace('{{search}}', 'qzxv'))),
        ).toBeVisible();
        await page.getByRole('button', { name: words.list.clearSearch }).first().click();
        await expect(rowsOf(page).first()).toBeVisible();
      });
    }

    test('a profile takes a follow-up, which stands on Home until it is done', async () => {
      const { page } = enishi;
      await goTo(page, language, 'alumni');
      await page.getByRole('grid').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      const profile = page.getByRole('region', { name: words.people.profile.label, exact: true });
      await expect(page.getByRole('button', { name: words.people.profile.beside })).toBeVisible();
      const section = profile.getByRole('region', { name: words.followUps.title, exact: true });
      await section.getByRole('button', { name: words.followUps.add, exact: true }).click();
      const title = language === 'ja' ? '近況を聞く' : 'Ask how things are';
      const form = page.getByRole('dialog');
      await form.getByLabel(words.followUps.field.title).fill(title);
      await form.getByRole('button', { name: words.app.save, exact: true }).click();
      await expect(section.getByText(title)).toBeVisible();
      await page.getByRole('button', { name: words.people.profile.beside }).click();

      await goTo(page, language, 'home');
      const finish = page.getByRole('button', {
        name: words.followUps.finish.label.replace('{{title}}', title),
      });
      const week = page.getByRole('region', { name: words.home.due.thisWeek });
      const showAll = week.getByRole('button', { name: patternOf(words.home.due.showAll_other) });
      await expect(week).toBeVisible();
      if (await showAll.isVisible()) await showAll.click();
      await finish.click();
      await page.getByRole('button', { name: words.followUps.finish.button, exact: true }).click();
      await expect(finish).toBeHidden();
      await expect(page.getByText(words.followUps.finish.notice.replace('{{title}}', title))).toBeVisible();
    });

    test('a segment is built with a live count, and a bulk action on it is taken back', async () => {
      const { page } = enishi;
      await goTo(page, language, 'segments');
      await page.getByRole('button', { name: words.segments.new.button }).click();
      await page.getByRole('menuitem', { name: words.segments.new.rule }).click();
      const name = language === 'ja' ? '連絡できる人' : 'Those we may reach';
      await page.getByLabel(words.segments.form.name).fill(name);
      await page.getByRole('button', { name: words.segments.editor.add }).click();
      await page
        .getByRole('combobox', { name: words.segments.editor.search })
        .fill(words.segments.field.flag.reachable);
      await page.keyboard.press('Enter');
      const answer = page.getByRole('region', { name: words.segments.members.label });
      const count = answer.getByRole('heading');
      await expect(count).toHaveText(patternOf(words.segments.members.count_other));
      await expect(answer).toHaveAttribute('aria-busy', 'false');
      const [reachable = 0, all = 0] =
        ((await count.textContent()) ?? '')
          .match(/\d[\d,]*/g)
          ?.map((figure) => Number(figure.replaceAll(',', '')))
          .sort((a, b) => a - b) ?? [];
      expect(reachable).toBeGreaterThan(0);
      expect(reachable).toBeLessThan(all);
      await page.locator('form').getByRole('button', { name: words.segments.form.create }).click();
      await expect(
        page.getByRole('link', { name }).or(page.getByRole('button', { name })).first(),
      ).toBeVisible();

      await answer.getByRole('button', { name: words.segments.members.showInAlumni }).click();
      await expect(page.getByRole('grid')).toBeVisible();
      await expect.poll(() => figuresAbove(page)).toContain(reachable);
      await page.getByRole('grid').focus();
      await page.keyboard.press('Control+a');
      const bar = page.getByRole('region', { name: words.list.bulk.label });
      await bar.getByRole('button', { name: words.list.bulk.deed.tags, exact: true }).click();
      const dialog = page.getByRole('dialog');
      const tag = language === 'ja' ? '春の会' : 'Spring meeting';
      await dialog.getByLabel(words.list.bulk.names.tag).fill(tag);
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: words.list.bulk.submit.addLabels, exact: true }).click();
      await expect(dialog).toBeHidden();
      const done = page
        .getByRole('status')
        .filter({ hasText: patternOf(words.list.bulk.done.addLabels_other) });
      await expect(done).toBeVisible();
      await search(page, language, tag);
      await expect(rowsOf(page).first()).toBeVisible();

      await done.getByRole('button', { name: words.app.undo, exact: true }).click();
      await expect(page.getByText(words.history.takenBack)).toBeVisible();
      await expect(rowsOf(page)).toHaveCount(0);
    });
  });
}
