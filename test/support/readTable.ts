import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectTable } from '#data/imports/inspect.ts';
import { openTable } from '#data/imports/reading/openTable.ts';
import type { TableFile } from '#data/imports/reading/tableFile.ts';
import type { Reading } from '#shared/contract/importReading.ts';
import { temporaryFolder } from '#test/support/workspace.ts';

/** The year that decides what is a date in these tests. */
const thisYear = 2026;

/** The file as a table with all its rows. */
export async function readFileAsTable(path: string, reading: Reading = {}) {
  const table = await openAsTable(path, reading);
  const rows: { row: number; cells: string[] }[] = [];
  for await (const row of table.rows()) rows.push(row);
  return { ...table, rows, cells: rows.map(({ cells }) => cells) };
}

/** A file of that content as a table with all its rows. */
export function readTable(content: string | Uint8Array, reading: Reading = {}, name = 'people.csv') {
  return readFileAsTable(fileOf(content, name), reading);
}

/** The rows as records, by header. */
export async function readRecords(
  content: string | Uint8Array,
  reading: Reading = {},
  name = 'people.csv',
): Promise<Record<string, string>[]> {
  const { header, cells } = await readTable(content, reading, name);
  return cells.map((row) => recordOf(header, row));
}

/** The cells by header, without the empty ones. */
export const recordOf = (header: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    header.map((name, index) => [name, cells[index] ?? '']).filter(([, value]) => value !== ''),
  );

/** What is found in a file of that content. */
export async function inspectContent(
  content: string | Uint8Array,
  reading: Reading = {},
  name = 'people.csv',
) {
  const table = await openAsTable(fileOf(content, name), reading);
  return (await inspectTable(table, { thisYear })).found;
}

/** A new file of that content. */
export function fileOf(content: string | Uint8Array, name = 'people.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function openAsTable(path: string, reading: Reading): Promise<TableFile> {
  const table = await openTable(path, 'people.csv', reading, thisYear);
  if (table.format === 'enishi') throw new Error('the file is an export of the program, no table');
  return table;
}
