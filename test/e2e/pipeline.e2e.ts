import { expect, type Page, test } from '@playwright/test';
import { launchEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { filled, firstRun, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

/** Made up by us. */
const alumni = {
  en: { family: 'Berger', given: 'Noah', shown: 'Noah Berger', department: 'Sales', role: 'Sales lead' },
  ja: { family: '大野', given: '拓海', shown: '大野 拓海', department: '営業部', role: '営業リーダー' },
};

/** An alumnus who said that they are open, but not yet that we may write to them about jobs. */
async function addAlumnus(page: Page, language: Language): Promise<void> {
  const { people, vocabulary, app } = wordsOf(language);
  const { family, given, department } = alumni[language];
  await goTo(page, language, 'alumni');
  await page.getByRole('button', { name: people.add.title }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(people.name.familyName, { exact: true }).fill(family);
  await dialog.getByLabel(people.name.givenName, { exact: true }).fill(given);
  await dialog.getByLabel(people.add.email).fill('alumnus@example.com');
  await dialog.getByLabel(people.tenure.startedOn).fill('2015-04-01');
  await dialog.getByLabel(people.tenure.endedOn).fill('2021-03-31');
  await dialog.getByLabel(people.tenure.department).fill(department);
  await dialog.getByRole('button', { name: people.add.submit, exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: people.profile.full }).click();
  const openness = page.getByRole('region', { name: people.openness.title, exact: true });
  await openness.getByRole('button').first().click();
  const field = dialog.getByRole('combobox', { name: people.openness.title });
  await field.click();
  await page.getByRole('option', { name: vocabulary.openness.open, exact: true }).click();
  await dialog.getByRole('button', { name: app.save, exact: true }).click();
  await expect(openness).toContainText(vocabulary.openness.open);
}

/** From the list of who might come back to an opportunity in its first stage. */
async function openOpportunity(page: Page, language: Language): Promise<void> {
  const { asks, pipeline } = wordsOf(language);
  const { shown, role } = alumni[language];
  await goTo(page, language, 'pipeline');
  const views = page.getByRole('navigation', { name: pipeline.views.label });
  await views.getByRole('link', { name: pipeline.views.candidates }).click();
  await page.getByRole('textbox', { name: pipeline.mightReturn.title, exact: true }).fill(role);
  await page.getByRole('button', { name: filled(pipeline.mightReturn.openFor, { name: shown }) }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(pipeline.field.title)).toHaveValue(role);
  await dialog.getByRole('button', { name: pipeline.open.submit, exact: true }).click();
  // To consider somebody asks nothing of them; what will be missing later is said already.
  await page.getByRole('button', { name: asks.goOnAnyway }).click();
  await expect(dialog).toHaveCount(0);
}

const cardOf = (page: Page, language: Language) =>
  page.getByRole('button', { name: alumni[language].shown, exact: true });

/** Takes hold of the card and drops it so many stages on, by keys alone. */
async function moveOn(page: Page, language: Language, stages: number): Promise<void> {
  const card = cardOf(page, language);
  await card.focus();
  await page.keyboard.press('Space');
  for (let stage = 0; stage < stages; stage += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
}

/** The column of a stage; its number of cards is part of its name. */
const columnOf = (page: Page, language: Language, stage: 'listening' | 'asked') =>
  page.getByRole('region', { name: new RegExp(wordsOf(language).pipeline.stage[stage]) });

for (const language of ['en', 'ja'] as const) {
  test(`the pipeline in ${language}: from who might come back to a new tenure, with an ask that is not made lightly`, async () => {
    const { asks, pipeline, people, vocabulary, workspace } = wordsOf(language);
    const { shown, role } = alumni[language];
    const reason =
      language === 'ja' ? '先週の電話でご本人から話がありました' : 'He raised it himself last week';
    const folder = await temporaryFolder();
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    await firstRun(enishi, { language, name: 'Pipeline', folder, role: 'recruiter' });
    await page.getByRole('button', { name: workspace.welcome.firstFile.later }).click();
    await expect(page.getByRole('heading', { level: 1, name: pipeline.title })).toBeVisible();
    await addAlumnus(page, language);
    await openOpportunity(page, language);

    // By keys alone; the first steps ask nothing of anybody.
    await goTo(page, language, 'home');
    await goTo(page, language, 'pipeline');
    await moveOn(page, language, 1);
    await expect(columnOf(page, language, 'listening')).toContainText(shown);

    // The next one asks, and consent is missing: a recruiter can't go on.
    await moveOn(page, language, 1);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(asks.rule.consentMissing);
    await expect(dialog).toContainText(asks.onlyHr);
    await page.keyboard.press('Escape');
    await expect(columnOf(page, language, 'listening')).toContainText(shown);

    // HR can, with a reason.
    await goTo(page, language, 'settings');
    await page.getByText(vocabulary.role.hr, { exact: true }).first().click();
    await goTo(page, language, 'pipeline');
    await moveOn(page, language, 1);
    await dialog.getByRole('button', { name: asks.override.offer }).click();
    await dialog.getByLabel(asks.override.reason).fill(reason);
    await dialog.getByRole('button', { name: asks.override.goOn }).click();
    await expect(dialog).toBeHidden();
    await expect(columnOf(page, language, 'asked')).toContainText(shown);

    // They come back.
    await page.getByRole('button', { name: filled(pipeline.card.menu, { name: shown }) }).click();
    await page.getByRole('menuitem', { name: pipeline.closeAs.returned.employment }).click();
    await expect(dialog.getByLabel(people.tenure.title, { exact: true })).toHaveValue(role);
    await dialog.getByRole('button', { name: pipeline.closing.submit.returned.employment }).click();
    await expect(dialog).toBeHidden();
    await expect(cardOf(page, language)).toHaveCount(0);

    await goTo(page, language, 'alumni');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const profile = page.getByRole('region', { name: people.profile.label, exact: true });
    await expect(profile).toContainText(role);
    await expect(profile).toContainText(reason);

    expect(enishi.problems).toEqual([]);
    await enishi.quit();
    await removeFolder(folder);
    await removeFolder(enishi.userData);
  });
}
