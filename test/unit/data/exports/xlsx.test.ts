import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someTenure } from '../people/someone.ts';
import { addYamada, exporting } from './exporting.ts';

/** A file of the workbook, as it is packed in it. */
async function partOf(path: string, name: string): Promise<string> {
  const zip = await openPromise(path);
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === name) return await text(await zip.openReadStreamPromise(entry));
  }
  throw new Error(`no ${name}`);
}

test('a workbook has typed cells: days as days, numbers as numbers, digits as they were written', async () => {
  const workspace = await openTestWorkspace();
  await addYamada(workspace);
  await addPeople(workspace, [
    {
      familyName: 'Old',
      tenure: someTenure({ startedOn: '1899-12-31', endedOn: '1900-03-01', department: '0012' }),
    },
  ]);
  const { path } = await exporting(workspace, { format: 'xlsx' });
  const [sheet] = await readExcelFile(await readFile(path));
  const [header = [], old = [], first = [], second = []] = sheet?.data ?? [];
  const cell = (row: typeof old, name: string) => row[header.indexOf(name)];
  expect(sheet?.sheet).toBe('Alumni');
  expect(cell(first, 'Start date')).toEqual(new Date('2018-04-01T00:00:00Z'));
  expect(cell(second, 'Start date')).toEqual(new Date('2010-04-01T00:00:00Z'));
  expect(cell(first, 'Card until [Date]')).toEqual(new Date('2027-01-31T00:00:00Z'));
  expect(cell(first, 'Badge [Number]')).toBe(1.5);
  expect(cell(first, 'Keep in touch every (days)')).toBe(90);
  expect(cell(first, 'Wants: Mentor and refer')).toBe(0);
  expect(cell(first, 'Phone 2')).toBe('0120-000-000');
  expect(cell(first, 'Messenger 2')).toBe('@yamada');
  expect(cell(first, 'Tags')).toBe('A, B\n創業メンバー');
  expect(cell(first, 'Leave reason')).toBe('転職');
  expect(cell(second, 'Leave reason')).toBe(null);
  expect(cell(old, 'Department')).toBe('0012');
  // Spreadsheets know no day before 1900, and count one too many in its first two months.
  expect(cell(old, 'Start date')).toBe('1899-12-31');
  expect(cell(old, 'Leave date')).toEqual(new Date('1900-03-01T00:00:00Z'));
});

test('its header stands still, its columns are as wide as what is in them, its font has Japanese', async () => {
  const workspace = await openTestWorkspace();
  await addPeople(workspace, [{ familyName: 'A' }, { familyName: '勅使河原勅使河原' }]);
  const { path } = await exporting(workspace, { format: 'xlsx', language: 'ja' });
  const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  // Eight full-width characters take sixteen columns.
  expect(sheet).toMatch(/<col min="3" max="3" width="18"/);
  expect(await partOf(path, 'xl/styles.xml')).toContain('"Yu Gothic"');
});

test('text comes back as it was, whatever signs are in it', async () => {
  const workspace = await openTestWorkspace();
  const odd = `<a & "b"> 'c' ]]> _x0041_ 🙂 =1+1`;
  await addPeople(workspace, [{ familyName: odd, givenName: 'spaced  out' }]);
  const { path } = await exporting(workspace, { format: 'xlsx' });
  const [sheet] = await readExcelFile(await readFile(path));
  expect(sheet?.data[1]?.slice(2, 4)).toEqual([odd, 'spaced  out']);
});

test('a workbook of nobody has its header', async () => {
  const { path } = await exporting(await openTestWorkspace(), { format: 'xlsx' });
  const [sheet] = await readExcelFile(await readFile(path));
  expect(sheet?.data).toHaveLength(1);
});
