import { isRefusal } from '../refusal.ts';
import { type CsvForm, csvRecords } from './csvRecords.ts';

const delimiters = [',', '\t', ';'] as const;
const sampleRecords = 50;

/** The delimiter that cuts the first records into the most columns of the same number, and those records. */
export async function findDelimiter(
  form: Omit<CsvForm, 'delimiter'>,
): Promise<{ delimiter: string; first: string[][] }> {
  let best = { delimiter: ',', first: await firstRecords({ ...form, delimiter: ',' }) };
  for (const delimiter of delimiters.slice(1)) {
    const first = await firstRecords({ ...form, delimiter });
    if (evenness(first) > evenness(best.first)) best = { delimiter, first };
  }
  return best;
}

async function firstRecords(form: CsvForm): Promise<string[][]> {
  const first: string[][] = [];
  try {
    for await (const record of csvRecords(form)) {
      first.push(record);
      if (first.length >= sampleRecords) break;
    }
  } catch (error) {
    // A quote may look broken under the wrong delimiter; under the right one it is refused when all is read.
    if (!isRefusal(error, 'IMPORT_BROKEN_QUOTE')) throw error;
  }
  return first;
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
