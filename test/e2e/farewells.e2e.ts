import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { pdfPages } from '../support/pdf.ts';
import { firstRun, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

/** Made up by us. */
const leavers = {
  en: { family: 'Okafor', given: 'Ada', shown: 'Ada Okafor', department: 'Design', title: 'Designer' },
  ja: { family: '森田', given: '陽菜', shown: '森田 陽菜', department: '開発部', title: '設計担当' },
};
const words = {
  en: {
    reason: 'A studio of her own, at last',
    thanks: 'Thank you for the nights before the launch, and for teaching us to draw first.',
  },
  ja: {
    reason: '念願の独立です',
    thanks: '発売前の日々を支えてくださり、ありがとうございました。これからのご活躍をお祈りします。',
  },
};

const todayHere = (): string => new Date().toLocaleDateString('sv');

/** From an empty board to a plan whose last day is today, adding the person on the way. */
async function planFarewell(page: Page, language: Language): Promise<void> {
  const { offboarding, people } = wordsOf(language);
  const { family, given, shown, department, title } = leavers[language];
  await expect(page.getByRole('heading', { level: 1, name: offboarding.title })).toBeVisible();
  await page.getByRole('button', { name: offboarding.plan.action }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: offboarding.plan.addPerson }).click();
  await dialog.getByLabel(people.name.familyName, { exact: true }).fill(family);
  await dialog.getByLabel(people.name.givenName, { exact: true }).fill(given);
  await dialog.getByLabel(people.add.email).fill('leaver@example.com');
  await dialog.getByLabel(people.tenure.startedOn).fill('2019-04-01');
  await dialog.getByLabel(people.tenure.department).fill(department);
  await dialog.getByLabel(people.tenure.title, { exact: true }).fill(title);
  await dialog.getByRole('button', { name: people.add.submit, exact: true }).click();
  // The form before has a last day, too.
  await expect(dialog.getByRole('button', { name: offboarding.plan.submit })).toBeVisible();
  const lastDay = dialog.getByRole('textbox', { name: offboarding.plan.lastDay });
  await lastDay.fill(todayHere());
  await lastDay.press('Tab');
  await dialog.getByRole('button', { name: offboarding.plan.submit }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: shown })).toBeVisible();
}

/** Types the reasons, is interrupted, finds them again, and finishes. */
async function holdConversation(page: Page, language: Language): Promise<void> {
  const { offboarding, farewells, vocabulary } = wordsOf(language);
  const link = page.getByRole('link', { name: offboarding.leaver.conversationAction.none });
  await link.click();
  const trail = page.getByRole('navigation', { name: farewells.guide.questions });
  await trail.getByRole('button', { name: farewells.question.reasons.short }).click();
  await page.getByText(vocabulary.leavingReason.ownBusiness, { exact: true }).click();
  const inWords = page.getByRole('textbox', { name: farewells.field.reasonWords });
  await inWords.click();
  await page.keyboard.type(words[language].reason);
  // Longer than what is typed may stay unsaved.
  await page.waitForTimeout(1000);
  await page.reload();
  await expect(inWords).toHaveValue(words[language].reason);
  await trail.getByRole('button', { name: farewells.question.review.short }).click();
  await page.getByRole('button', { name: farewells.guide.finish }).click();
  await expect(page.getByText(farewells.finished.done)).toBeVisible();
  await expect(page.getByText(words[language].reason)).toBeVisible();
}

/** Writes the words, saves the letter and notes that thanks were given. */
async function giveThanks({ page, willPick }: RunningEnishi, language: Language, folder: string) {
  const { farewells } = wordsOf(language);
  const { thanks } = words[language];
  const files = [join(folder, 'letter.pdf')];
  await page.getByRole('link', { name: farewells.finished.thanksNext }).click();
  await page.getByRole('textbox', { name: farewells.thanks.words }).fill(thanks);
  await willPick(files[0] ?? '');
  await page.getByRole('button', { name: farewells.letter.save }).click();
  await expect(page.getByRole('button', { name: farewells.letter.show })).toBeVisible();
  if (language === 'ja') {
    const vertical = join(folder, 'tategaki.pdf');
    files.push(vertical);
    await page.getByText(farewells.letter.vertical, { exact: true }).click();
    await willPick(vertical);
    await page.getByRole('button', { name: farewells.letter.save }).click();
    await expect(page.getByText('tategaki.pdf')).toBeVisible();
  }
  for (const file of files) {
    const pages = await pdfPages(file);
    expect(pages).toHaveLength(1);
    // Lines break where they must.
    const text = pages.join('').replace(/\s/g, '');
    expect(text).toContain(thanks.normalize('NFKC').replace(/\s/g, ''));
    expect(text).toContain(leavers[language].family);
    expect(text).toContain('MioExample');
  }
  await page.getByRole('button', { name: farewells.thanks.give, exact: true }).click();
  await expect(page.getByText(farewells.thanks.done)).toBeVisible();
}

/** What a manager does for a leaver, from the plan to the day after. */
for (const language of ['en', 'ja'] as const) {
  test(`a farewell in ${language}: planned, talked over, thanked for, and the leaver is an alumnus`, async () => {
    const { offboarding, farewells, workspace, people, vocabulary } = wordsOf(language);
    const { shown } = leavers[language];
    const folder = await temporaryFolder();
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    await firstRun(enishi, { language, name: 'Farewells', folder, role: 'manager' });
    await page.getByRole('button', { name: workspace.welcome.firstFile.later }).click();
    await planFarewell(page, language);
    await holdConversation(page, language);
    await giveThanks(enishi, language, folder);

    await goTo(page, language, 'home');
    await goTo(page, language, 'farewells');
    await page
      .getByRole('link', { name: new RegExp(shown) })
      .first()
      .click();
    await expect(page.getByText(offboarding.thanks.given).first()).toBeVisible();
    await expect(page.getByText(offboarding.conversation.finished).first()).toBeVisible();

    await goTo(page, language, 'alumni');
    await expect(page.locator('header').filter({ has: page.locator('[data-page-heading]') })).toContainText(
      '1',
    );
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const profile = page.getByRole('region', { name: people.profile.label, exact: true });
    await expect(profile).toContainText(words[language].thanks);
    const { ownBusiness } = vocabulary.leavingReason;
    await expect(profile).toContainText(ownBusiness);

    // Of the conversation a recruiter sees nothing.
    await goTo(page, language, 'settings');
    await page.getByText(vocabulary.role.recruiter, { exact: true }).first().click();
    await goTo(page, language, 'alumni');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(profile).toContainText(shown);
    await expect(profile).toContainText(people.openness.title);
    await expect(profile).not.toContainText(ownBusiness);
    await expect(profile).not.toContainText(farewells.ofPerson.reasons);

    expect(enishi.problems).toEqual([]);
    await enishi.quit();
    await removeFolder(folder);
    await removeFolder(enishi.userData);
  });
}
