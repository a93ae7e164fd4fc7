import type { Cell, CellObject } from 'write-excel-file/node';
import type { FigureCell, FigureColumn } from '#shared/contract/figures.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import { dayFormat, numberFormat, textFormat } from '../../files/spreadsheet.ts';

export const bold = { fontWeight: 'bold' } as const;
export const heading = { ...bold, bottomBorderStyle: 'thin' } as const;

/** Text that stays as it is written. */
export const text = (value: string, style: CellObject = {}): CellObject => ({
  ...style,
  value,
  type: String,
  format: textFormat,
});

/** A day as a day of the spreadsheet. */
export const dayCell = (day: PlainDate, language: Language): Cell => ({
  value: new Date(`${day}T00:00:00Z`),
  type: Date,
  format: dayFormat[language],
});

/** A figure's value as a cell of its kind. */
export function figureCell(cell: FigureCell, kind: FigureColumn['kind'], language: Language): Cell {
  if (cell === null) return null;
  if (typeof cell === 'number') {
    return kind === 'text' || kind === 'date'
      ? { value: cell, type: Number }
      : { value: cell, type: Number, format: numberFormat[kind] };
  }
  const day = kind === 'date' ? plainDate.safeParse(cell) : null;
  return day?.success ? dayCell(day.data, language) : text(cell);
}

/** About what the cell shows, for its width. */
export function shownWidth(cell: FigureCell, { kind }: FigureColumn): string {
  if (typeof cell !== 'number') return cell ?? '';
  return kind === 'rate' ? '100.0%' : kind === 'count' ? cell.toLocaleString('en') : cell.toFixed(1);
}
