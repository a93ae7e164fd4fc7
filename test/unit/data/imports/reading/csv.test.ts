import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { openTable } from '#data/imports/reading/openTable.ts';
import { inspectContent, readTable as read } from '#test/support/readTable.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

const japanese = '氏名,部署,メモ\n高梨 陽菜,営業部,ﾒﾓ\n白銀 翔,開発部,はい\n';

describe('the encoding', () => {
  test.each([
    ['UTF-8', Buffer.from(japanese)],
    ['UTF-8', Buffer.from(`\ufeff${japanese}`)],
    ['UTF-16LE', iconv.encode(japanese, 'utf-16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode(japanese, 'utf-16be', { addBOM: true })],
    ['Shift_JIS', iconv.encode(japanese, 'cp932')],
    ['EUC-JP', iconv.encode(japanese, 'euc-jp')],
  ])('%s is recognised, with and without its mark', async (encoding, bytes) => {
    const table = await read(bytes);
    expect(table).toMatchObject({ encoding, header: ['氏名', '部署', 'メモ'] });
    expect(table.cells).toEqual([
      ['高梨 陽菜', '営業部', 'ﾒﾓ'],
      ['白銀 翔', '開発部', 'はい'],
    ]);
  });

  test('ISO-2022-JP is not taken for UTF-8, which its bytes are', async () => {
    const text = '氏名,部署\n高梨 陽菜,営業部\n';
    const bytes = Encoding.convert(Buffer.from(text), { from: 'UTF8', to: 'JIS', type: 'array' });
    const table = await read(Uint8Array.from(bytes));
    expect(table.encoding).toBe('ISO-2022-JP');
    expect(table.cells).toEqual([['高梨 陽菜', '営業部']]);
  });

  test.each([
    'Name;Ort\nMüller, Jörg;Köln\nGroß, Änne;Düsseldorf\n',
    'Prénom;Nom\nFrançois;Lefèvre\nZoë;García\n',
    'Name;City\nRenée;Malmö\n',
  ])('Western text is no Japanese: %s', async (text) => {
    const table = await read(iconv.encode(text, 'windows-1252'));
    expect(table).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect([table.header, ...table.cells]).toEqual(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(';')),
    );
  });

  test('of a long file shows where its first special character is, however far down', async () => {
    const rows = 'Anna,Ashdown\n'.repeat(40_000);
    const table = await read(iconv.encode(`First Name,Last Name\n${rows}陽菜,高梨\n`, 'cp932'));
    expect(table.encoding).toBe('Shift_JIS');
    expect(table.rows.at(-1)).toEqual({ row: 40_002, cells: ['陽菜', '高梨'] });
  });

  test('of a UTF-8 file with a broken byte stays UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(japanese), Buffer.from([0xe3, 0x81]), Buffer.from(',x,y\n')]);
    const table = await read(bytes);
    expect(table.encoding).toBe('UTF-8');
    expect(table.cells[0]).toEqual(['高梨 陽菜', '営業部', 'ﾒﾓ']);
  });
});

