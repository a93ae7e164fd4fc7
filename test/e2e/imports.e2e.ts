import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { launchEnishi, type RunningEnishi, removeFolder, temporaryFolder } from '../support/app.ts';
import { filled, firstRun, goTo, wordsOf } from '../support/walk.ts';

type Language = 'en' | 'ja';

/** Made up by us: a list of leavers as payroll programs write it, with eras, an open end and rare kanji. */
const payroll = [
  ['退職者一覧（人事部）'],
  [],
  ['社員番号', '氏名', '氏名カナ', '生年月日', '入社日', '退職日', '所属部署', '個人メール', '携帯電話'],
  [
    '1001',
    '髙橋　恵',
    'タカハシ　メグミ',
    '昭和60年4月2日',
    '平成20年4月1日',
    '令和3年3月31日',
    '営業部',
    'megumi@example.jp',
    '09012345678',
  ],
  [
    '1002',
    '山﨑　健太',
    'ヤマザキ　ケンタ',
    '平成2年11月3日',
    '平成25年4月1日',
    '令和4年9月30日',
    '開発部',
    'kenta@example.jp',
    '080-1111-2222',
  ],
  [
    '1003',
    '佐藤　花子',
    'サトウ　ハナコ',
    '平成5年1月15日',
    '平成28年4月1日',
    '令和5年6月30日',
    '人事部',
    'hanako@example.jp',
    '',
  ],
  [
    '1004',
    '鈴木　一郎',
    'スズキ　イチロウ',
    '昭和55年8月8日',
    '平成15年4月1日',
    '9999-12-31',
    '総務部',
    '',
    '',
  ],
];

async function payrollFile(folder: string): Promise<string> {
  const path = join(folder, '退職者一覧.csv');
  const text = payroll.map((row) => row.join(',')).join('\r\n');
  await writeFile(path, iconv.encode(`${text}\r\n`, 'CP932'));
  return path;
}

/** Megumi again, with a title, and somebody new whose name Shift_JIS can't write. */
async function workbook(folder: string): Promise<string> {
  const path = join(folder, 'Alumni.xlsx');
  const header = ['Last Name', 'First Name', 'Email Address', 'Hire Date', 'Termination Date', 'Job Title'];
  const day = (text: string) => ({ type: Date, value: new Date(`${text}T00:00:00Z`), format: 'yyyy-mm-dd' });
  const rows = [
    ['髙橋', '恵', 'megumi@example.jp', day('2008-04-01'), day('2021-03-31'), '営業部長'],
    ['𠮷川', '純', 'jun@example.com', day('2015-06-01'), day('2022-12-31'), 'Designer'],
  ];
  const data = [header, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? { type: String, value: cell } : cell)),
  );
  await writeXlsxFile(data, { sheet: 'Leavers' }).toFile(path);
  return path;
}

/** Chooses the file and goes through what was found to the step after the columns. */
async function openFile({ page, willPick }: RunningEnishi, language: Language, path: string): Promise<void> {
  const { imports } = wordsOf(language);
  await willPick(path);
  await page.getByRole('button', { name: imports.file.choose, exact: true }).click();
  await expect(page.getByRole('button', { name: imports.found.next })).toBeEnabled();
}

async function throughTheColumns(page: Page, language: Language): Promise<void> {
  const { imports } = wordsOf(language);
  await page.getByRole('button', { name: imports.found.next }).click();
  await page.getByRole('button', { name: imports.mapping.next }).click();
}

/** Fails where not so many people are listed. */
async function expectListed(page: Page, language: Language, people: number): Promise<void> {
  await goTo(page, language, 'alumni');
  // The header is a row, too.
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(people + 1);
}

