import type { Delimiter } from '#shared/contract/importReading.ts';
import { fieldOfHeader } from '#shared/domain/imports/headerWords.ts';
import { firstRecords } from './csvRecords.ts';

const delimiters = [',', '\t', ';', '|'] as const satisfies readonly Delimiter[];
const sampleRecords = 50;

/** The delimiter that cuts the first records best: into many columns, of the same number, under known headers. */
export function findDelimiter(text: string, isWhole: boolean): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const records = firstRecords(text, delimiter, isWhole).slice(0, sampleRecords);
    const score = evenness(records) + Math.min(4, knownHeaders(records)) / 2;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many columns most records have, weighed with how many records have them; 0 for a single column. */
function evenness(records: readonly string[][]): number {
  const widths = new Map<number, number>();
  const filled = records.filter((record) => record.some((cell) => cell !== ''));
  for (const { length } of filled) widths.set(length, (widths.get(length) ?? 0) + 1);
  const scores = [...widths].map(([width, count]) =>
    width === 1 ? 0 : Math.min(width, 10) * (count / filled.length) ** 2,
  );
  return Math.max(0, ...scores);
}

/** The most headers of people's data that stand side by side in one record. */
function knownHeaders(records: readonly string[][]): number {
  const known = records
    .filter((record) => record.length > 1)
    .map((record) => record.filter((cell) => cell.length < 40 && fieldOfHeader(cell) !== null).length);
  return Math.max(0, ...known);
}
