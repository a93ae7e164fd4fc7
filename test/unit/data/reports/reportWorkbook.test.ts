import { buffer } from 'node:stream/consumers';
import readExcelFile from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import type { ExportTable } from '#data/exports/table/exportTable.ts';
import { pagesOf } from '#data/exports/table/pagesOf.ts';
import { reportWorkbook } from '#data/reports/reportWorkbook.ts';
import { workbookHues } from '#data/reports/workbook/chartXml.ts';
import { sheetNames } from '#data/reports/workbook/sheetNames.ts';
import { chartHues } from '#renderer/ui/charts/chartHues.ts';
import { documentOf, section, whole, writing } from './documents.ts';

/** The parts of a workbook by name; every one of them is XML that can be read. */
async function partsOf(workbook: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await fromBufferPromise(workbook, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const text = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${entry.fileName}: ${error.message}`);
    });
    parser.write(text).close();
    parts.set(entry.fileName, text);
  }
  return parts;
}

const funnel = section('Funnel', {
  chart: {
    kind: 'funnel',
    stages: [
      { label: 'Leavers', value: 10 },
      { label: 'Joined', value: 4 },
    ],
    targets: [],
  },
  table: {
    columns: [
      { heading: 'Stage', kind: 'text' },
      { heading: 'People', kind: 'count' },
    ],
    rows: [
      ['Leavers', 10],
      ['Joined', 4],
    ],
  },
});

const lines = section("Über <time> & 'more'", {
  chart: {
    kind: 'lines',
    unit: 'count',
    series: [
      { label: 'Joined', compared: false },
      { label: 'Before', compared: true },
    ],
    points: [
      { on: '2026-03-01', values: [3, null] },
      { on: '2026-04-01', values: [4, 2] },
    ],
    targets: [{ label: 'Goal', value: 9, on: '2027-01-01' }],
  },
  table: {
    columns: [
      { heading: 'Month', kind: 'date' },
      { heading: 'Joined', kind: 'count' },
    ],
    rows: [
      ['2026-03-01', 3],
      ['2026-04-01', 4],
    ],
  },
});

const curve = section('Return', {
  chart: {
    kind: 'curve',
    valueLabel: 'Came back',
    points: [
      { years: 0, share: 0, low: 0, high: 0 },
      { years: 1, share: 0.1, low: 0.05, high: 0.2 },
    ],
    compared: { label: 'Others', points: [{ years: 1, share: 0.3 }] },
  },
});

const grouped = section('Partings', {
  chart: {
    kind: 'grouped',
    valueLabel: 'Leavers',
    stacked: true,
    series: ['Well', 'Not so'],
    groups: [{ label: 'Q1', values: [3, 3] }],
  },
  table: {
    columns: [
      { heading: 'Quarter', kind: 'text' },
      { heading: 'Well', kind: 'count' },
      { heading: 'Not so', kind: 'count' },
    ],
    rows: [['Q1', 3, 3]],
  },
});

const share = section('Mix', {
  chart: {
    kind: 'share',
    parts: [
      { label: 'News', value: 3 },
      { label: 'Ask', value: 1 },
    ],
  },
});

const heat = section('Cohorts', {
  chart: {
    kind: 'heat',
    rowLabel: 'Left in',
    columnLabel: 'Years',
    columns: ['1', '2'],
    rows: [
      {
        label: '2020',
        cells: [
          { value: 0.5, n: 5, denominator: 10 },
          { value: null, n: 0, denominator: 0 },
        ],
      },
    ],
  },
});

const formulas = (xml: string | undefined): string[] =>
  Array.from((xml ?? '').matchAll(/<c:f>(.*?)<\/c:f>/g), ([, formula = '']) => formula);

describe('the charts of a workbook', () => {
  test('are parts of their own, found by way of sheet and drawing, that count with the cells of the table', async () => {
    const parts = await partsOf(await whole(reportWorkbook, { document: documentOf([funnel]) }));
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<drawing r:id="rId-drawing-1"/>');
    expect(parts.get('xl/worksheets/_rels/sheet2.xml.rels')).toContain('Target="../drawings/drawing2.xml"');
    expect(parts.get('xl/drawings/_rels/drawing2.xml.rels')).toContain('Target="../charts/chart2.xml"');
    expect(parts.get('xl/drawings/drawing2.xml')).toContain('descr="What Funnel says."');
    expect(parts.get('[Content_Types].xml')).toContain(
      '<Override ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml" PartName="/xl/charts/chart2.xml"/>',
    );
    const chart = parts.get('xl/charts/chart2.xml');
    expect(chart).toContain('<c:barDir val="bar"/>');
    expect(formulas(chart)).toEqual(["'Funnel'!$A$5:$A$6", "'Funnel'!$B$5:$B$6"]);
    // Sheets without a chart have none.
    expect([...parts.keys()].filter((name) => name.startsWith('xl/charts/'))).toEqual([
      'xl/charts/chart2.xml',
    ]);
  });

  test('have what the table lacks in columns below it', async () => {
    const workbook = await whole(reportWorkbook, { document: documentOf([lines]) });
    const parts = await partsOf(workbook);
    const chart = parts.get('xl/charts/chart2.xml');
    expect(chart).toContain('<c:dateAx>');
    const sheet = 'Über &lt;time&gt; &amp;  more';
    expect(formulas(chart)).toEqual([
      `'${sheet}'!$B$4`,
      `'${sheet}'!$A$5:$A$6`,
      `'${sheet}'!$B$5:$B$6`,
      `'${sheet}'!$A$9`,
      `'${sheet}'!$A$5:$A$6`,
      `'${sheet}'!$A$10:$A$11`,
      `'${sheet}'!$B$9`,
      `'${sheet}'!$A$5:$A$6`,
      `'${sheet}'!$B$10:$B$11`,
    ]);
    const [, read] = await readExcelFile(workbook);
    expect(read?.data.slice(8).map((row) => row.slice(0, 2))).toEqual([
      ['Before', 'Goal'],
      [null, 9],
      [2, 9],
    ]);
  });

  test('are there for every kind of figure that can be drawn, the values of each in its cells', async () => {
    const workbook = await whole(reportWorkbook, { document: documentOf([curve, grouped, share, heat]) });
    const parts = await partsOf(workbook);
    expect(parts.get('xl/charts/chart2.xml')).toContain('<c:scatterChart>');
    expect(parts.get('xl/charts/chart3.xml')).toContain('<c:grouping val="stacked"/>');
    // Two series of the same values are two columns.
    expect(formulas(parts.get('xl/charts/chart3.xml'))).toEqual([
      "'Partings'!$B$4",
      "'Partings'!$A$5",
      "'Partings'!$B$5",
      "'Partings'!$C$4",
      "'Partings'!$A$5",
      "'Partings'!$C$5",
    ]);
    expect(parts.get('xl/charts/chart4.xml')).toContain('<c:grouping val="percentStacked"/>');
    expect(parts.has('xl/charts/chart5.xml')).toBe(false);
    expect(parts.get('xl/worksheets/sheet5.xml')).toMatch(
      /<\/sheetData>.*<conditionalFormatting sqref="A8 B8"><cfRule type="colorScale"/,
    );
    const sheets = await readExcelFile(workbook);
    expect(sheets[1]?.data.at(-1)).toEqual([1, 0.1, 0.05, 0.2, 0.3]);
  });

  test('wear the hues of the charts on screen', () => {
    expect(workbookHues.map((hue) => `#${hue}`)).toEqual(chartHues.map(({ light }) => light));
  });
});