/** Opens what is done with the people as a whole, and does it. */
async function fromMenuOfPeople(page: Page, language: Language, entry: string): Promise<void> {
  await goTo(page, language, 'alumni');
  await page
    .getByRole('button', { name: wordsOf(language).people.profile.more })
    .first()
    .click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Exports everybody in Shift_JIS, which lacks a character of a name, and so in UTF-8 after all. */
async function exportEverybody(enishi: RunningEnishi, language: Language, path: string): Promise<void> {
  const { page, willPick } = enishi;
  const { exports } = wordsOf(language);
  await fromMenuOfPeople(page, language, exports.open);
  const dialog = page.getByRole('dialog');
  await dialog.getByText(exports.format.csv.name, { exact: true }).click();
  await dialog.getByText(exports.encoding.cp932.name, { exact: true }).click();
  await willPick(path);
  await dialog.getByRole('button', { name: exports.start }).click();
  await expect(dialog.getByText(exports.lacking.nothingWritten)).toBeVisible();
  await expect(dialog.getByText('𠮷', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: exports.lacking.utf8 }).click();
  await dialog.getByRole('button', { name: exports.saved.done }).last().click();
  await expect(dialog).toBeHidden();
}

for (const language of ['en', 'ja'] as const) {
  test(`a Shift_JIS file and a workbook come in, and go again (${language})`, async () => {
    const folder = await temporaryFolder();
    const enishi = await launchEnishi();
    const { page } = enishi;
    const { imports, workspace, duplicates } = wordsOf(language);
    try {
      await firstRun(enishi, { language, name: 'Files', folder });
      await page.getByRole('button', { name: workspace.welcome.firstFile.import }).click();

      await openFile(enishi, language, await payrollFile(folder));
      await expect(page.getByRole('combobox', { name: imports.found.encoding })).toHaveValue(
        imports.encoding.Shift_JIS,
      );
      await throughTheColumns(page, language);
      await page.getByRole('button', { name: filled(imports.preview.run_other, { people: 3 }) }).click();
      await expect(
        page.getByText(filled(imports.result.created_other, { people: 3, fileName: '退職者一覧.csv' })),
      ).toBeVisible();

      await page.getByRole('button', { name: imports.result.another }).click();
      await openFile(enishi, language, await workbook(folder));
      await throughTheColumns(page, language);
      // Megumi is here already; what is not known of her is filled in.
      await page.getByText(imports.duplicates.policy.fill, { exact: true }).first().click();
      await page.getByRole('button', { name: imports.mapping.next }).click();
      await page.getByRole('button', { name: filled(imports.preview.run_other, { people: 2 }) }).click();
      await expect(page.getByText(imports.result.updated, { exact: true })).toBeVisible();
      await expectListed(page, language, 4);

      const exported = join(folder, 'everybody.csv');
      await exportEverybody(enishi, language, exported);
      const text = await readFile(exported, 'utf8');
      for (const name of ['𠮷川', '髙橋', '山﨑', '佐藤']) expect(text).toContain(name);

      await goTo(page, language, 'import');
      await page.getByRole('link', { name: imports.file.allPast }).click();
      const { past } = duplicates;
      await page.getByRole('button', { name: /Alumni\.xlsx/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: past.askConfirm, exact: true }).click();
      await expect(page.getByText(filled(past.takenBack, { fileName: 'Alumni.xlsx' }))).toBeVisible();
      await expectListed(page, language, 3);
    } finally {
      await enishi.quit();
      await removeFolder(folder);
    }
  });
}

for (const language of ['en', 'ja'] as const) {
  test(`two records of one person become one, and two again (${language})`, async () => {
    const folder = await temporaryFolder();
    const enishi = await launchEnishi();
    const { page } = enishi;
    const { app, imports, workspace, duplicates } = wordsOf(language);
    try {
      await firstRun(enishi, { language, name: 'Twice', folder });
      await page.getByRole('button', { name: workspace.welcome.firstFile.import }).click();
      await openFile(enishi, language, await payrollFile(folder));
      await throughTheColumns(page, language);
      await page.getByRole('button', { name: filled(imports.preview.run_other, { people: 3 }) }).click();
      await page.getByRole('button', { name: imports.result.another }).click();
      await openFile(enishi, language, await workbook(folder));
      await throughTheColumns(page, language);
      await page.getByText(imports.duplicates.policy.create, { exact: true }).first().click();
      await page.getByRole('button', { name: imports.mapping.next }).click();
      await page.getByRole('button', { name: filled(imports.preview.run_other, { people: 2 }) }).click();
      await expectListed(page, language, 5);

      await fromMenuOfPeople(page, language, duplicates.findIn);
      await page.getByRole('button', { name: duplicates.scan.start }).click();
      const both = { a: '髙橋 恵', b: '髙橋 恵' };
      const merge = page.getByRole('button', { name: filled(duplicates.row.mergeThese, both) });
      const merged = page.getByText(filled(duplicates.decided.merged, both));
      await merge.click();
      await expect(merged).toBeVisible();
      await page.getByRole('button', { name: app.undo, exact: true }).click();
      await merge.click();
      await expect(merged).toBeVisible();
      await expectListed(page, language, 4);
      expect(enishi.problems).toEqual([]);
    } finally {
      await enishi.quit();
      await removeFolder(folder);
    }
  });
}
