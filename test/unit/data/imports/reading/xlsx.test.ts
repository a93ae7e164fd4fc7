import { describe, expect, test } from 'vitest';
import { openTable } from '#data/imports/reading/openTable.ts';
import { fileOf, inspectContent, readTable } from '#test/support/readTable.ts';
import { textRow, workbookFile } from '#test/support/workbookFile.ts';

const readSheet = (content: Parameters<typeof workbookFile>[0], reading = {}) =>
  readTable(workbookFile(content), reading, 'people.xlsx');

const sheet = (...rows: string[]): string => `<sheetData>${rows.join('')}</sheetData>`;
const header = textRow(1, 'First Name', 'Last Name', 'Start Date');

/** The text of one cell. */
async function cellText(cell: string, formats: readonly string[] = [], workbookPr = '') {
  const row = `<row r="2"><c r="A2" t="inlineStr"><is><t>Anna</t></is></c>${cell}</row>`;
  const table = await readSheet({ sheets: { People: sheet(header, row) }, formats, workbookPr });
  return table.cells[0]?.[1] ?? '';
}

describe('a cell', () => {
  test.each([
    ['yyyy/mm/dd', '44286', '2021-03-31'],
    ['[$-411]ggge"年"m"月"d"日";@', '44286', '2021-03-31'],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', '43586.5', '2019-05-01'],
    ['m"月"d"日"', '44286', '2021-03-31'],
    ['aaa', '44286', '2021-03-31'],
    ['[Red]d-mmm-yy', '1', '1900-01-01'],
    ['yyyy-mm-dd', '59', '1900-02-28'],
    ['yyyy-mm-dd', '61', '1900-03-01'],
    ['yyyy-mm-dd', '2958465', '9999-12-31'],
    ['yyyy-mm-dd hh:mm', '44286.39583333333', '2021-03-31 09:30'],
    ['yyyy-mm-dd h:mm', '44286', '2021-03-31'],
    ['h:mm AM/PM', '0.39583333333', '09:30'],
    ['h"時"mm"分"', '0.75', '18:00'],
    ['yyyy-mm-dd', '-5', '-5'],
    ['yyyy-mm-dd', '99999999', '99999999'],
    ['0.0%', '0.155', '15.5%'],
    ['000000', '123', '000123'],
    ['000-0000', '1000001', '100-0001'],
    ['General', '0.30000000000000004', '0.3'],
    ['#,##0.00', '1234.5', '1234.5'],
    ['0.00E+00', '12345', '12345'],
    ['"Employee "0', '7', '7'],
    ['General', '9012345678', '9012345678'],
  ])('in the format %s that holds %s is read as %s', async (format, value, text) => {
    expect(await cellText(`<c r="B2" s="1"><v>${value}</v></c>`, [format])).toBe(text);
  });

  test('counts its days from 1904 where the workbook does', async () => {
    const cell = '<c r="B2" s="1"><v>42735</v></c>';
    expect(await cellText(cell, ['yyyy-mm-dd'], 'date1904="true"')).toBe('2021-01-01');
    expect(await cellText(cell, ['yyyy-mm-dd'], 'date1904="1"')).toBe('2021-01-01');
    expect(await cellText(cell, ['yyyy-mm-dd'], 'date1904="0"')).toBe('2016-12-31');
  });

  test.each([
    ['<c r="B2" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="B2" t="b"><v>0</v></c>', 'FALSE'],
    ['<c r="B2" t="str"><f>A2&amp;"x"</f><v>Annax</v></c>', 'Annax'],
    ['<c r="B2"><f>1+1</f><v>2</v></c>', '2'],
    ['<c r="B2" t="e"><v>#REF!</v></c>', ''],
    ['<c r="B2" t="d"><v>2021-03-31T00:00:00</v></c>', '2021-03-31'],
    ['<c r="B2" t="inlineStr"><is><t xml:space="preserve"> 00123 </t></is></c>', ' 00123 '],
    ['<c r="B2" t="str"><v>a_x000D_b_x005F_c</v></c>', 'a\rb_c'],
    ['<c r="B2" t="s"><v>99</v></c>', ''],
    ['<c r="XFE2" t="b"><v>1</v></c>', ''],
  ])('%s is read as %j', async (cell, text) => {
    expect(await cellText(cell)).toBe(text);
  });

  test('holds its text without how it is read, whatever runs it is made of', async () => {
    const strings = [
      '<si><t>高梨</t><rPh sb="0" eb="2"><t>タカナシ</t></rPh><phoneticPr fontId="1"/></si>',
      '<si><r><t>渡</t></r><r><rPr><b/></rPr><t>邉</t></r><rPh sb="0" eb="1"><r><t>ワタ</t></r></rPh></si>',
    ].join('');
    const row = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>';
    const table = await readSheet({ sheets: { People: sheet(header, row) }, strings });
    expect(table.cells).toEqual([['高梨', '渡邉']]);
  });
});