const columns = ['Name', 'Rate', 'Left on'] as const;
const kinds = ['text', 'rate', 'date'] as const;
const manyRows = Array.from({ length: 3000 }, (_, index) => [`Person ${index}`, index / 3000, '2024-03-31']);

describe('a long table', () => {
  const long: ExportTable = {
    columns: columns.map((header, index) => ({ header, kind: kinds[index] ?? 'text' })),
    pages: (turns) =>
      pagesOf(manyRows, 100, turns, (page) => page.map((cells) => ({ who: String(cells[0]), cells }))),
  };
  const table = { columns: columns.map((heading, index) => ({ heading, kind: kinds[index] })), rows: [] };

  test('is written while it is read, below the header of its section, and tells how far it is', async () => {
    let rows = 0;
    const document = documentOf([funnel, section('people', { table })]);
    const workbook = await whole(
      reportWorkbook,
      { document, long: new Map([['people', long]]) },
      writing(undefined, (more) => {
        rows += more;
      }),
    );
    const sheets = await readExcelFile(workbook);
    expect(rows).toBe(3000);
    expect(sheets[2]?.data.slice(0, 5)).toEqual([
      ['people', null, null],
      ['What people says.', null, null],
      [null, null, null],
      [...columns],
      ['Person 0', 0, new Date('2024-03-31T00:00:00Z')],
    ]);
    expect(sheets[2]?.data).toHaveLength(3004);
    expect(sheets[1]?.data.at(-1)).toEqual(['Joined', 4]);
  });

  test('of the document itself is written in the same way', async () => {
    const document = documentOf([section('people', { table: { ...table, rows: manyRows } })]);
    const sheets = await readExcelFile(await whole(reportWorkbook, { document }));
    expect(sheets[1]?.data.at(-1)?.[0]).toBe('Person 2999');
  });

  test('ends where it is cancelled', async () => {
    const cancelling = new AbortController();
    const document = documentOf([section('people', { table })]);
    const how = writing(cancelling.signal, () => cancelling.abort());
    const written = whole(reportWorkbook, { document, long: new Map([['people', long]]) }, how);
    await expect(written).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

test('sheets are named by their headings, short, plain and each once', () => {
  expect(sheetNames(['Return', 'return', "What's [on]: a/b?", 'x'.repeat(40), 'x'.repeat(35), ''])).toEqual([
    'Return',
    'return (2)',
    'What s  on   a b',
    'x'.repeat(31),
    `${'x'.repeat(27)} (2)`,
    ' (2)',
  ]);
});
