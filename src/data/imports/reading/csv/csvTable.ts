import type { FileToOpen } from '../fileToOpen.ts';
import { withHeader } from '../headerChoice.ts';
import type { TableFile } from '../tableFile.ts';
import { decodedBytes, decodedStart } from '../text/decoding.ts';
import { findEncoding } from '../text/encodings.ts';
import { csvRecords } from './csvRecords.ts';
import { findDelimiter } from './delimiters.ts';
import { withOwnCells } from './ownCells.ts';

/** Opens a text file whose rows are lines. */
export async function openCsv(file: FileToOpen): Promise<TableFile> {
  const { path, fileName, reading, start, signal } = file;
  const found = await findEncoding(path, start.bytes, signal);
  const encoding = reading.encoding ?? found.encoding;
  const isWhole = start.size === start.bytes.length;
  const text = isWhole ? decodedBytes(start.bytes, encoding) : decodedStart(start.bytes, encoding);
  const delimiter = reading.delimiter ?? findDelimiter(text, isWhole);
  const form = { path, fileName, encoding, delimiter };
  const table = await withHeader(file, async function* (rowsSignal) {
    let row = 0;
    for await (const cells of csvRecords(form, rowsSignal)) {
      row += 1;
      yield { row, cells };
    }
  });
  return {
    fileName,
    format: 'csv',
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
    photosSkipped: 0,
    damaged: 0,
    estimatedRows: Math.max(1, found.lines - (table.headerRow ?? 0)),
    ...withOwnCells(table),
  };
}
