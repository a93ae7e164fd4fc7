import { appendFileSync, truncateSync } from 'node:fs';
import Encoding from 'encoding-japanese';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inspectTable } from '#data/imports/inspect.ts';
import { openTable } from '#data/imports/reading/openTable.ts';
import { fixture } from '#test/support/imports.ts';
import { fileOf, inspectContent, readFileAsTable, readTable } from '#test/support/readTable.ts';

const inJis = (text: string): Uint8Array =>
  Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'JIS', type: 'array' }),
  );

describe('the encoding of a short file', () => {
  const names = ['氏名\n高梨', '姓,名\n佐藤,ひなた', 'ID,氏名\n1,鈴木 蓮\n', '渡邉,営業部', 'name\nサクラ'];

  test.each(names)('%j is found in each that Japanese is written in', async (text) => {
    const found = async (bytes: Uint8Array) => (await readTable(bytes, { headerRow: null })).encoding;
    expect(await found(Buffer.from(text))).toBe('UTF-8');
    expect(await found(iconv.encode(text, 'cp932'))).toBe('Shift_JIS');
    expect(await found(iconv.encode(text, 'euc-jp'))).toBe('EUC-JP');
    expect(await found(inJis(text))).toBe('ISO-2022-JP');
    expect(await found(iconv.encode(text, 'utf-16le', { addBOM: true }))).toBe('UTF-16LE');
    expect(await found(iconv.encode(text, 'utf-16be', { addBOM: true }))).toBe('UTF-16BE');
  });

  test.each(['utf-16le', 'utf-16be'])('%s is found without its mark', async (encoding) => {
    for (const text of names.filter((name) => /[,\n]/.test(name))) {
      const table = await readTable(iconv.encode(text, encoding), { headerRow: null });
      expect(table.cells).toEqual(
        text
          .trim()
          .split('\n')
          .map((line) => line.split(',')),
      );
    }
  });

  test.each(['name,kana\nAnna,ﾀｶﾊｼ ｱｷﾗ', 'ｻﾄｳ', 'ﾔﾏﾀﾞ ﾊﾅｺ,ﾀﾅｶ\n'])(
    '%j in half-width kana is Shift_JIS',
    async (text) => {
      const table = await readTable(iconv.encode(text, 'cp932'), { headerRow: null });
      expect(table.cells.map((cells) => cells.join(',')).join('\n')).toBe(text.trim());
    },
  );

  test.each(['name\nJosé', 'n\nMÜLLER', 'Name,Straße\nAnna,Weg', 'a,b\nAnna,don’t “call”', 'n\nPEÑA'])(
    '%j in Windows-1252 is no Japanese',
    async (text) => {
      const table = await readTable(iconv.encode(text, 'windows-1252'));
      expect(table.encoding).toBe('windows-1252');
      expect([table.header, ...table.cells]).toEqual(text.split('\n').map((line) => line.split(',')));
    },
  );

  test('keeps the characters that only Windows has in Shift_JIS', async () => {
    const text = '氏名,備考\n髙﨑 德,①㈱～Ⅲ纊\n';
    const table = await readTable(iconv.encode(text, 'cp932'));
    expect(table.cells).toEqual([['髙﨑 德', '①㈱～Ⅲ纊']]);
  });

  test('is UTF-8 though a NUL stands in it', async () => {
    const table = await readTable('a,b,c\n\0,2,3\n');
    expect(table).toMatchObject({ encoding: 'UTF-8', cells: [['\0', '2', '3']] });
  });

  test('of ISO-2022-JP whose lines end in CR is read to the end', async () => {
    const table = await readTable(inJis('氏名,部署\r高梨 陽菜,営業部\r白銀 翔,開発部\r'));
    expect(table.cells).toEqual([
      ['高梨 陽菜', '営業部'],
      ['白銀 翔', '開発部'],
    ]);
  });
});

describe('the delimiter', () => {
  test.each([
    ['|', 'Name|Dept|Note\nAnna|Sales|a, b, c\n'],
    [';', '姓;名;備考\n高梨;陽菜;営業,開発,人事\n'],
    ['\t', 'First Name\tLast Name\nAnna\tAshdown, the first\n'],
    [',', 'Notes:\n"Some rows; others | not"\n\nFirst Name,Last Name,Email\nAnna,Ashdown,a@example.com\n'],
    [',', 'name\nAnna\nBen\n'],
    [',', 'Name,Team\n"Ashdown; Anna","R|D"\n'],
  ])('is %j', async (delimiter, text) => {
    expect((await readTable(text)).delimiter).toBe(delimiter);
  });
});

describe('the header', () => {
  test('stands below the title and the date of a Japanese list', async () => {
    const table = await readFileAsTable(fixture('leavers-eras.csv'));
    expect(table).toMatchObject({ encoding: 'UTF-8', headerRow: 4 });
    expect(table.header[0]).toBe('氏名');
  });

  test('stands below the notes of LinkedIn', async () => {
    const notes = 'Notes:\n"When exporting your connection data, some are missing, such as addresses."\n\n';
    const table = await readTable(
      `${notes}First Name,Last Name,URL,Email Address\nAnna,Ashdown,,a@example.com\n`,
    );
    expect(table).toMatchObject({ headerRow: 4, cells: [['Anna', 'Ashdown', '', 'a@example.com']] });
  });

  test('in words nobody knows is the first row that is filled as the others are', async () => {
    const table = await readTable(
      'Mitarbeiter 2024,,\n,,\nVorn,Nachn,Ort\nAnna,Ashdown,Köln\nBen,Brook,Bonn\n',
    );
    expect(table.headerRow).toBe(3);
  });

  test.each([
    'Anna,a@example.com\nBen,b@example.com\n',
    '高梨,2021-03-31\n白銀,2022-03-31\n',
    'Anna,09012345678\nBen,09012345679\n',
  ])('is missed where there is none: %j', async (text) => {
    expect(await readTable(text)).toMatchObject({ headerRow: null, header: [] });
    expect((await readTable(text)).rows[0]?.row).toBe(1);
  });

  test('may have empty cells, and rows below may be empty', async () => {
    const found = await inspectContent('Name,,Team\nAnna,x,Sales\n,,\n\n \nBen,,\n');
    expect(found.columns.map(({ header, filled }) => [header, filled])).toEqual([
      ['Name', 2],
      ['', 1],
      ['Team', 1],
    ]);
    expect(found.rows).toBe(3);
  });
});

