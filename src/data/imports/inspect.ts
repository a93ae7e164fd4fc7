import type { Inspection } from '#shared/contract/importReading.ts';
import { tidy } from '#shared/domain/imports/cellText.ts';
import { ColumnEvidence } from '#shared/domain/imports/columnEvidence.ts';
import { dateOrdersOf, type FoundColumn } from '#shared/domain/imports/proposal.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import { refusal } from '../refusal.ts';
import { OddRows } from './reading/oddRows.ts';
import type { TableFile } from './reading/tableFile.ts';

/** A table with more columns is read up to here. */
const mostColumns = 500;
const longestTopCell = 200;

/** What was found, and what the proposal of the mapping goes by. */
export interface InspectedTable {
  found: Omit<Inspection, 'mapping' | 'profile'>;
  columns: FoundColumn[];
}

interface Looking {
  thisYear: number;
  report?: (progress: RowProgress) => void;
  signal?: AbortSignal | undefined;
}

/** Reads the whole table once: what each column looks like, and what is odd. IMPORT_EMPTY where it has no rows. */
export async function inspectTable(
  table: TableFile,
  { thisYear, report, signal }: Looking,
): Promise<InspectedTable> {
  const columns: FoundColumn[] = [];
  const column = (index: number): FoundColumn => {
    columns[index] ??= { header: tidy(table.header[index]), evidence: new ColumnEvidence(thisYear) };
    return columns[index];
  };
  for (const index of table.header.keys()) if (index < mostColumns) column(index);
  const odd = new OddRows(table);
  const turns = new Turns(signal);
  let rows = 0;
  for await (const { cells } of table.rows(signal)) {
    rows += 1;
    odd.add(cells);
    for (let index = 0; index < cells.length && index < mostColumns; index += 1) {
      column(index).evidence.add(cells[index]);
    }
    if (!turns.due()) continue;
    report?.({ done: rows, total: Math.max(rows, table.estimatedRows) });
    await turns.pass();
  }
  if (rows === 0) throw refusal('IMPORT_EMPTY', { fileName: table.fileName });
  return { found: foundIn(table, columns, { rows, thisYear, odd }), columns };
}

function foundIn(
  table: TableFile,
  columns: readonly FoundColumn[],
  { rows, thisYear, odd }: { rows: number; thisYear: number; odd: OddRows },
): InspectedTable['found'] {
  const { fileName, format, encoding, delimiter, sheet, sheets, headerRow } = table;
  const dateOrders = dateOrdersOf(columns, thisYear);
  return {
    fileName,
    format,
    encoding,
    delimiter,
    sheet,
    sheets,
    headerRow,
    top: table.top.map((cells) => cells.map((cell) => cell.slice(0, longestTopCell))),
    rows,
    columns: columns.map(({ header, evidence }, index) => ({
      index,
      header,
      samples: evidence.samples,
      filled: evidence.filled,
      values: evidence.values(),
      dateOrders: dateOrders[index] ?? [],
    })),
    oddities: odd.found(),
  };
}