describe('rows', () => {
  test('are numbered as in the sheet; empty ones are left out, gaps kept', async () => {
    const rows = sheet(
      textRow(3, 'First Name', 'Last Name', 'Company'),
      '<row r="5"><c r="A5" s="1"/><c r="C5" t="inlineStr"><is><t>Initech</t></is></c></row>',
      '<row r="6"><c r="A6"/></row>',
      textRow(900, 'Anna', 'Ashdown'),
    );
    const table = await readSheet({ sheets: { People: rows } });
    expect(table).toMatchObject({ headerRow: 3, header: ['First Name', 'Last Name', 'Company'] });
    expect(table.top).toEqual([[], [], ['First Name', 'Last Name', 'Company'], [], ['', '', 'Initech']]);
    expect(table.rows).toEqual([
      { row: 5, cells: ['', '', 'Initech'] },
      { row: 900, cells: ['Anna', 'Ashdown'] },
    ]);
  });

  test('below merged cells have what was merged over them', async () => {
    const rows = sheet(
      textRow(1, '部署', '氏名', '役職'),
      textRow(2, '営業部', '高梨 陽菜', '主任'),
      '<row r="3"><c r="A3"/><c r="B3" t="inlineStr"><is><t>白銀 翔</t></is></c></row>',
      textRow(4, '開発部', '神本 蓮'),
    );
    const merged = '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="B4:C4"/></mergeCells>';
    const table = await readSheet({ sheets: { 名簿: rows + merged } });
    expect(table.cells).toEqual([
      ['営業部', '高梨 陽菜', '主任'],
      ['営業部', '白銀 翔'],
      ['開発部', '神本 蓮'],
    ]);
  });

  test('without numbers of their own, or with impossible ones, follow each other', async () => {
    const rows = sheet(
      '<row><c t="inlineStr"><is><t>First Name</t></is></c><c t="inlineStr"><is><t>Last Name</t></is></c></row>',
      textRow(99_999_999_999, 'Anna', 'Ashdown'),
      textRow(1, 'Ben', 'Brook'),
    );
    const table = await readSheet({ sheets: { People: rows } });
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3]);
  });
});

describe('the sheet', () => {
  const sheets = {
    説明: sheet(textRow(1, 'この表について'), textRow(2, '人事部')),
    退職者: sheet(
      textRow(1, '退職者一覧'),
      textRow(3, '氏名', '退職日'),
      textRow(4, '高梨 陽菜', '2021/3/31'),
    ),
    旧データ: sheet(textRow(1, 'Name', 'Left'), textRow(2, 'Old One', '2001-01-01')),
  };

  test('that looks like a list of people is read, and any other that is asked for', async () => {
    const found = await readSheet({ sheets, hidden: ['旧データ'] });
    expect(found).toMatchObject({ sheet: '退職者', sheets: Object.keys(sheets), headerRow: 3 });
    const asked = await readSheet({ sheets, hidden: ['旧データ'] }, { sheet: '旧データ' });
    expect(asked.cells).toEqual([['Old One', '2001-01-01']]);
    const header = await readSheet({ sheets }, { sheet: '旧データ', headerRow: null });
    expect(header.cells).toHaveLength(2);
  });

  test('that is not there is refused by its name', async () => {
    await expect(readSheet({ sheets }, { sheet: 'Sheet9' })).rejects.toMatchObject({
      code: 'IMPORT_NO_SHEET',
      data: { sheet: 'Sheet9' },
    });
  });

  test('is described for the user to choose from', async () => {
    const found = await inspectContent(workbookFile({ sheets }), {}, 'people.xlsx');
    expect(found).toMatchObject({
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: '退職者',
      top: [['退職者一覧'], [], ['氏名', '退職日'], ['高梨 陽菜', '2021/3/31']],
      rows: 1,
      oddities: [],
    });
  });
});

