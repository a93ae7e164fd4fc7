import type { Delimiter, TextEncoding } from '#shared/contract/importReading.ts';
import { refusal } from '../../../refusal.ts';
import { readStopped } from '../readStopped.ts';
import { decodedText } from '../text/decoding.ts';
import { CsvCutter, EndlessRecord } from './csvCutter.ts';

export interface CsvForm {
  path: string;
  fileName: string;
  encoding: TextEncoding;
  delimiter: Delimiter;
}

/** In UTF-16 units; also how much of the file is held at a time. */
const longestRecord = 1_000_000;
/** Short enough that few records are lost with one that is broken. */
const firstPiece = 2000;

/**
 * The records of a CSV file one after the other, blank lines as records of one empty cell. A quotation mark that is
 * never closed, and a record longer than a million characters, is refused as IMPORT_BROKEN_QUOTE.
 */
export async function* csvRecords(form: CsvForm, signal?: AbortSignal): AsyncGenerator<string[]> {
  const cutter = new CsvCutter(form.delimiter, longestRecord);
  try {
    for await (const text of decodedText(form.path, form.encoding, signal)) yield* cutter.cut(text);
    yield* cutter.end();
  } catch (error) {
    if (!(error instanceof EndlessRecord)) throw readStopped(form.fileName, error, signal);
    throw refusal('IMPORT_BROKEN_QUOTE', { fileName: form.fileName, line: error.line });
  }
}

/** The records in the first part of a file's text; where a quotation mark looks broken, those before it. */
export function firstRecords(text: string, delimiter: Delimiter, isWhole: boolean): string[][] {
  const cutter = new CsvCutter(delimiter, longestRecord);
  const records: string[][] = [];
  try {
    for (let at = 0; at < text.length; at += firstPiece) {
      records.push(...cutter.cut(text.slice(at, at + firstPiece)));
    }
    if (isWhole) records.push(...cutter.end());
  } catch (error) {
    if (!(error instanceof EndlessRecord)) throw error;
  }
  return records;
}
