import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { addAlumnus, filled, firstRun, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

const erased = {
  en: { family: 'Udono', given: 'Chizuru', shown: 'Chizuru Udono', other: 'Anna Smith' },
  ja: { family: '鵜殿', given: '千鶴', shown: '鵜殿 千鶴', other: '佐藤 花子' },
};
const email = 'chizuru.udono@example.com';

/** HR erases somebody for good; an import can't bring them back, and by hand only who means it. */
for (const language of ['en', 'ja'] as const) {
  test.describe(`erasure in ${language}`, () => {
    let enishi: RunningEnishi;
    let folder: string;
    const words = wordsOf(language);
    const { shown } = erased[language];

    test.beforeAll(async () => {
      folder = await temporaryFolder();
      enishi = await launchEnishi({ language });
      await firstRun(enishi, { language, name: 'Erasure', folder });
      await enishi.page.getByRole('button', { name: words.workspace.welcome.firstFile.later }).click();
      await enishi.page.getByRole('navigation', { name: words.app.navigation.label }).waitFor();
    });
    test.afterAll(async () => {
      await enishi.quit();
      await removeFolder(folder);
      await removeFolder(enishi.userData);
    });
    test.afterEach(() => expect(enishi.problems).toEqual([]));

    test('from the profile, after the word is typed, and nothing shows them any more', async () => {
      const { page } = enishi;
      await addAlumnus(page, language, { ...erased[language], email });
      await expect(page.getByRole('dialog')).toBeHidden();
      const profile = page.getByRole('region', { name: words.people.profile.label, exact: true });
      await profile.getByRole('button', { name: words.people.profile.more }).click();
      await page.getByRole('menuitem', { name: words.erasures.menu }).click();
      const dialog = page.getByRole('dialog', {
        name: filled(words.erasures.dialog.titleOne, { name: shown }),
      });
      await expect(dialog.getByRole('region', { name: words.erasures.dialog.goes })).toContainText(
        words.erasures.kind.contactDetails,
      );
      await dialog
        .getByLabel(filled(words.erasures.dialog.typeName, { word: words.erasures.word }))
        .fill(words.erasures.word);
      await dialog.getByRole('button', { name: words.erasures.dialog.submit }).click();
      const done = page.getByRole('dialog', { name: words.erasures.dialog.done });
      await expect(done).toContainText(words.erasures.dialog.rewritten);
      await done.getByRole('button', { name: words.app.close }).last().click();
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.getByText(shown)).toHaveCount(0);
      await expect(page.getByText(email)).toHaveCount(0);
    });

    test('a file with them says that they were erased, and brings in the others', async () => {
      const { page, willPick } = enishi;
      const { family, given, other } = erased[language];
      const path = join(folder, 'people.csv');
      const [otherFamily, otherGiven] = language === 'ja' ? other.split(' ') : other.split(' ').toReversed();
      await writeFile(
        path,
        [
          'Family name,Given name,Email,Last day',
          `${family},${given},${email},2021-03-31`,
          `${otherFamily},${otherGiven},another@example.com,2020-03-31`,
          'Example,Third,third@example.com,2020-03-31',
        ].join('\n'),
      );
      await goTo(page, language, 'import');
      await willPick(path);
      await page.getByRole('button', { name: words.imports.file.choose, exact: true }).click();
      await page.getByRole('button', { name: words.imports.found.next }).click();
      await page.getByRole('button', { name: words.imports.mapping.next }).click();
      await page
        .getByRole('button', {
          name: filled(words.imports.preview.run_other, { people: 2 }),
        })
        .click();
      await expect(page.getByText(erasedWords(language)).first()).toBeVisible();
      await goTo(page, language, 'alumni');
      await expect(page.getByText(other).first()).toBeVisible();
      await expect(page.getByText(shown)).toHaveCount(0);
    });

    test('by hand they are added only by who means it', async () => {
      const { page } = enishi;
      await addAlumnus(page, language, { ...erased[language], email });
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('alert')).toBeVisible();
      await dialog.getByRole('button', { name: words.erasures.evenSo }).click();
      await expect(dialog).toBeHidden();
      await expect(page.getByText(shown).first()).toBeVisible();
    });
  });
}

/** What the row says, whatever the day. */
const erasedWords = (language: Language): RegExp => {
  const [before = '', after = ''] = wordsOf(language).imports.failure.erased.split('{{value}}');
  return new RegExp(`${before}.+${after}`);
};