describe('rows', () => {
  test.each(['\n', '\r\n', '\r'])('end with %j, and cells may hold line ends', async (end) => {
    const table = await read(['name,note', '"Ashdown, Anna","a\nb"', 'Ellery,c', ''].join(end));
    expect(table.cells).toEqual([
      ['Ashdown, Anna', 'a\nb'],
      ['Ellery', 'c'],
    ]);
  });

  test('are numbered as a spreadsheet does, blank lines and preamble counted', async () => {
    const table = await read(
      'Notes:\n"two\nlines"\n\nFirst Name,Last Name,Note\nAnna,Ashdown,1\n\nBen,Brook,2\n',
    );
    expect(table.header).toEqual(['First Name', 'Last Name', 'Note']);
    expect(table.rows.map(({ row }) => row)).toEqual([5, 7]);
  });

  test('of other lengths, with NUL, stray quotes or mixed line ends survive', async () => {
    const table = await read('name,a,b\r\nAnna,1\nBen "B" Brook,2,3,4\n\0,2,3\n"x ""y"" z",5\n');
    expect(table.cells).toEqual([
      ['Anna', '1'],
      ['Ben "B" Brook', '2', '3', '4'],
      ['\0', '2', '3'],
      ['x "y" z', '5'],
    ]);
  });

  test.each([',', ';', '\t'])('are cut at %j', async (delimiter) => {
    const lines = [
      ['Name', 'Salary', 'Note'],
      ['Anna', '1 5', 'x'],
      ['Ben', '2 5', 'y'],
    ];
    const table = await read(lines.map((line) => line.join(delimiter)).join('\n'));
    expect(table.delimiter).toBe(delimiter);
    expect([table.header, ...table.cells]).toEqual(lines);
  });

  test('are cut at semicolons though names and numbers hold commas', async () => {
    const table = await read('Name;Hours;Note\nAshdown, Anna;1,5;x\nBrook, Ben;2,5;y\n');
    expect(table.delimiter).toBe(';');
  });

  test('come back from any cells that were written as CSV', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((text) => text.replaceAll('\r', '').replaceAll('\ufeff', ''))
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const table = await read(['First Name,Last Name,Company', ...quoted].join('\n'));
        expect(table.cells).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});

describe('quotes', () => {
  const cut = async (...lines: string[]) => (await read(['a,b,c', ...lines].join('\n'))).cells;

  test('within a quoted cell of one line are taken as they are', async () => {
    expect(await cut('"She said "hi" to me",2,3', '"x",5,6')).toEqual([
      ['She said "hi" to me', '2', '3'],
      ['x', '5', '6'],
    ]);
  });

  test('may have spaces around them, and are text where the cell goes on behind them', async () => {
    expect(await cut('1, "2, two" ,3', '1, "Annie" Brook,3', '5" pipe,a "b",')).toEqual([
      ['1', '2, two', '3'],
      ['1', ' "Annie" Brook', '3'],
      ['5" pipe', 'a "b"', ''],
    ]);
  });

  test('that one is missing of are refused with the line, not read as one long row', async () => {
    const lines = ['1,2,3', '"4\n4",5,6', '"7,8,9', '"10","11","12"', ''];
    await expect(cut(...lines)).rejects.toMatchObject({
      code: 'IMPORT_BROKEN_QUOTE',
      data: { line: 5 },
    });
  });

  test('around more than a million characters are refused, fewer are read', async () => {
    const [short, long] = [600_000, 1_100_000].map((length) => 'x'.repeat(length));
    expect((await cut(`"${short}",2,3`, '4,5,6'))[0]?.[0]).toBe(short);
    await expect(cut(`"${long}",2,3`, '4,5,6')).rejects.toMatchObject({ code: 'IMPORT_BROKEN_QUOTE' });
  });
});

describe('a file that is no table', () => {
  test.each([
    ['IMPORT_EMPTY', ''],
    ['IMPORT_DAMAGED', 'PK\u0003\u0004 and so on'],
    ['IMPORT_UNKNOWN_FORMAT', '<html><table><tr><td>Name</td></tr></table></html>'],
    ['IMPORT_UNKNOWN_FORMAT', '[{"name": "Anna"}]'],
    ['IMPORT_UNKNOWN_FORMAT', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'],
    ['IMPORT_EMPTY', 'name,note\n'],
    ['IMPORT_UNKNOWN_FORMAT', '%PDF-1.7'],
    ['IMPORT_UNKNOWN_FORMAT', '\u0001\u0002\u0003\u0004'.repeat(50)],
    ['IMPORT_BROKEN_QUOTE', 'name,note\nAnna,"never closed\nBen,b\n'],
  ])('is refused as %s', async (code, content) => {
    await expect(inspectContent(content)).rejects.toMatchObject({ code });
  });

  test('is refused as unreadable where it is gone', async () => {
    const gone = join(temporaryFolder(), 'gone.csv');
    await expect(openTable(gone, 'gone.csv', {}, 2026)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      data: { fileName: 'gone.csv' },
    });
  });
});
