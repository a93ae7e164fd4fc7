import { isEmailAddress } from '../contactPoints.ts';
import { cellValue } from './cellText.ts';
import { readWrittenDate } from './dateCells.ts';
import { fieldOfHeader } from './headerWords.ts';

/** Preambles are short: a header further down than this is not looked for. */
export const headerSearchRows = 30;
const longestHeader = 60;

/**
 * Which of the first rows is the header (from 0): the one with the most words of a header, else the first that is
 * filled as the rows usually are. Null where the rows have no header, which shows in an address, a date or a number
 * in the place of it.
 */
export function findHeaderRow(rows: readonly (readonly string[])[], thisYear: number): number | null {
  const known = rows.slice(0, headerSearchRows).map(fieldsNamed);
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const usual = usuallyFilled(rows);
  const first = rows.findIndex((row) => filledIn(row) >= Math.min(usual, Math.max(2, usual * 0.7)));
  if (first < 0) return null;
  const header = rows[first] ?? [];
  return known[first] !== 1 && header.some((cell) => isData(cell, thisYear)) ? null : first;
}

const fieldsNamed = (row: readonly string[]): number =>
  new Set(
    row
      .map((cell) => (cell.length > longestHeader ? undefined : fieldOfHeader(cell)?.field))
      .filter((field) => field !== undefined),
  ).size;

const isData = (cell: string, thisYear: number): boolean => {
  const value = cellValue(cell);
  if (value === null) return false;
  return isEmailAddress(value) || isNumber.test(value) || readWrittenDate(value, thisYear) !== null;
};

/** Numbers of people or telephones; a year or a count can head a column. */
const isNumber = /^\+?[\d() -]{5,}$/;

const filledIn = (row: readonly string[]): number => row.filter((cell) => cellValue(cell) !== null).length;

/** How many cells most rows have filled, to the nearest few: the median of those that hold more than one. */
function usuallyFilled(rows: readonly (readonly string[])[]): number {
  const counts = rows.map(filledIn).filter((count) => count > 1);
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
}
