import type { TableRow } from '../tableFile.ts';
import { ownText } from '../text/ownText.ts';
import type { CellFormat } from './cellFormats.ts';
import { columnOf, lastRow, mostColumns } from './cellPlaces.ts';
import { StringRuns, unescaped } from './cellStrings.ts';
import { numberText } from './numberText.ts';
import type { XmlEvents } from './xmlPart.ts';

/** What the cells of all sheets refer to. */
export interface SheetContext {
  strings: readonly string[];
  formats: readonly CellFormat[];
  from1904: boolean;
}

const number: CellFormat = { kind: 'number' };

/** Makes rows of a sheet's XML; each row is taken once it is complete. Rows without any value are left out. */
export class SheetRows implements XmlEvents {
  readonly #context: SheetContext;
  readonly #runs = new StringRuns();
  #rows: TableRow[] = [];
  #cells: string[] = [];
  #row = 0;
  #column = -1;
  #type = '';
  #format = number;
  #inValue = false;
  #value = '';

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows that are complete by now. */
  take(): TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'row') this.#openRow(Number(attributes['r']));
    else this.#runs.open(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#runs.text(text);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#inValue = false;
    else if (name === 'row') this.#closeRow();
    else this.#runs.close(name);
  }

  #openRow(row: number): void {
    const follows = Number.isInteger(row) && row > this.#row && row <= lastRow;
    this.#row = follows ? row : this.#row + 1;
    this.#column = -1;
    this.#cells = [];
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t ?? 'n';
    this.#format = (s === undefined ? undefined : this.#context.formats[Number(s)]) ?? number;
    this.#value = '';
  }

  #closeCell(): void {
    const text = this.#cellText();
    if (text === '' || this.#column < 0 || this.#column >= mostColumns) return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #cellText(): string {
    const inline = this.#runs.take();
    const value = this.#value;
    switch (this.#type) {
      case 's':
        return value === '' ? '' : (this.#context.strings[Number(value)] ?? '');
      case 'inlineStr':
        return inline;
      case 'str':
        return ownText(unescaped(value));
      case 'b':
        return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'e':
        // #N/A, #REF! and the like are no values.
        return '';
      case 'd':
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
      default:
        return numberText(value, this.#format, this.#context.from1904);
    }
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }
}
