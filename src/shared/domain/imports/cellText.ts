/** What may not stand in a value of one line: control characters, and marks that are not seen. */
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2060\ufeff]/gu;

/**
 * The cell without the white space around it (the ideographic space too) and with single spaces inside;
 * line breaks and tabs count as white space, NUL and other control characters go.
 */
export function tidy(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (plain.test(cell)) return cell;
  return cell.replace(/\s+/gu, ' ').replace(unseen, '').replace(/ {2,}/g, ' ').trim();
}

/** Most cells are letters and digits with single spaces between; they are told apart fast. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/** What people write where there is nothing to write. */
const nothingWords = new Set([
  'n/a',
  'na',
  'none',
  'null',
  'nil',
  'undefined',
  '-',
  '--',
  '---',
  '–',
  '—',
  '―',
  'ー',
  '#n/a',
  'なし',
  '無し',
  '無',
  '該当なし',
  '未定',
  '不明',
  '未登録',
  '0000-00-00',
  '0000/00/00',
  '00/00/0000',
]);

/** The tidied cell, or null where it is empty or says that there is nothing. */
export function cellValue(cell: string | undefined): string | null {
  return tidiedValue(tidy(cell));
}

/** The same of a cell that is tidy already. */
export function tidiedValue(text: string): string | null {
  if (text === '') return null;
  if (text.length > 10 || !nothingStart.test(text)) return text;
  return nothingWords.has(text.normalize('NFKC').toLowerCase()) ? null : text;
}

/** How such words begin, in any width: the others are told apart fast. */
const nothingStart = /^[nuｎｕＮＵ#＃0０\-－–—―ーｰな無該未不]/i;

/** The header or word in the form in which it is looked up: width and case made equal, letters and digits only. */
export function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
