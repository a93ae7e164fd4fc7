import type { Oddity } from '#shared/contract/importReading.ts';
import type { TableFile } from './tableFile.ts';

/** Control characters, but for white space, and what stands for bytes that mean nothing. */
const suspicious = /[^\P{Cc}\t\r\n]|\ufffd/u;
const control = /[^\P{Cc}\t\r\n]/u;

/** Counts the rows of a table that are odd in some way, though they can be read. */
export class OddRows {
  readonly #rows: Record<Oddity['kind'], number>;
  readonly #countsWidth: boolean;
  #width: number | null;

  constructor(table: Pick<TableFile, 'format' | 'header' | 'headerRow' | 'photosSkipped' | 'damaged'>) {
    this.#rows = {
      otherWidth: 0,
      nulCharacters: 0,
      undecodable: 0,
      controlCharacters: 0,
      photosSkipped: table.photosSkipped,
      damaged: table.damaged,
    };
    // The rows of a sheet have no length of their own.
    this.#countsWidth = table.format === 'csv';
    this.#width = table.headerRow === null ? null : table.header.length;
  }

  add(cells: readonly string[]): void {
    this.#width ??= cells.length;
    if (this.#countsWidth && cells.length !== this.#width) this.#rows.otherWidth += 1;
    const odd = cells.filter((cell) => suspicious.test(cell));
    if (odd.length === 0) return;
    if (odd.some((cell) => cell.includes('\0'))) this.#rows.nulCharacters += 1;
    if (odd.some((cell) => cell.includes('\ufffd'))) this.#rows.undecodable += 1;
    if (odd.some((cell) => control.test(cell.replaceAll('\0', '')))) this.#rows.controlCharacters += 1;
  }

  /** Those that occur. */
  found(): Oddity[] {
    const told: Oddity['kind'][] = [
      'damaged',
      'otherWidth',
      'undecodable',
      'nulCharacters',
      'controlCharacters',
      'photosSkipped',
    ];
    return told.map((kind) => ({ kind, rows: this.#rows[kind] })).filter(({ rows }) => rows > 0);
  }
}
