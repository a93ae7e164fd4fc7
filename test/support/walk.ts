import { expect, type Page } from '@playwright/test';
import { catalogues } from '#shared/i18n/catalogues.ts';
import type { RunningEnishi } from './app.ts';

export const e2ePassphrase = 'seven quiet lanterns by the river';

/** The words of the page in the language of the walk. */
export const wordsOf = (language: 'en' | 'ja') => catalogues[language];

/** Fills the places of a text of the catalogue. */
export const filled = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(values[name] ?? ''));

/** Goes through the first run to an empty workspace in `folder`, and stays on the last of its pages. */
export async function firstRun(
  enishi: RunningEnishi,
  choice: {
    language: 'en' | 'ja';
    name: string;
    folder: string;
    userName?: string;
    role?: 'hr' | 'manager' | 'recruiter';
  },
): Promise<void> {
  const { page } = enishi;
  const words = wordsOf(choice.language);
  await page.getByRole('radio', { name: words.vocabulary.language[choice.language], exact: true }).check();
  if (choice.role !== undefined) {
    const role = page.getByRole('radio', { name: words.vocabulary.role[choice.role], exact: true });
    await role.check();
  }
  await page.getByLabel(words.workspace.welcome.you.name).fill(choice.userName ?? 'Mio Example');
  await page.getByRole('button', { name: words.app.next, exact: true }).click();
  await enishi.willPick(choice.folder);
  await page.getByRole('button', { name: words.workspace.new.changeFolder }).click();
  await page.getByLabel(words.workspace.new.name, { exact: true }).fill(choice.name);
  await typePassphraseTwice(page, choice.language);
  await page.getByRole('button', { name: words.workspace.new.create, exact: true }).click();
  await page.getByRole('button', { name: words.keys.step.later, exact: true }).click();
  await page.getByRole('heading', { name: words.workspace.welcome.firstFile.title }).waitFor();
}

/** Who looks around with sample data. */
export const sampleUser = { en: 'Mio Example', ja: '例 美緒' } as const;

export interface SampleChoice {
  language: 'en' | 'ja';
  folder: string;
}

/** Goes through the first run to a workspace of made-up people, which is made in `folder`, and stays on Home. */
export async function exploreSampleData(enishi: RunningEnishi, choice: SampleChoice): Promise<void> {
  const { page } = enishi;
  const words = wordsOf(choice.language);
  await sayWhoOneIs(page, choice.language);
  await page.getByRole('radio', { name: words.workspace.sample.title }).check();
  await enishi.willPick(choice.folder);
  await page.getByRole('button', { name: words.workspace.new.changeFolder }).click();
  await typePassphraseTwice(page, choice.language);
  await page.getByRole('button', { name: words.workspace.new.createSample, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.home.title }).waitFor({ timeout: 90_000 });
}

/** The first page of the first run. */
export async function sayWhoOneIs(page: Page, language: 'en' | 'ja'): Promise<void> {
  const words = wordsOf(language);
  await page.getByRole('radio', { name: words.vocabulary.language[language], exact: true }).check();
  await page.getByLabel(words.workspace.welcome.you.name).fill(sampleUser[language]);
  await page.getByRole('button', { name: words.app.next, exact: true }).click();
}

async function typePassphraseTwice(page: Page, language: 'en' | 'ja'): Promise<void> {
  const words = wordsOf(language).workspace.passphrase;
  await page.getByLabel(words.label, { exact: true }).fill(e2ePassphrase);
  await page.getByLabel(words.repeat, { exact: true }).fill(e2ePassphrase);
}

/** Goes to a screen by the navigation rail. */
export async function goTo(
  page: Page,
  language: 'en' | 'ja',
  screen:
    | 'home'
    | 'alumni'
    | 'farewells'
    | 'pipeline'
    | 'community'
    | 'segments'
    | 'insights'
    | 'reports'
    | 'import'
    | 'settings',
): Promise<void> {
  const { navigation } = wordsOf(language).app;
  const rail = page.getByRole('navigation', { name: navigation.label });
  const link = rail.getByRole('link', { name: navigation[screen], exact: true });
  if ((await link.getAttribute('aria-current')) === 'page') return;
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('[data-page-heading]')).toBeFocused();
}

/** Opens the dialog of a new alumnus, fills it and sends it off; they worked from 2015 to 2021. */
export async function addAlumnus(
  page: Page,
  language: 'en' | 'ja',
  person: { family: string; given: string; email: string },
): Promise<void> {
  const { people } = wordsOf(language);
  await goTo(page, language, 'alumni');
  await page.getByRole('button', { name: people.add.title }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(people.name.familyName, { exact: true }).fill(person.family);
  await dialog.getByLabel(people.name.givenName, { exact: true }).fill(person.given);
  await dialog.getByLabel(people.add.email).fill(person.email);
  await dialog.getByLabel(people.tenure.startedOn).fill('2015-04-01');
  await dialog.getByLabel(people.tenure.endedOn).fill('2021-03-31');
  // Puts the calendar away, which lies over the button.
  await dialog.getByLabel(people.tenure.endedOn).press('Tab');
  await dialog.getByRole('button', { name: people.add.submit, exact: true }).click();
}
