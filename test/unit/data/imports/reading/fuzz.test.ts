import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { inspectTable } from '#data/imports/inspect.ts';
import { openTable } from '#data/imports/reading/openTable.ts';
import { isRefusal } from '#data/refusal.ts';
import { type Reading, textEncoding } from '#shared/contract/imports.ts';
import { mutated, mutations } from '#test/support/mutations.ts';
import { textRow, workbookFile, workbookParts } from '#test/support/workbookFile.ts';
import { temporaryFolder } from '#test/support/workspace.ts';
import { zipFile } from '#test/support/zipFile.ts';

/** With `ENISHI_FUZZ_RUNS` so many of each kind are tried, with ever new changes. */
const asked = Number(process.env['ENISHI_FUZZ_RUNS'] ?? 0);
const numRuns = asked > 0 ? asked : 400;
const timeout = Math.max(60_000, numRuns * 100);
const seeded = asked > 0 ? {} : { seed: 20_260_401 };

const csv =
  '氏名,フリガナ,所属,入社日,メール\r\n"高梨, 陽菜",タカナシ,営業部,2012/04/01,a@example.jp\r\n白銀 翔,"シロ\n""ガネ""",開発部,令和3年4月1日,\r\n';
const vcf =
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8D=82=\r\n=97=9C;=97z\r\nTEL;CELL:090\r\nPHOTO;BASE64:\r\n AAAA\r\n\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\nN;SORT-AS="た,ひ":A;B;;;\r\nADR;LABEL="x:y":;;1;2;3;4;5\r\nEND:VCARD\r\n';
const ldif =
  'version: 1\ndn: cn=Anna\nobjectclass: person\ncn: Anna Ashdown\nsn:: 6auY5qKo\nmail: a@example.com\ndescription:: SGVs\n bG8=\n\ndn: cn=Ben\nchangetype: add\ncn: Ben\n';
const sheetXml = `<sheetData>${textRow(1, '氏名', '退職日', 'Email')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44286</v></c><c r="C2" t="str"><f>A2</f><v>x@example.com</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
const strings = '<si><t>高梨</t><rPh sb="0" eb="1"><t>タカ</t></rPh></si>';
const workbook = { sheets: { 退職者: sheetXml }, strings, formats: ['yyyy/mm/dd'] };

const files: readonly (readonly [string, Buffer])[] = [
  ['CSV in UTF-8', Buffer.from(csv)],
  ['CSV in Shift_JIS', iconv.encode(csv, 'cp932')],
  ['CSV in UTF-16', iconv.encode(csv, 'utf-16le', { addBOM: true })],
  ['vCards', iconv.encode(vcf, 'cp932')],
  ['LDIF', Buffer.from(ldif)],
  ['a workbook', workbookFile(workbook)],
];

const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      encoding: fc.constantFrom(...textEncoding.options),
      delimiter: fc.constantFrom(',' as const, '\t' as const, ';' as const, '|' as const),
      headerRow: fc.option(fc.integer({ min: 1, max: 1000 })),
    },
    { requiredKeys: [] },
  ),
);

/** Reads the file to its end; anything but rows or a refusal of the contract is thrown. */
async function read(path: string, bytes: Buffer, how: Reading): Promise<string> {
  writeFileSync(path, bytes);
  try {
    const table = await openTable(path, 'people', how, 2026);
    if (table.format === 'enishi') return 'enishi';
    await inspectTable(table, { thisYear: 2026 });
    return 'rows';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code;
  }
}

test.each(files)('whatever becomes of %s, it gives rows or is refused', { timeout }, async (_, bytes) => {
  const path = join(temporaryFolder(), 'people');
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(mutations, reading, async (changes, how) => {
      seen.add(await read(path, mutated(bytes, changes), how));
    }),
    { numRuns, ...seeded },
  );
  expect([...seen]).toContain('rows');
  expect(seen.size).toBeGreaterThan(1);
});

test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'])(
  'whatever becomes of %s within a workbook, it gives rows or is refused',
  { timeout },
  async (part) => {
    const path = join(temporaryFolder(), 'people');
    const parts = workbookParts(workbook);
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const changed = parts.map(({ name, content }) =>
          name === part ? { name, content: mutated(Buffer.from(content), changes) } : { name, content },
        );
        expect(await read(path, zipFile(changed), {})).not.toBe('');
      }),
      { numRuns, ...seeded },
    );
  },
);
