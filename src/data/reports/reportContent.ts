import type { ReportDocument } from '#shared/contract/reports.ts';
import type { ExportTable } from '../exports/table/exportTable.ts';
import type { Turns } from '../longWork/turns.ts';

/** A report on its way into a file of tables. */
export interface ReportContent {
  readonly document: ReportDocument;
  /**
   * Tables of any length, by the id of their section: they are read while they are written, and the document has no
   * more of them than is shown on paper.
   */
  readonly long: ReadonlyMap<string, ExportTable>;
  /** Of how many people the long tables are. */
  readonly people: number;
}

/** How the writing takes turns with everything else, and who hears how many rows of the long tables are done. */
export interface Writing {
  readonly turns: Turns;
  readonly written: (rows: number) => void;
}