describe('what the user knows better', () => {
  test('is done: encoding, delimiter and header', async () => {
    const bytes = iconv.encode('氏名;部署\n高梨 陽菜;営業部\n', 'cp932');
    const table = await readTable(bytes, { encoding: 'EUC-JP', delimiter: ',', headerRow: null });
    expect(table).toMatchObject({ encoding: 'EUC-JP', delimiter: ',', headerRow: null, header: [] });
    expect(table.cells).toHaveLength(2);
    const found = await inspectContent(bytes, { encoding: 'UTF-8' });
    expect(found.oddities).toContainEqual({ kind: 'undecodable', rows: 1 });
  });

  test('counts for a header far below where one is looked for', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => `remark ${index},`);
    const table = await readTable([...lines, 'Name,Team', 'Anna,Sales'].join('\n'), { headerRow: 201 });
    expect(table).toMatchObject({ header: ['Name', 'Team'], cells: [['Anna', 'Sales']] });
    expect(table.top).toHaveLength(30);
  });
});

describe('what is found', () => {
  test('names what is odd, with how many rows', async () => {
    const found = await inspectContent('a,b,c\n1,2\n1,2,3,4\n\0,2,3\nx\u0007,2,3\n1,\ufffd,3\n1,2,3\n');
    expect(found.oddities).toEqual([
      { kind: 'otherWidth', rows: 2 },
      { kind: 'undecodable', rows: 1 },
      { kind: 'nulCharacters', rows: 1 },
      { kind: 'controlCharacters', rows: 1 },
    ]);
  });

  test('has the values of a column with how often they occur, unless there are too many', async () => {
    const lines = Array.from(
      { length: 60 },
      (_, index) => `Anna ${index},${index % 3 === 0 ? 'Sales' : ' R&D '}`,
    );
    const found = await inspectContent(['Name,Team', ...lines].join('\n'));
    expect(found.columns.map(({ values }) => values)).toEqual([
      null,
      [
        { value: 'R&D', count: 40 },
        { value: 'Sales', count: 20 },
      ],
    ]);
    expect(found.columns[0]).toMatchObject({
      filled: 60,
      samples: ['Anna 0', 'Anna 1', 'Anna 2', 'Anna 3', 'Anna 4'],
    });
  });

  test('settles the order of dates by one among thousands', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `Anna,0${1 + (index % 9)}/03/2021`);
    lines[4321] = 'Ben,31/03/2021';
    expect((await inspectContent(['Name,Left', ...lines].join('\n'))).columns[1]?.dateOrders).toEqual([
      'dmy',
    ]);
  });

  test('is reported while it is looked for, and given up when nobody waits', async () => {
    const path = fileOf(`Name,Team\n${'Anna,Sales\n'.repeat(300_000)}`);
    const table = await openTable(path, 'people.csv', {}, 2026);
    if (table.format === 'enishi') throw new Error('no table');
    const stop = new AbortController();
    const reports: { done: number; total: number }[] = [];
    const looking = inspectTable(table, {
      thisYear: 2026,
      signal: stop.signal,
      report: (progress) => {
        reports.push(progress);
        stop.abort();
      },
    });
    await expect(looking).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(reports[0]?.total).toBe(300_000);
  });
});

describe('opening a file again', () => {
  test('sees that it has changed', async () => {
    const path = fileOf('Name,Team\nAnna,Sales\n');
    expect((await readFileAsTable(path)).cells).toHaveLength(1);
    appendFileSync(path, 'Ben,Sales\n');
    expect((await readFileAsTable(path)).estimatedRows).toBe(2);
    truncateSync(path, 0);
    await expect(readFileAsTable(path)).rejects.toMatchObject({ code: 'IMPORT_EMPTY' });
  });

  test('works out nothing twice', async () => {
    const path = fileOf('Name,Team\nAnna,Sales\n');
    const open = (reading = {}) => openTable(path, 'people.csv', reading, 2026);
    expect(await open()).toBe(await open());
    expect(await open({ delimiter: ';' })).not.toBe(await open());
  });

  test('is given up when nobody waits for it', async () => {
    const path = fileOf(`Name,Team\n${'Anna,Sales\n'.repeat(100_000)}`);
    await expect(openTable(path, 'people.csv', {}, 2026, AbortSignal.abort())).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  test.each(['{"format":"enishi-export","version":1}', '\ufeff \n{ "format" : "enishi-export", "a": 1 }'])(
    'knows what the program wrote itself: %j',
    async (text) => {
      expect(await openTable(fileOf(text), 'x.json', {}, 2026)).toEqual({
        format: 'enishi',
        fileName: 'x.json',
      });
    },
  );
});
