import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ORPCError } from '@orpc/contract';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { DataContext } from '#data/context.ts';
import { type ReportEvent, type ReportFormat, reportDocument } from '#shared/contract/reports.ts';
import { clientOf, grantFile, openTestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { addLeavers, leavers } from './network.ts';
import { printing } from './printing.ts';

const scope = {
  kind: 'named',
  name: 'network-participation',
  language: 'en',
  from: null,
  to: null,
} as const;

async function produce(context: DataContext, path: string, format: ReportFormat, signal?: AbortSignal) {
  const file = grantFile(context, path, 'write');
  const events: ReportEvent[] = [];
  const stream = await clientOf(context).reports.produce(
    { report: scope, format, file },
    signal ? { signal } : {},
  );
  for await (const event of stream) events.push(event);
  return events;
}

describe('producing a report', () => {
  test('tells its steps and writes the whole file, once, into the history too', async () => {
    const workspace = await openTestWorkspace();
    const { context, database } = workspace;
    await addLeavers(workspace, leavers(6, { endedOn: '2025-03-31' }));
    const path = join(temporaryFolder(), 'report.json');
    const events = await produce(context, path, 'json');
    const bytes = readFileSync(path).byteLength;
    expect(events[0]).toEqual({ type: 'step', step: 'collecting' });
    expect(events.at(-1)).toEqual({ type: 'finished', report: { fileName: 'report.json', bytes } });
    expect(reportDocument.parse(JSON.parse(readFileSync(path, 'utf8'))).title).toBe('Network participation');
    const kept = database.sqlite
      .prepare(
        "SELECT o.kind, c.record_type, c.after FROM changes c JOIN operations o ON o.id = c.operation_id WHERE o.kind = 'report.produce'",
      )
      .all();
    expect(kept).toEqual([
      {
        kind: 'report.produce',
        record_type: 'producedReport',
        after: expect.stringContaining('"report.json"'),
      },
    ]);
    expect(database.sqlite.prepare('SELECT file_name, format, bytes FROM produced_reports').all()).toEqual([
      { file_name: 'report.json', format: 'json', bytes },
    ]);
  });

  test('as a workbook has a sheet for each section, with numbers as numbers', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(8, { endedOn: '2025-03-31', joinedOn: '2025-04-01' }));
    const path = join(temporaryFolder(), 'report.xlsx');
    const events = await produce(workspace.context, path, 'xlsx');
    const content = readFileSync(path);
    expect(events.at(-1)).toEqual({
      type: 'finished',
      report: { fileName: 'report.xlsx', bytes: content.byteLength },
    });
    const sheets = await readExcelFile(content);
    expect(sheets.map(({ sheet }) => sheet).slice(0, 3)).toEqual([
      'Network participation',
      'The network in numbers',
      'Participation funnel',
    ]);
    const [cover, numbers] = sheets.map(({ data }) => data);
    expect(cover?.find(([label]) => label === 'State on')?.[1]).toEqual(new Date('2026-04-01T00:00:00Z'));
    expect(numbers?.find(([name]) => name === 'Alumni')?.[2]).toBe(8);
    const definitions = sheets.at(-1);
    expect(definitions?.sheet).toBe('How it is counted');
    expect(definitions?.data[2]).toEqual(['Alumni', expect.any(String)]);
    expect(workspace.database.sqlite.prepare('SELECT format FROM produced_reports').pluck().all()).toEqual([
      'xlsx',
    ]);
  });

  test('as CSV opens in Excel: mark, CRLF, numbers as numbers, no formula', async () => {
    const workspace = await openTestWorkspace();
    await addLeavers(workspace, leavers(8, { endedOn: '2025-03-31', joinedOn: '2025-04-01' }));
    const path = join(temporaryFolder(), 'report.csv');
    await produce(workspace.context, path, 'csv');
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
    expect(rows.find(([first]) => first === '2025')?.[1]).toBe('8');
    expect(rows.find(([first]) => first === 'Participation rate')?.slice(2)).toEqual([
      '0',
      '8',
      'joined',
      // A year before they had all joined that day.
      '0.0%',
    ]);
    expect(rows.flat().filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  test('as PDF is printed by the main process and takes the place of the old file at the end', async () => {
    const { context } = await openTestWorkspace();
    const folder = temporaryFolder();
    const path = join(folder, 'report.pdf');
    writeFileSync(path, 'old');
    const host = printing(async (draft) => {
      expect(readFileSync(path, 'utf8')).toBe('old');
      await writeFile(draft, '%PDF-new');
      return 8;
    });
    const events = await produce({ ...context, host }, path, 'pdf');
    expect(events.at(-1)).toEqual({ type: 'finished', report: { fileName: 'report.pdf', bytes: 8 } });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-new');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  });

  test('as PDF without a window says so and touches nothing', async () => {
    const { context, database } = await openTestWorkspace();
    const path = join(temporaryFolder(), 'report.pdf');
    await expect(produce(context, path, 'pdf')).rejects.toMatchObject({ code: 'PDF_NEEDS_WINDOW' });
    expect(existsSync(path)).toBe(false);
    expect(database.sqlite.prepare('SELECT count(*) FROM produced_reports').pluck().get()).toBe(0);
  });

  test('that fails to print keeps the old file and passes the reason on', async () => {
    const { context, database } = await openTestWorkspace();
    const folder = temporaryFolder();
    const path = join(folder, 'report.pdf');
    writeFileSync(path, 'old');
    const host = printing(async (draft) => {
      await writeFile(draft, 'half');
      throw new ORPCError('PRINT_FAILED', { data: { detail: 'out of paper' } });
    });
    await expect(produce({ ...context, host }, path, 'pdf')).rejects.toMatchObject({
      code: 'PRINT_FAILED',
      data: { detail: 'out of paper' },
    });
    expect(readdirSync(folder)).toEqual(['report.pdf']);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(database.sqlite.prepare('SELECT count(*) FROM produced_reports').pluck().get()).toBe(0);
  });

  test('cancelled while printing keeps the old file', async () => {
    const { context, database } = await openTestWorkspace();
    const folder = temporaryFolder();
    const path = join(folder, 'report.pdf');
    writeFileSync(path, 'old');
    const cancel = new AbortController();
    const host = printing(async (draft) => {
      await writeFile(draft, 'new');
      cancel.abort();
      return 3;
    });
    await expect(produce({ ...context, host }, path, 'pdf', cancel.signal)).rejects.toThrow();
    await expect.poll(() => readdirSync(folder)).toEqual(['report.pdf']);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(database.sqlite.prepare('SELECT count(*) FROM produced_reports').pluck().get()).toBe(0);
  });

  test('into a place that can’t be written says which file', async () => {
    const { context } = await openTestWorkspace();
    const path = join(temporaryFolder(), 'report.csv');
    mkdirSync(path);
    await expect(produce(context, path, 'csv')).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      data: { fileName: 'report.csv' },
    });
  });

  test('needs a file that was picked for writing', async () => {
    const { context } = await openTestWorkspace();
    const file = grantFile(context, join(temporaryFolder(), 'x.csv'), 'read');
    const attempt = (async () => {
      for await (const _ of await clientOf(context).reports.produce({ report: scope, format: 'csv', file }));
    })();
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that can’t be kept in the history leaves no file', async () => {
    const { context, database } = await openTestWorkspace();
    const path = join(temporaryFolder(), 'report.csv');
    database.sqlite.exec(
      "CREATE TRIGGER refuse BEFORE INSERT ON produced_reports BEGIN SELECT RAISE(ABORT, 'no'); END",
    );
    await expect(produce(context, path, 'csv')).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
  });
});
