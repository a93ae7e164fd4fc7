import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { filled, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

const figure = (page: Page, id: string): Locator => page.locator(`[data-figure="${id}"]`);

/** The bar of a stage of the funnel, which is a button. */
const bar = (page: Page, language: Language, stage: 'joined' | 'active'): Locator =>
  figure(page, 'funnel').getByRole('button', {
    name: new RegExp(`^${wordsOf(language).insights.stage[stage]}`),
  });

/** Waits until no numbers are on their way any more. */
async function settled(page: Page): Promise<void> {
  await expect(figure(page, 'funnel')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** How many people a bar stands for, as it says. */
async function peopleOf(mark: Locator): Promise<string> {
  const name = (await mark.getAttribute('aria-label')) ?? '';
  const shown = /\d[\d,]*/.exec(name.replace(/^[^:：]*[:：]/, ''))?.[0];
  if (shown === undefined) throw new Error(`no number in "${name}"`);
  return shown;
}

/** What axe finds on the page, as the rule and the elements. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function goToInsights(page: Page, language: Language): Promise<void> {
  await goTo(page, language, 'home');
  await goTo(page, language, 'insights');
  await settled(page);
}

/** Opens a list of the bar on top and chooses what stands at a place of it. */
async function chooseFrom(page: Page, list: string, place: number): Promise<string> {
  const box = page.getByRole('combobox', { name: list, exact: true });
  await box.click();
  const option = page.getByRole('listbox', { name: list }).getByRole('option').nth(place);
  const name = (await option.textContent()) ?? '';
  await option.click();
  await settled(page);
  return name;
}

/** The people are as many as the bar says. */
async function expectPeople(page: Page, language: Language, title: string, shown: string): Promise<void> {
  const { people } = wordsOf(language).insights;
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  const grid = page.getByRole('grid', { name: people.label });
  await expect(grid).toHaveAttribute('aria-rowcount', String(Number(shown.replaceAll(',', '')) + 1));
  await expect(page.getByText(filled(people.sentence_other, { shown }))).toBeVisible();
}

for (const language of ['en', 'ja'] as const) {
  test.describe(`insights in ${language}`, () => {
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

    test('days, segment, department and comparison change the numbers and stay in the address', async () => {
      const { page } = enishi;
      await goToInsights(page, language);
      const heading = figure(page, 'funnel').getByRole('heading', { level: 2 });
      const ofToday = await heading.textContent();
      await page.getByText(words.insights.page.presets.lastYear, { exact: true }).click();
      await expect(heading).not.toHaveText(ofToday ?? '');
      await expect(page).toHaveURL(/period=lastYear/);
      await settled(page);
      const ofAll = await heading.textContent();
      await chooseFrom(page, words.segments.insights.over, 0);
      await expect(page).toHaveURL(/segment=/);
      await expect(heading).not.toHaveText(ofAll ?? '');
      await chooseFrom(page, words.insights.compare.label, 0);
      await expect(page).toHaveURL(/compare=before/);
      // The sentence says what it is held against, the bar above which days these are.
      await expect(heading).toContainText(words.insights.compare.theBefore);
      const bar = page.getByRole('region', { name: words.insights.scope.label });
      await expect(bar).toContainText(String(new Date().getFullYear() - 2));
      await chooseFrom(page, words.insights.scope.department, 0);
      await expect(page).toHaveURL(/department=/);
      await settled(page);
      expect(enishi.problems).toEqual([]);
    });

    test('a bar leads to its people, to a profile and back to the bar, by mouse', async () => {
      const { page } = enishi;
      await goToInsights(page, language);
      await page.getByText(words.insights.page.presets.lastYear, { exact: true }).click();
      await expect(page).toHaveURL(/period=lastYear/);
      await settled(page);
      const joined = bar(page, language, 'joined');
      const shown = await peopleOf(joined);
      await joined.click();
      await expectPeople(page, language, words.insights.stage.joined, shown);
      expect(await findings(page), 'people').toEqual([]);
      const first = page.getByRole('grid').getByRole('row').nth(1);
      await first.click();
      const profile = page.getByRole('region', { name: words.people.profile.label, exact: true });
      await expect(profile).toBeVisible();
      await profile.getByRole('button', { name: words.people.profile.close }).click();
      await expect(profile).toBeHidden();
      await page.getByRole('link', { name: words.insights.people.back }).click();
      await settled(page);
      await expect(page).toHaveURL(/period=lastYear/);
      await expect(joined).toBeFocused();
      await expect(joined).toBeInViewport();
      expect(enishi.problems).toEqual([]);
    });

    test('the same goes by keyboard alone', async () => {
      const { page } = enishi;
      await goToInsights(page, language);
      const active = bar(page, language, 'active');
      const shown = await peopleOf(active);
      // One Tab stop for the chart; the arrow keys go from bar to bar.
      await figure(page, 'funnel').locator('[role="button"][tabindex="0"]').focus();
      await page.keyboard.press('Home');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
      await expect(active).toBeFocused();
      await page.keyboard.press('Enter');
      await expectPeople(page, language, words.insights.stage.active, shown);
      const grid = page.getByRole('grid', { name: words.insights.people.label });
      await grid.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const profile = page.getByRole('region', { name: words.people.profile.label, exact: true });
      await expect(profile).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(profile).toBeHidden();
      await expect(grid).toBeFocused();
      await page.getByRole('link', { name: words.insights.people.back }).focus();
      await page.keyboard.press('Enter');
      await settled(page);
      await expect(active).toBeFocused();
      expect(enishi.problems).toEqual([]);
    });

    test('a goal is set and stands in the charts', async () => {
      const { page } = enishi;
      const { form, set } = words.goals;
      await goToInsights(page, language);
      await expect(figure(page, 'goals')).toHaveCount(0);
      const ofRate = filled(words.goals.setOf, { metric: words.insights.metric.participationRate });
      await figure(page, 'participation').getByRole('button', { name: ofRate }).click();
      const dialog = page.getByRole('dialog', { name: form.title });
      await dialog.getByLabel(form.target.rate).fill('80');
      expect(await findings(page), 'goal').toEqual([]);
      await dialog.getByRole('button', { name: form.submit }).click();
      await expect(dialog).toBeHidden();
      await expect(figure(page, 'goals')).toContainText('80');
      await expect(figure(page, 'goals')).toContainText(words.insights.metric.participationRate);
      await page.getByRole('button', { name: set, exact: true }).click();
      await expect(dialog.getByLabel(form.target.rate)).toHaveValue('80%');
      await dialog.getByRole('button', { name: words.people.form.remove }).click();
      await expect(figure(page, 'goals')).toHaveCount(0);
      expect(enishi.problems).toEqual([]);
    });

    test('a figure is saved as its table and as a picture', async () => {
      const { page } = enishi;
      await goToInsights(page, language);
      const shown = await peopleOf(bar(page, language, 'joined'));
      const files = { csv: join(folder, 'funnel.csv'), svg: join(folder, 'funnel.svg') };
      for (const format of ['csv', 'svg'] as const) {
        await enishi.willPick(files[format]);
        await figure(page, 'funnel').getByRole('button', { name: words.charts.saving.menu }).click();
        await page.getByRole('menuitem', { name: words.charts.saving[format] }).click();
        const done = filled(words.charts.saving.done, { fileName: `funnel.${format}` });
        await expect(page.getByText(done)).toBeVisible();
      }
      const csv = await readFile(files.csv, 'utf8');
      expect(csv).toContain(words.figures.title.funnel);
      expect(csv).toContain(`${words.insights.stage.joined},${shown.replaceAll(',', '')},`);
      const svg = await readFile(files.svg, 'utf8');
      expect(svg).toMatch(/^<svg /);
      expect(svg).toContain(words.insights.stage.joined);
      expect(svg).toContain('<title');
      expect(enishi.problems).toEqual([]);
    });

    test('axe finds nothing on any figure, in its tables neither', async () => {
      const { page } = enishi;
      await goToInsights(page, language);
      expect(await findings(page), 'charts').toEqual([]);
      const asTable = page.getByRole('button', { name: words.charts.asTable });
      while ((await asTable.count()) > 0) await asTable.first().click();
      expect(await findings(page), 'tables').toEqual([]);
    });
  });
}
