import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { members, writeMembersFile } from '../support/communityFile.ts';
import { filled, firstRun, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

const titles = {
  en: { event: 'An evening by the canal', ask: 'An opening in our team', survey: 'Spring' },
  ja: { event: '運河沿いの夕べ', ask: '募集のご案内', survey: '春のアンケート' },
};

const yesterday = (): string => new Date(Date.now() - 86_400_000).toLocaleDateString('sv');

/** From the last page of the first run to four members. */
async function importMembers({ page, willPick }: RunningEnishi, language: Language, path: string) {
  const { workspace, imports } = wordsOf(language);
  await writeMembersFile(path, language);
  await page.getByRole('button', { name: workspace.welcome.firstFile.import }).click();
  await willPick(path);
  await page.getByRole('button', { name: imports.file.choose, exact: true }).click();
  await page.getByRole('button', { name: imports.found.next }).click();
  await page.getByRole('button', { name: imports.mapping.next }).click();
  await page.getByRole('button', { name: filled(imports.preview.run_other, { people: 4 }) }).click();
  const created = filled(imports.result.created_other, { people: 4, fileName: 'members.csv' });
  await expect(page.getByText(created)).toBeVisible();
}

type Tab = keyof ReturnType<typeof wordsOf>['community']['tabs'];

async function goToTab(page: Page, language: Language, tab: Tab): Promise<void> {
  const { tabs } = wordsOf(language).community;
  await goTo(page, language, 'community');
  await page
    .getByRole('navigation', { name: tabs.label })
    .getByRole('link', { name: tabs[tab], exact: true })
    .click();
  await expect(page.locator('[data-page-heading]')).toBeVisible();
}

/** An event of yesterday for who wants casual exchange or learning. */
async function addEvent(page: Page, language: Language): Promise<void> {
  const { events, vocabulary } = wordsOf(language);
  await goToTab(page, language, 'events');
  await page.getByRole('button', { name: events.add }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: events.field.title }).fill(titles[language].event);
  for (const day of [events.field.fromDay, events.field.toDay]) {
    await dialog.getByLabel(day).fill(yesterday());
    await dialog.getByLabel(day).press('Tab');
  }
  const forWhom = dialog.getByRole('combobox', { name: events.field.orientations });
  await forWhom.press('ArrowDown');
  for (const kind of ['exchange', 'learning'] as const) {
    await page.getByRole('option', { name: vocabulary.orientationKind[kind], exact: true }).click();
  }
  await forWhom.press('Tab');
  // Of four members three may be invited, and two of them want this.
  await expect(dialog.getByText(filled(events.fit.inShort_other, { fits: 2, shown: 3 }))).toBeVisible();
  await dialog.getByRole('button', { name: events.form.add, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: titles[language].event })).toBeVisible();
}

