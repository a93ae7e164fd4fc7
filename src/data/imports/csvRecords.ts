import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unreadable } from '../files/fileFailure.ts';
import { refusal } from '../refusal.ts';
import { decodedText } from './decoding.ts';
import type { TextEncoding } from './encodings.ts';

export interface CsvForm {
  path: string;
  fileName: string;
  encoding: TextEncoding;
  delimiter: string;
}

const longestRecord = 1_000_000;

/**
 * The records of a CSV file one after the other, blank lines as records of one empty cell. Quotes within unquoted
 * cells and rows of other lengths are taken as they are; a quote that is never closed is refused.
 */
export async function* csvRecords(form: CsvForm, signal?: AbortSignal): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter: form.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(decodedText(form.path, form.encoding, signal));
  source.on('error', (error) => parser.destroy(error));
  const records: AsyncIterable<string[]> = source.pipe(parser);
  try {
    yield* records;
  } catch (error) {
    if (signal?.aborted === true) throw refusal('CANCELLED');
    if (!(error instanceof CsvError)) throw unreadable(form.fileName, error);
    const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
    throw refusal('IMPORT_BROKEN_QUOTE', { fileName: form.fileName, line });
  } finally {
    source.destroy();
  }
}