describe('a file', () => {
  const rows = sheet(header, textRow(2, 'Anna', 'Ashdown'));
  const refused = (bytes: Uint8Array) =>
    expect(openTable(fileOf(bytes, 'people.xlsx'), 'people.xlsx', {}, 2026)).rejects;
  const isCompound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

  /** A compound file whose directory follows its header. */
  const compound = (stream: string): Buffer => {
    const bytes = Buffer.alloc(2048);
    isCompound.copy(bytes);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(1, 48);
    bytes.write(`${stream}\0`, 1024, 'utf16le');
    return bytes;
  };

  test('under a password says so, an old one that it is old', async () => {
    await refused(compound('EncryptedPackage')).toMatchObject({ code: 'IMPORT_PASSWORD' });
    await refused(compound('Workbook')).toMatchObject({ code: 'IMPORT_OLD_EXCEL' });
    await refused(compound('WordDocument')).toMatchObject({ code: 'IMPORT_UNKNOWN_FORMAT' });
    const locked = { name: 'xl/workbook.xml', content: 'x', encrypted: true };
    await refused(workbookFile({ sheets: { People: rows }, parts: [locked] })).toMatchObject({
      code: 'IMPORT_PASSWORD',
    });
  });

  test('that would expand beyond the limit is refused unopened', async () => {
    const part = { name: 'xl/worksheets/sheet1.xml', content: rows, saysSize: 3_000_000_000 };
    await refused(workbookFile({ sheets: { People: rows }, parts: [part] })).toMatchObject({
      code: 'IMPORT_EXPANDS',
      data: { megabytes: 2862, limit: 1024 },
    });
  });

  test('that holds more than it says is refused', async () => {
    const content = `<worksheet>${rows}${' '.repeat(1_000_000)}</worksheet>`;
    const part = { name: 'xl/worksheets/sheet1.xml', content, saysSize: 1000 };
    await refused(workbookFile({ sheets: { People: rows }, parts: [part] })).toMatchObject({
      code: 'IMPORT_DAMAGED',
    });
  });

  test.each([
    ['a text without an end', `<sheetData><row r="1"><c t="str"><v>${'x'.repeat(5_000_000)}`],
    ['tags without an end', '<a>'.repeat(200_000)],
    ['entities that multiply', '<!DOCTYPE x [<!ENTITY a "aaaa">]><sheetData>&a;&a;</sheetData>'],
    ['tags that do not match', '<sheetData><row r="1"></sheetData>'],
  ])('with %s is refused as damaged', async (_, xml) => {
    const part = { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${xml}` };
    await refused(workbookFile({ sheets: { People: rows }, parts: [part] })).toMatchObject({
      code: 'IMPORT_DAMAGED',
      data: { place: 'People' },
    });
  });

  test('that breaks off is refused as damaged, a packed file of another kind as unknown', async () => {
    const whole = workbookFile({ sheets: { People: rows } });
    await refused(whole.subarray(0, whole.length / 2)).toMatchObject({ code: 'IMPORT_DAMAGED' });
    const document = workbookFile({
      sheets: {},
      parts: [{ name: 'xl/workbook.xml', content: '<document/>' }],
    });
    await refused(document).toMatchObject({ code: 'IMPORT_UNKNOWN_FORMAT' });
  });
});