/** Invites who fits, and sees who is left out and why. */
async function invite(page: Page, language: Language): Promise<void> {
  const { events, vocabulary } = wordsOf(language);
  const { evening, study, silent } = members[language];
  // Of an event that is over the page opens with who came.
  await openTab(page, events.tabs.invitations);
  await page.getByRole('button', { name: events.invite.add }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText(filled(events.invite.show.leftOut, { shown: 1 })).click();
  await expect(drawer).toContainText(silent.shown);
  await expect(drawer).toContainText(vocabulary.leftOutReason.consentMissing);
  await drawer.getByText(filled(events.invite.show.fitting, { shown: 2 })).click();
  await drawer.getByRole('button', { name: filled(events.invite.addFitting_other, { shown: 2 }) }).click();
  await expect(page.getByText(filled(events.invite.added_other, { shown: 2 }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await page.getByRole('button', { name: filled(events.invite.markAll_other, { shown: 2 }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: events.invite.mark, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(evening.shown)).toBeVisible();
  await expect(page.getByText(study.shown)).toBeVisible();
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** One says yes and comes. */
async function answerAndAttend(page: Page, language: Language): Promise<void> {
  const { events, vocabulary } = wordsOf(language);
  const { evening } = members[language];
  await openTab(page, events.tabs.answers);
  const answer = page.getByRole('group', { name: filled(events.answers.of, { name: evening.shown }) });
  await answer.getByText(vocabulary.eventAnswer.yes, { exact: true }).click();
  await openTab(page, events.tabs.attendance);
  await page
    .getByRole('checkbox', { name: filled(events.attendance.cameOf, { name: evening.shown }) })
    .click();
  await expect(page.getByRole('row').filter({ hasText: evening.shown })).toContainText(
    events.attendance.attended,
  );
}

/** The participation rate is shown so by Insights. */
async function expectParticipation(page: Page, language: Language, rate: string): Promise<void> {
  await goTo(page, language, 'insights');
  await expect(page.getByRole('figure').nth(1)).toContainText(rate);
}

/** An ask for all of them is warned of, and goes to the one who wants it. */
async function redirectAsk({ page, willPick }: RunningEnishi, language: Language, file: string) {
  const { outreach, vocabulary } = wordsOf(language);
  const { back, evening } = members[language];
  await goToTab(page, language, 'outreach');
  await page.getByRole('button', { name: outreach.list.add }).first().click();
  await page.getByRole('textbox', { name: outreach.page.name }).fill(titles[language].ask);
  await page.getByRole('combobox', { name: outreach.aim.purpose }).click();
  await page.getByRole('option', { name: vocabulary.purpose.askRehire, exact: true }).click();
  await page.getByRole('textbox', { name: outreach.texts.subject }).fill(titles[language].ask);
  await page.getByRole('textbox', { name: outreach.texts.body }).fill('{{ calledName }}');
  const warnings = page.getByRole('list', { name: outreach.warning.label });
  await expect(warnings).toContainText(outreach.warning.notWanted);
  // One of the three who may be asked.
  await expect(warnings).toContainText('33.3%');
  // In both languages the one button of it.
  await warnings.getByRole('button').click();
  // Who wants it was given nothing yet, unlike the two who were invited.
  await expect(warnings).toContainText(outreach.warning.oneSided);
  await expect(warnings).toContainText(/(?<!\d)1(?!\d)/);
  await expect(warnings).not.toContainText(outreach.warning.notWanted);
  await page.getByRole('button', { name: outreach.write.open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(outreach.write.format.csv.name).click();
  await willPick(file);
  await dialog.getByRole('button', { name: outreach.write.submit, exact: true }).click();
  await expect(dialog.getByText(filled(outreach.write.done, { name: 'ask.csv' }))).toBeVisible();
  const written = await readFile(file, 'utf8');
  expect(written).toContain('back@example.com');
  expect(written).not.toContain(evening.shown);
  await dialog.getByRole('button', { name: outreach.write.later }).click();
  await page.getByRole('button', { name: outreach.confirm.open, exact: true }).first().click();
  await dialog.getByRole('button', { name: /1/ }).click();
  await expect(dialog).toBeHidden();
  await expectOnTimeline(page, language, back.family, titles[language].ask);
}

/** The words stand on the profile of the person found by that name, such as on the timeline. */
async function expectOnTimeline(page: Page, language: Language, name: string, ...words: string[]) {
  const { list, people } = wordsOf(language);
  await goTo(page, language, 'alumni');
  const search = page.getByRole('searchbox', { name: list.search });
  await search.fill(name);
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(2);
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  const profile = page.getByRole('region', { name: people.profile.label, exact: true });
  for (const each of words) await expect(profile).toContainText(each);
  await search.fill('');
}

/** A survey comes back as the text of a mail: what is wanted changes, and what was known before stays in the history. */
async function answerSurvey(page: Page, language: Language): Promise<void> {
  const { surveys, vocabulary } = wordsOf(language);
  const { silent } = members[language];
  const strength = vocabulary.orientationStrength;
  await goToTab(page, language, 'surveys');
  await page.getByRole('link', { name: surveys.add }).first().click();
  await page.getByLabel(surveys.editor.title).fill(titles[language].survey);
  await page.getByRole('button', { name: surveys.editor.create, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: titles[language].survey })).toBeVisible();
  const id = /surveys\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.getByRole('tab', { name: surveys.views.answers, exact: true }).click();
  // The second wish it asks for is news and learning.
  const mail = `> [${id}] S\n> [${silent.shown}] N\n> [1] O2`;
  await page.getByRole('textbox', { name: surveys.answers.paste }).fill(mail);
  await page.getByRole('button', { name: surveys.answers.read, exact: true }).click();
  await expect(page.getByText(silent.shown).first()).toBeVisible();
  const take = language === 'ja' ? '取り込む' : 'Take';
  await page.getByRole('button', { name: /1/ }).filter({ hasText: take }).click();
  const shown = [vocabulary.orientationSource.survey, strength[1], strength[3]];
  await expectOnTimeline(page, language, silent.family, titles[language].survey, ...shown);
}

for (const language of ['en', 'ja'] as const) {
  test(`the community in ${language}: an event for two orientations, and an ask that goes to who wants it`, async () => {
    const folder = await temporaryFolder();
    const enishi = await launchEnishi({ language });
    const { page } = enishi;
    await firstRun(enishi, { language, name: 'Community', folder });
    await importMembers(enishi, language, join(folder, 'members.csv'));
    await expectParticipation(page, language, '0.0%');
    await addEvent(page, language);
    await invite(page, language);
    await answerAndAttend(page, language);
    await expectOnTimeline(page, language, members[language].evening.family, titles[language].event);
    await expectParticipation(page, language, '25.0%');
    await answerSurvey(page, language);
    await redirectAsk(enishi, language, join(folder, 'ask.csv'));

    expect(enishi.problems).toEqual([]);
    await enishi.quit();
    await removeFolder(folder);
    await removeFolder(enishi.userData);
  });
}
