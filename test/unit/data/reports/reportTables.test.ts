import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { ExportTable } from '#data/exports/table/exportTable.ts';
import { pagesOf } from '#data/exports/table/pagesOf.ts';
import { reportCsv } from '#data/reports/reportCsv.ts';
import { reportJson } from '#data/reports/reportJson.ts';
import { reportDocument } from '#shared/contract/reports.ts';
import { documentOf, section, whole, writing } from './documents.ts';

const names = Array.from({ length: 250 }, (_, index) => `Person ${index}`);

const long: ExportTable = {
  columns: [
    { header: 'Name', kind: 'text' },
    { header: 'Share', kind: 'rate' },
  ],
  pages: (turns) => pagesOf(names, 100, turns, (page) => page.map((who) => ({ who, cells: [who, 0.12345] }))),
};

const people = section('people', {
  table: {
    columns: [
      { heading: 'Name', kind: 'text' },
      { heading: 'Share', kind: 'rate' },
    ],
    rows: [['Person 0', 0.12345]],
  },
});
const years = section('years', {
  table: {
    columns: [
      { heading: 'Year', kind: 'text' },
      { heading: 'Time', kind: 'years' },
    ],
    rows: [['2025', 1.23456]],
  },
});

const content = { document: documentOf([people, years]), long: new Map([['people', long]]), people: 250 };

describe('a report with a long table', () => {
  test('as CSV has all of its rows, and numbers one can count with', async () => {
    let rows = 0;
    const how = writing(undefined, (more) => {
      rows += more;
    });
    const text = (await whole(reportCsv, content, how)).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1)).not.toContain('\uFEFF');
    const cells: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
    expect(rows).toBe(250);
    expect(cells).toContainEqual(['Name', 'Share (%)']);
    expect(cells.filter(([name]) => name?.startsWith('Person'))).toHaveLength(250);
    expect(cells).toContainEqual(['Person 249', '12.35']);
    expect(cells).toContainEqual(['Year', 'Time (years)']);
    expect(cells).toContainEqual(['2025', '1.23']);
    expect(cells.at(-1)).toEqual(['Joined', 'Who joined.']);
  });

  test('as CSV says what its author says', async () => {
    const document = documentOf([], { note: 'Two events\nfewer' });
    const text = (await whole(reportCsv, { document })).toString('utf8');
    expect(text).toContain('Note,"Two events\nfewer"');
  });

  test('as JSON is the document with all of its rows', async () => {
    const text = (await whole(reportJson, content)).toString('utf8');
    const read = reportDocument.parse(JSON.parse(text));
    expect(read.sections[0]?.table.rows).toHaveLength(250);
    expect(read.sections[0]?.table.rows[249]).toEqual(['Person 249', 0.12345]);
    expect({ ...read, sections: read.sections.slice(1) }).toEqual({
      ...content.document,
      sections: content.document.sections.slice(1),
    });
  });

  test('of nobody is JSON too', async () => {
    const nobody: ExportTable = { ...long, pages: (turns) => pagesOf([], 100, turns, () => []) };
    const text = await whole(reportJson, { ...content, long: new Map([['people', nobody]]) });
    expect(reportDocument.parse(JSON.parse(text.toString('utf8'))).sections[0]?.table.rows).toEqual([]);
  });
});
