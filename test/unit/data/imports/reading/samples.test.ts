import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isRefusal } from '#data/refusal.ts';
import { readFileAsTable, readTable } from '#test/support/readTable.ts';
import { sampleFiles, samplePath } from '#test/support/samples.ts';

const records = z.union([
  z.array(z.record(z.string(), z.string())),
  z.record(z.string(), z.string()).transform((record) => [record]),
]);
const files = sampleFiles('**/*.{csv,vcf,xlsx,ldif}');
const spectrum = sampleFiles('csv/csv_spectrum/csvs/*.csv');

/** In the expectation of this one another number stands than in its file. */
const otherNumber = 'location_coordinates';
/** The copies of these have lost the line ends they are there for. */
const withCrlf = '_crlf.csv';

describe.skipIf(files.length === 0)('real files', () => {
  test.each(files)('%s is read, or refused in words', async (place) => {
    const rows = await readFileAsTable(samplePath(place)).then(
      (table) => table.rows.length,
      (error: unknown) => {
        if (!isRefusal(error)) throw error;
        return error.code;
      },
    );
    expect(rows).toEqual(place.includes('pass_protected') ? 'IMPORT_PASSWORD' : expect.any(Number));
  });
});

describe.skipIf(spectrum.length === 0)('csv-spectrum', () => {
  test.each(spectrum)('%s gives the rows that are expected', async (place) => {
    const text = readFileSync(samplePath(place), 'utf8');
    const { header, cells } = await readTable(
      place.endsWith(withCrlf) ? text.replaceAll(/\r?\n/g, '\r\n') : text,
    );
    const found = cells.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
    const json = readFileSync(samplePath(place).replaceAll('csvs', 'json').replace(/csv$/, 'json'), 'utf8');
    const expected = records.parse(JSON.parse(json));
    if (place.includes(otherNumber)) {
      for (const record of [...found, ...expected]) delete record['Contact Phone Number'];
    }
    expect(found).toEqual(expected);
  });
});

describe.skipIf(files.length === 0)('the workbooks among them', () => {
  test('give dates of 1904, readings left out and merged cells filled', async () => {
    const days = await readFileAsTable(samplePath('xlsx/date_1904.xlsx'));
    expect(days.cells.map(([day]) => day)).toContain('2021-01-01');
    const readings = await readFileAsTable(samplePath('xlsx/rph.xlsx'), { headerRow: null });
    expect(readings.cells).toEqual([['課きく　毛こ']]);
    const merged = await readFileAsTable(samplePath('xlsx/merge_cells.xlsx'), { headerRow: null });
    expect(merged.cells.length).toBeGreaterThan(0);
  });
});
