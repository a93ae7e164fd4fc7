import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FigureContent } from '#shared/contract/figureFiles.ts';
import { type CsvCell, csvText } from '../files/csvCells.ts';
import { fileFailure } from '../files/fileFailure.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { csvTable } from '../reports/reportCsv.ts';

/** Writes a figure to that path, all of it or nothing. FILE_NOT_WRITTEN, DISK_FULL. */
export async function saveFigure(
  content: FigureContent,
  path: string,
): Promise<{ fileName: string; bytes: number }> {
  await writeFileSafely(path, written(content)).catch((error: unknown) => {
    throw fileFailure(error, path);
  });
  return { fileName: basename(path), bytes: (await stat(path)).size };
}

function written(content: FigureContent): string | Uint8Array {
  switch (content.format) {
    case 'svg':
      return content.svg;
    case 'png':
      return Buffer.from(content.base64, 'base64');
    case 'csv':
      return csvText(csvRows(content));
  }
}

/** What it shows and over whom, its table, and how it is counted, parted by empty rows. */
function csvRows({ figure, over, language }: Extract<FigureContent, { format: 'csv' }>): CsvCell[][] {
  const { title, sentence, table, definitions } = figure;
  return [
    [title],
    [sentence],
    ...over.map((words) => [words]),
    [],
    ...csvTable(table, language),
    [],
    ...definitions.map(({ term, text }) => [term, text]),
  ];
}
