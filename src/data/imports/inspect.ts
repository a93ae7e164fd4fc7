import type { CustomField } from '#shared/contract/customFields.ts';
import type { Inspection } from '#shared/contract/imports.ts';
import { tidy } from '#shared/domain/imports/cellText.ts';
import { ColumnEvidence } from '#shared/domain/imports/columnEvidence.ts';
import {
  dateOrdersOf,
  type FoundColumn,
  proposeMapping,
  withCustomColumns,
} from '#shared/domain/imports/proposal.ts';
import { refusal } from '../refusal.ts';
import type { TableFile } from './tableFile.ts';
import { Turns } from './turns.ts';

/** A table with more columns is read up to here. */
const mostColumns = 500;

/** Reads the whole table once: what each column looks like, and what it most likely is. */
export async function inspectTable(
  table: TableFile,
  thisYear: number,
  fields: readonly CustomField[],
  signal?: AbortSignal,
): Promise<Inspection> {
  const columns: FoundColumn[] = [];
  const column = (index: number): FoundColumn => {
    columns[index] ??= { header: tidy(table.header[index]), evidence: new ColumnEvidence(thisYear) };
    return columns[index];
  };
  for (const index of table.header.keys()) if (index < mostColumns) column(index);
  const turns = new Turns(signal);
  let rows = 0;
  for await (const { cells } of table.rows(signal)) {
    rows += 1;
    for (let index = 0; index < cells.length && index < mostColumns; index += 1) {
      column(index).evidence.add(cells[index]);
    }
    if (turns.due()) await turns.pass();
  }
  if (rows === 0) throw refusal('IMPORT_EMPTY', { fileName: table.fileName });
  const dateOrders = dateOrdersOf(columns, thisYear);
  return {
    fileName: table.fileName,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    rows,
    columns: columns.map(({ header, evidence }, index) => ({
      index,
      header,
      samples: evidence.samples,
      dateOrders: dateOrders[index] ?? [],
    })),
    mapping: withCustomColumns(proposeMapping(columns, thisYear), columns, fields, dateOrders),
  };
}
