/**
 * What parts the entries of a list in one cell: line breaks, else the sign of Google's files, else semicolons, else
 * commas and bars, else slashes and dots.
 */
const separators = [/[\r\n]+/u, /:::/u, /[;；]/u, /[,，、|｜]/u, /[/／・]/u] as const;

const anySeparator = /[\r\n;；,，、|｜/／・]|:::/u;

/**
 * Several words in one cell, so that `listEntries` gives the same words again: `one; two`, or one a line where a word
 * has such a sign in it.
 */
export function listCell(entries: readonly string[]): string {
  if (!entries.some((entry) => anySeparator.test(entry))) return entries.join('; ');
  const lines = entries.join('\n');
  return entries.length === 1 ? `${lines}\n` : lines;
}

/** The words of a cell that holds several; to be given the cell as it stands in the file, with its line breaks. */
export function listEntries(cell: string): string[] {
  const separator = separators.find((each) => each.test(cell));
  const parts = separator === undefined ? [cell] : cell.split(separator);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}
