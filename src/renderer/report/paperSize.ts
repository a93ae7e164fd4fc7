import type { ReportPaper } from '#shared/contract/reports.ts';

/** The width of the text between the margins, in CSS pixels: the margins are such that it is the same on both papers. */
export const textWidth = 672;

/** The height of the text between the margins in CSS pixels, less what rounding may take: 297 and 279.4 mm less 36. */
export const textHeight = { a4: 982, letter: 915 } as const satisfies Record<ReportPaper, number>;

/** The size and margins of the page, in which the foot with its number stands; the text is as wide on both papers. */
const pageRule = {
  a4: '@page { size: A4; margin: 16mm 16mm 20mm; }',
  letter: '@page { size: Letter; margin: 16mm 19mm 20mm; }',
} as const satisfies Record<ReportPaper, string>;

/** Has the page printed on that paper. Not by a named page, before whose first Chromium leaves an empty one. */
export function setPaper(paper: ReportPaper): void {
  const sheet = new CSSStyleSheet();
  sheet.insertRule(pageRule[paper]);
  window.document.adoptedStyleSheets = [...window.document.adoptedStyleSheets, sheet];
}
