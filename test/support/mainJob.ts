import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { RunningEnishi } from './app.ts';
import { pdfPages } from './pdf.ts';
import { hrExport } from './samples.ts';
import { e2ePassphrase, filled, firstRun, goTo, wordsOf } from './walk.ts';

type Language = 'en' | 'ja';

/** From the last page of the first run to the result of the import. */
async function importLeavers({ page, willPick }: RunningEnishi, language: Language): Promise<void> {
  const { workspace, imports } = wordsOf(language);
  await page.getByRole('button', { name: workspace.welcome.firstFile.import }).click();
  await willPick(hrExport.path);
  await page.getByRole('button', { name: imports.file.choose, exact: true }).click();
  await page.getByRole('button', { name: imports.found.next }).click();
  await page.getByRole('button', { name: imports.mapping.next }).click();
  const leftOut = filled(imports.preview.leavesOut_other, { people: hrExport.stillEmployed });
  await expect(page.getByText(leftOut)).toBeVisible();
  await page
    .getByRole('button', { name: filled(imports.preview.run_other, { people: hrExport.leavers }) })
    .click();
  const created = filled(imports.result.created_other, {
    people: hrExport.leavers,
    fileName: hrExport.path.split('/').at(-1) ?? '',
  });
  await expect(page.getByText(created)).toBeVisible();
}

/** Finds the person by keyboard alone and opens the profile in full. */
async function openLeaver(page: Page, language: Language): Promise<void> {
  const { list, people } = wordsOf(language);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: list.search })).toBeFocused();
  await page.keyboard.type(hrExport.leaver.familyName.toLowerCase());
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: hrExport.leaver.name })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: people.profile.beside })).toBeVisible();
}

/** Notes that the person may be written to and has joined the network. */
async function recordConsentAndMembership(page: Page, language: Language): Promise<void> {
  const { app, people, vocabulary } = wordsOf(language);
  await sectionButton(page, people.contact.title).click();
  const contact = page.getByRole('dialog');
  await contact.getByRole('button', { name: people.contact.add }).click();
  await contact.getByLabel(people.contact.value).fill('leaver@example.com');
  await contact.getByRole('button', { name: app.save, exact: true }).click();
  await expect(contact).toBeHidden();

  await sectionButton(page, people.consent.title).click();
  const consent = page.getByRole('dialog');
  await consent.getByText(vocabulary.consentPurpose.news, { exact: true }).click();
  await consent.getByText(vocabulary.channel.email, { exact: true }).click();
  await consent.getByRole('button', { name: app.save, exact: true }).click();
  await expect(consent).toBeHidden();

  await sectionButton(page, people.membership.title).click();
  const membership = page.getByRole('dialog');
  await membership
    .getByLabel(people.membership.joinedOn)
    .fill(language === 'ja' ? '2020/04/01' : '1 Apr 2020');
  await membership.getByRole('button', { name: app.save, exact: true }).click();
  await expect(membership).toBeHidden();
}

const sectionButton = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true }).getByRole('button').first();

/** Logs a call of the person to us, with keys alone after the first click. */
async function logCall(page: Page, language: Language, subject: string): Promise<void> {
  const { interactions } = wordsOf(language);
  const composer = page.getByRole('form', { name: interactions.composer });
  await composer.getByRole('textbox', { name: interactions.field.subject }).click();
  await page.keyboard.type(subject);
  await composer.getByText(interactions.direction.fromAlumnus).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(subject)).toBeVisible();
}

/** The figures of the funnel's table on the screen, stage by stage. */
async function funnel(page: Page, language: Language): Promise<string[]> {
  const { charts } = wordsOf(language);
  const figure = page.getByRole('figure').first();
  const asTable = figure.getByRole('button', { name: charts.asTable });
  if (await asTable.isVisible()) await asTable.click();
  return await figure.locator('tbody tr td:nth-child(2)').allInnerTexts();
}

/** How the pages of a report are numbered. */
const pageNumber = {
  en: (page: number, of: number) => `Page ${page} of ${of}`,
  ja: (page: number, of: number) => `${page} / ${of}`,
};

/** Fails where a name of the imported people stands in clear in any file of the folder. */
async function expectNoNames(folder: string): Promise<void> {
  const rows = (await readFile(hrExport.path, 'utf8')).split('\n').slice(1);
  const familyNames = rows
    .map((row) => /^"?([^",]+)/.exec(row)?.[1]?.trim() ?? '')
    .filter((name) => name.length > 4);
  expect(familyNames.length).toBeGreaterThan(20);
  for (const name of await readdir(folder, { recursive: true })) {
    const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    const found = familyNames.filter((familyName) => bytes.includes(familyName));
    expect(found, name).toEqual([]);
  }
}

/**
 * The main job, in whichever way the program is started: a file becomes alumni, a timeline, a chart and a report, and
 * the next start has it all. `start` is called twice, for the same user.
 */
export async function mainJob(
  language: Language,
  folder: string,
  start: () => Promise<RunningEnishi>,
): Promise<void> {
  const words = wordsOf(language);
  const workspace = join(folder, 'Main job.enishi');
  const pdf = join(folder, 'report.pdf');
  const subject = language === 'ja' ? '電話で近況を伺いました' : 'Rang to say hello';

  const first = await start();
  const { page } = first;
  await firstRun(first, { language, name: 'Main job', folder });
  await importLeavers(first, language);
  await goTo(page, language, 'alumni');
  await expect(
    page.getByText(new RegExp(`^${hrExport.leavers}|${hrExport.leavers}名`)).first(),
  ).toBeVisible();
  await goTo(page, language, 'home');
  await expect
    .poll(() => funnel(page, language))
    .toEqual([String(hrExport.leavers), '0', '0', '0', '0', '0']);

  await goTo(page, language, 'alumni');
  await openLeaver(page, language);
  const profile = page.getByRole('region', { name: words.people.profile.label, exact: true });
  await expect(profile).toContainText(hrExport.leaver.department);
  await expect(profile).toContainText(hrExport.leaver.manager);
  await recordConsentAndMembership(page, language);
  await logCall(page, language, subject);

  await goTo(page, language, 'insights');
  const expected = [String(hrExport.leavers), '1', '1', '1', '1', '0'];
  await expect.poll(() => funnel(page, language)).toEqual(expected);

  await goTo(page, language, 'reports');
  await page.locator('[data-report="network-participation"]').click();
  await first.willPick(pdf);
  await page.getByRole('button', { name: words.reports.save, exact: true }).click();
  await expect(page.getByRole('button', { name: words.reports.show })).toBeVisible();
  const pages = await pdfPages(pdf);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[0]).toContain(words.reports.names['network-participation'].title.normalize('NFKC'));
  expect(pages[0]).toContain('Main job');
  expect(pages.join(' ')).toContain(String(hrExport.leavers));
  for (const [index, text] of pages.entries()) {
    expect(text).toContain(pageNumber[language](index + 1, pages.length));
  }
  await expectNoNames(workspace);
  expect(first.problems).toEqual([]);
  await first.quit();

  const second = await start();
  await second.page.getByLabel(words.workspace.passphrase.label, { exact: true }).fill(e2ePassphrase);
  await second.page.getByRole('button', { name: words.workspace.open.open, exact: true }).click();
  await goTo(second.page, language, 'insights');
  await expect.poll(() => funnel(second.page, language)).toEqual(expected);
  await goTo(second.page, language, 'alumni');
  await openLeaver(second.page, language);
  await expect(second.page.getByText(subject)).toBeVisible();
  expect(second.problems).toEqual([]);
  await second.quit();
  await expectNoNames(workspace);
  await expectNoNames(first.userData);
}
