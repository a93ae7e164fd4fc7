import type { ImportSummary } from '#shared/contract/imports.ts';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../../database/database.ts';
import type { Author } from '../../database/write.ts';
import type { WantedField } from '../newFields.ts';
import type { BegunImport, TableFacts, WrittenRow } from './runningImport.ts';

/** Takes the rows of one import and writes them, in one transaction. */
export interface ImportWriting {
  begin(mapping: ImportMapping, wanted: ReadonlyMap<string, WantedField>): Promise<BegunImport>;
  /** Rows in the order of the file; resolves when the next may come, which need not mean that these are written. */
  take(rows: readonly WrittenRow[]): Promise<void>;
}

export interface Written {
  rows: number;
  left: number;
}

/** What is written, by whom and into what. */
export interface ImportOrder {
  database: Database;
  author: Author;
  table: TableFacts;
  language: Language;
  /** Hears how many rows are written, and of how many people what is derived is yet to be. */
  report: (written: Written) => void;
  /** Refuses as CANCELLED, and nothing is left. */
  signal: AbortSignal;
}

/** Runs `work`, which hands in the rows, and ends the import; its error takes everything back. */
export type WriteImport = (
  order: ImportOrder,
  work: (writing: ImportWriting) => Promise<void>,
) => Promise<ImportSummary>;
