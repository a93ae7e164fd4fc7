import type { FigureColumn } from '#shared/contract/figures.ts';
import type { Language } from '#shared/domain/vocabulary.ts';

/** The font of a workbook: one that has the characters of its language on Windows and on a Mac alike. */
export const fontOf = { en: 'Calibri', ja: 'Yu Gothic' } as const satisfies Record<Language, string>;

export const fontSize = 11;

/** How days are written in cells, which hold them as days. */
export const dayFormat = { en: 'yyyy-mm-dd', ja: 'yyyy/mm/dd' } as const satisfies Record<Language, string>;

/** How a figure's numbers are written, by their kind; points of an eNPS have their sign. */
export const numberFormat = {
  count: '#,##0',
  rate: '0.0%',
  points: '+0;-0;0',
  score: '0.0',
  days: '#,##0.0',
  years: '0.0',
} as const satisfies Record<Exclude<FigureColumn['kind'], 'text' | 'date'>, string>;

/** Digits stay as they are written, leading zeros too. */
export const textFormat = '@';

const narrowest = 8;
const widest = 60;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns of letters a line of text takes; full-width characters take two. */
function letterWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

/** The width of a column that holds these texts. */
export function columnWidth(texts: Iterable<string>): number {
  let width = narrowest;
  for (const text of texts) {
    for (const line of text.split('\n')) width = Math.max(width, letterWidth(line) + 2);
    if (width >= widest) return widest;
  }
  return width;
}
