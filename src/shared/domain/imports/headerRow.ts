import { isEmailAddress } from '../contactPoints.ts';
import { cellValue } from './cellText.ts';
import { readWrittenDate } from './dateCells.ts';
import { fieldOfHeader } from './headerWords.ts';

/** Preambles are short: a header further down than this is not looked for. */
export const headerSearchRows = 30;

/**
 * Which of the first rows is the header: the one with the most words of a header, else the first of the usual
 * width. Null where the rows have no header, which shows in an address or a date in the place of it.
 */
export function findHeaderRow(rows: readonly (readonly string[])[], thisYear: number): number | null {
  const known = rows.slice(0, headerSearchRows).map(fieldsNamed);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const usual = usualWidth(rows);
  const first = rows.findIndex((row) => row.length >= usual && row.some((cell) => cellValue(cell) !== null));
  if (first < 0) return null;
  return most === 0 && rows[first]?.some((cell) => isData(cell, thisYear)) ? null : first;
}

const fieldsNamed = (row: readonly string[]): number =>
  new Set(row.map((cell) => fieldOfHeader(cell)?.field).filter((field) => field !== undefined)).size;

const isData = (cell: string, thisYear: number): boolean => {
  const value = cellValue(cell);
  return value !== null && (isEmailAddress(value) || readWrittenDate(value, thisYear) !== null);
};

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a);
  return usual?.[0] ?? 1;
}
