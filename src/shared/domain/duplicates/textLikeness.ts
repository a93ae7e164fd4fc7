/**
 * How many letters must be added, taken out, replaced or exchanged with their neighbour to make one text of the other
 * (optimal string alignment); no more than `most` + 1 is counted.
 */
export function editsBetween(a: string, b: string, most: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const width = short.length + 1;
  if (long.length - short.length > most || width > longestRow) return a === b ? 0 : most + 1;
  if (short.length === 0) return long.length;
  let [before, last, row] = rows;
  for (let at = 0; at < width; at += 1) last[at] = at;
  for (let y = 1; y <= long.length; y += 1) {
    if (fillRow(short, long, y, [before, last, row]) > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(at(last, short.length), most + 1);
}

/** Fills the last of three rows of the table of edits from those before, and gives the least in it. */
function fillRow(
  short: string,
  long: string,
  y: number,
  [before, last, row]: readonly [Uint16Array, Uint16Array, Uint16Array],
): number {
  row[0] = y;
  let least = y;
  const letter = long.charCodeAt(y - 1);
  for (let x = 1; x <= short.length; x += 1) {
    const replaced = at(last, x - 1) + (letter === short.charCodeAt(x - 1) ? 0 : 1);
    let edits = Math.min(replaced, at(last, x) + 1, at(row, x - 1) + 1);
    if (areExchanged(short, x, long, y)) edits = Math.min(edits, at(before, x - 2) + 1);
    row[x] = edits;
    if (edits < least) least = edits;
  }
  return least;
}

/** Whether the two letters before those places are each other's. */
const areExchanged = (a: string, x: number, b: string, y: number): boolean =>
  x > 1 &&
  y > 1 &&
  b.charCodeAt(y - 1) === a.charCodeAt(x - 2) &&
  a.charCodeAt(x - 1) === b.charCodeAt(y - 2);

/** Names and words are short; longer texts are only told to be the same or not. */
const longestRow = 256;
const rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(longestRow),
  new Uint16Array(longestRow),
  new Uint16Array(longestRow),
];

const at = (row: Uint16Array, index: number): number => row[index] ?? 0;

/** Jaro's likeness with Winkler's addition for a common beginning, from 0 to 1. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroLikeness(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0 || a.length > longestRow || b.length > longestRow) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const [inA, inB] = rows;
  inA.fill(0, 0, a.length);
  inB.fill(0, 0, b.length);
  let common = 0;
  for (let x = 0; x < a.length; x += 1) {
    const letter = a.charCodeAt(x);
    const last = Math.min(b.length - 1, x + reach);
    for (let y = Math.max(0, x - reach); y <= last; y += 1) {
      if (inB[y] === 1 || b.charCodeAt(y) !== letter) continue;
      inA[x] = 1;
      inB[y] = 1;
      common += 1;
      break;
    }
  }
  if (common === 0) return 0;
  let moved = 0;
  for (let x = 0, y = 0; x < a.length; x += 1) {
    if (inA[x] === 0) continue;
    while (inB[y] === 0) y += 1;
    if (a.charCodeAt(x) !== b.charCodeAt(y)) moved += 1;
    y += 1;
  }
  return (common / a.length + common / b.length + (common - moved / 2) / common) / 3;
}
