import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { openSampleData } from '../support/sampleWorkspace.ts';
import { goTo, wordsOf } from '../support/walk.ts';

const screens = [
  'home',
  'alumni',
  'farewells',
  'pipeline',
  'community',
  'segments',
  'insights',
  'reports',
  'import',
  'settings',
] as const;

/** Screens that others lead to, by their addresses. */
const otherScreens = [
  'duplicates',
  'imports/past',
  'farewells/calendar',
  'farewells/messages',
  'farewells/numbers',
  'insights/people?behind=%7B%22figure%22%3A%22funnel%22%2C%22stage%22%3A%22joined%22%7D',
  'pipeline/table',
  'pipeline/candidates',
  'pipeline/numbers',
  'community/members',
  'community/events',
  'community/events/calendar',
  'community/surveys',
  'community/outreach',
  'community/circles',
  'community/voices',
  'community/balance',
] as const;

/** What axe finds on the page, as the rule and the elements. */
async function findings(page: Page): Promise<string[]> {
  // The newer way opens a second page, which the program refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/${address}`);
}

/** Waits until nothing on the page is on its way any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-page-heading]')).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

for (const language of ['en', 'ja'] as const) {
  test.describe(`with sample data in ${language}`, () => {
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

    for (const theme of ['light', 'dark'] as const) {
      test(`every screen is without findings of axe in ${theme}`, async () => {
        const { page } = enishi;
        const words = wordsOf(language);
        await goTo(page, language, 'settings');
        await page.getByText(words.settings.look.themes[theme], { exact: true }).click();
        for (const screen of screens) {
          await goTo(page, language, screen);
          await settled(page);
          expect(await findings(page), screen).toEqual([]);
        }
        for (const screen of otherScreens) {
          await goToAddress(page, screen);
          await settled(page);
          expect(await findings(page), screen).toEqual([]);
        }
        await goTo(page, language, 'alumni');
        await page.getByRole('grid').focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await expect(
          page.getByRole('region', { name: words.people.profile.label, exact: true }),
        ).toBeVisible();
        await settled(page);
        expect(await findings(page), 'profile beside').toEqual([]);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('button', { name: words.people.profile.beside })).toBeVisible();
        expect(await findings(page), 'profile in full').toEqual([]);
        await page.getByRole('button', { name: words.people.profile.beside }).click();
        expect(enishi.problems).toEqual([]);
      });
    }

    test('no screen is wider than the smallest window, at twice the size of text neither', async () => {
      const { inMain, page } = enishi;
      await inMain(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(1024, 680);
        window?.webContents.setZoomFactor(2);
      });
      try {
        for (const screen of [...screens, ...otherScreens]) {
          await goToAddress(page, screen);
          await settled(page);
          const tooWide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(tooWide, screen).toBeLessThanOrEqual(0);
        }
      } finally {
        await inMain(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
        });
      }
    });
  });
}
