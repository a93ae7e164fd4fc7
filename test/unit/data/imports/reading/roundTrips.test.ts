import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import ICAL from 'ical.js';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Reading } from '#shared/contract/importReading.ts';
import { readRecords, readTable } from '#test/support/readTable.ts';

const runs = { numRuns: 60 };
const header = ['First Name', 'Last Name', 'Company'];

/** What people write, signs that mean something in CSV, and characters of each script. */
const character = fc.constantFrom(...'aZ09 ,;|\t"\'\\\n=@-()あんアヶ高﨑髙①㈱ー～漢字日本部長ﾀﾞ', '\r\n');
const textIn = (canHold: (text: string) => boolean): fc.Arbitrary<string> =>
  fc.array(character, { minLength: 1, maxLength: 12 }).map((all) => all.filter(canHold).join(''));

const rowsOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(
    fc.array(cell, { minLength: 3, maxLength: 3 }).filter((row) => row.some((text) => text.trim() !== '')),
    { minLength: 1, maxLength: 6 },
  );

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

const encodings: readonly [NonNullable<Reading['encoding']>, (text: string) => Uint8Array][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-16LE', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['UTF-16BE', (text) => iconv.encode(text, 'utf-16be', { addBOM: true })],
  ['Shift_JIS', (text) => iconv.encode(text, 'cp932')],
  ['EUC-JP', (text) => iconv.encode(text, 'euc-jp')],
  [
    'ISO-2022-JP',
    (text) =>
      Uint8Array.from(
        Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: 'JIS', type: 'array' }),
      ),
  ],
  ['windows-1252', (text) => iconv.encode(text, 'windows-1252')],
];

/** Not each encoding has each character; and some change a sign that looks the same. */
const holds: Record<NonNullable<Reading['encoding']>, RegExp> = {
  'UTF-8': /./su,
  'UTF-16LE': /./su,
  'UTF-16BE': /./su,
  Shift_JIS: /./su,
  'EUC-JP': /[^﨑髙①㈱～]/su,
  'ISO-2022-JP': /[^﨑髙①㈱～\uff61-\uff9f]/su,
  'windows-1252': /\p{ASCII}/su,
};

describe('a table written as CSV and read again is the same', () => {
  test.each(encodings)('in %s', async (encoding, encode) => {
    const cell = textIn((text) => holds[encoding].test(text));
    await fc.assert(
      fc.asyncProperty(
        rowsOf(cell),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', '\t', ';', '|'),
        async (rows, end, delimiter) => {
          const lines = [header, ...rows].map((row) => row.map(quoted).join(delimiter));
          const table = await readTable(encode(lines.join(end)), { encoding });
          expect(table).toMatchObject({ delimiter, header });
          expect(table.cells).toEqual(rows);
        },
      ),
      runs,
    );
  });

  test('whichever cells are quoted, and however long they are', async () => {
    const long = fc.integer({ min: 0, max: 90_000 }).map((length) => 'ab高'.repeat(length / 3));
    const cell = fc.oneof(
      { weight: 20, arbitrary: textIn((text) => text !== '"') },
      { weight: 1, arbitrary: long },
    );
    await fc.assert(
      fc.asyncProperty(rowsOf(cell), fc.func(fc.boolean()), async (rows, alsoQuoted) => {
        const written = rows.map((row) =>
          row
            .map((text) => (/[",\n\r]|^ | $/.test(text) || alsoQuoted(text) ? quoted(text) : text))
            .join(','),
        );
        const table = await readTable([header.join(','), ...written, ''].join('\n'), { delimiter: ',' });
        expect(table.cells).toEqual(rows);
      }),
      runs,
    );
  });
});

test('a table written as a workbook and read again is the same', async () => {
  const text = textIn((sign) => sign !== '\r\n').map((all) => all.trim() || 'x');
  const day = fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  const row = fc.tuple(text, day, fc.integer(), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const days = rows.map(([, at]) => at.toISOString().slice(0, 10));
      const bytes = await writeXlsxFile([
        ['First Name', 'Start Date', 'Phone', 'Active'].map((value) => ({ value })),
        ...rows.map(([name, , number, active], index) => [
          { value: name, type: String },
          { value: new Date(days[index] ?? ''), type: Date, format: 'yyyy/mm/dd' },
          { value: number, type: Number },
          { value: active, type: Boolean },
        ]),
      ]).toBuffer();
      const table = await readTable(bytes, {}, 'people.xlsx');
      expect(table.cells).toEqual(
        rows.map(([name, , number, active], index) => [
          name,
          days[index],
          String(number),
          active ? 'TRUE' : 'FALSE',
        ]),
      );
    }),
    { numRuns: 25 },
  );
});

test('text written as a vCard by another library and read again is the same', async () => {
  const text = textIn((sign) => sign !== '\r\n').map((all) => all.trim() || 'x');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), async (people) => {
      const cards = people.map(([family, given, note]) => {
        const component = new ICAL.Component('vcard');
        component.addPropertyWithValue('version', '4.0');
        component.addPropertyWithValue('fn', 'x');
        component.addProperty(new ICAL.Property(['n', {}, 'text', [family, given, '', '', '']], component));
        component.addPropertyWithValue('note', note);
        return component.toString();
      });
      const found = await readRecords(`${cards.join('\r\n')}\r\n`, {}, 'people.vcf');
      expect(found.map((record) => [record['Family name'], record['Given name'], record['Note']])).toEqual(
        people,
      );
    }),
    runs,
  );
});

test('text written as LDIF and read again is the same', async () => {
  const text = textIn(() => true).map((all) => all.trim() || 'x');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), async (people) => {
      const entries = people.map(([family, note]) =>
        [
          'dn: cn=x',
          ...[`sn:: ${base64(family)}`, 'givenName: Anna', `description:: ${base64(note)}`].flatMap(folded),
        ].join('\n'),
      );
      const found = await readRecords(`version: 1\n${entries.join('\n\n')}\n`, {}, 'people.ldif');
      expect(found.map((record) => [record['Family name'], record['Note']])).toEqual(people);
    }),
    runs,
  );
});

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const folded = (line: string): string[] =>
  [...line.matchAll(/.{1,40}/g)].map(([part], index) => (index === 0 ? part : ` ${part}`));
