/** What a spreadsheet would take for a formula; a plain number such as -1.5 or +81 stays one. */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*%?$/;
/** With a space behind the country's code there is nothing to reckon with. */
const phoneNumber = /^\+\d+(?: [\d-]+)+$/;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/**
 * The cell with an apostrophe before it where a spreadsheet would run it as a formula. One that begins with apostrophes
 * before such a sign gets one more, so that `withoutGuard` gives every cell back as it was.
 */
export function neutralised(cell: string): string {
  return formulaStart.test(cell) && !plainNumber.test(cell) && !phoneNumber.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `neutralised`. */
export function withoutGuard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
