import type { ExportEncoding } from '#shared/contract/exports.ts';
import { csvText } from '../../files/csvCells.ts';
import type { Turns } from '../../longWork/turns.ts';
import type { ExportTable, TableRow } from '../table/exportTable.ts';
import { cp932Bytes, inCp932 } from './cp932.ts';
import type { LackingCharacters } from './lackingCharacters.ts';

/**
 * The table as CSV that Excel opens right, in pieces: with its mark in UTF-8; in CP932 with 〓 for the characters this
 * lacks, which are told to `lacking`. `written` hears how many people each piece has.
 */
export async function* csvFile(
  table: ExportTable,
  encoding: ExportEncoding,
  lacking: LackingCharacters,
  turns: Turns,
  written: (people: number) => void,
): AsyncGenerator<Uint8Array> {
  const bytes = (rows: readonly TableRow[], first: boolean): Uint8Array =>
    encoding === 'utf-8'
      ? Buffer.from(csvText(cellsOf(rows), first))
      : cp932Bytes(csvText(cellsOf(rows.map((row) => inItsCharacters(row, lacking))), false));
  const header = table.columns.map((column) => column.header);
  yield bytes([{ who: header.join(', '), cells: header }], true);
  for await (const { people, rows } of table.pages(turns)) {
    yield bytes(rows, false);
    written(people);
  }
}

const cellsOf = (rows: readonly TableRow[]) => rows.map(({ cells }) => cells);

function inItsCharacters({ who, cells }: TableRow, lacking: LackingCharacters): TableRow {
  const cell = (text: string) => inCp932(text, (character) => lacking.add(character, who));
  return { who, cells: cells.map((each) => (typeof each === 'string' ? cell(each) : each)) };
}
