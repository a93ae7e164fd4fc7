/** A table is read up to this column; what stands further to the right is left out. */
export const mostColumns = 500;
export const lastRow = 1_048_576;

/** The column of a cell such as `B12`, counted from 0; -1 where it names none that is read. */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length && at < 4; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > mostColumns ? -1 : column - 1;
}

/** The row of a cell such as `B12`, counted from 1; NaN where it names none. */
export function rowOf(place: string): number {
  const row = Number(place.replace(/^[A-Z]+/, '') || Number.NaN);
  return Number.isInteger(row) && row >= 1 && row <= lastRow ? row : Number.NaN;
}
