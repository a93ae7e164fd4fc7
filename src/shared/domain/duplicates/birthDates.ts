import type { Value } from './values.ts';

/** A birthday. */
export interface BirthDate extends Value {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The birthday of an ISO date. */
export function birthDate(text: string): BirthDate {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { text, people: 0, year, month, day };
}

/**
 * `exchanged`: day and month, or two neighbouring digits. `digit`: one digit differs, `digits`: two do. `parts`: two of year, month and
 * day are the same. `generation`: as far apart as parents and children are. `far`: farther.
 */
export type BirthDateLevel =
  | 'same'
  | 'exchanged'
  | 'digit'
  | 'digits'
  | 'parts'
  | 'generation'
  | 'far'
  | 'different';

/** How two birthdays lie to each other. */
export function birthDateLevel(a: BirthDate, b: BirthDate): BirthDateLevel {
  if (a.text === b.text) return 'same';
  const years = Math.abs(a.year - b.year);
  if (years >= 20 && years <= 50) return 'generation';
  if (a.year === b.year && a.month === b.day && a.day === b.month) return 'exchanged';
  const [x, y] = [a.text, b.text];
  const differing = differingDigits(x, y);
  // Most pairs end here.
  if (differing.length === 0) return years > 50 ? 'far' : partsLevel(a, b, false);
  const [first = 0, second = 0] = differing;
  // Where the day is not known, the first of January or of the month is put; that says nothing.
  const known = !(a.month === 1 && b.month === 1 && a.day === 1 && b.day === 1);
  if (differing.length === 1) return known ? 'digit' : 'different';
  const neighbours = second - first === 1 || (second - first === 2 && x[first + 1] === '-');
  if (differing.length === 2 && neighbours && x[first] === y[second] && x[second] === y[first]) {
    return 'exchanged';
  }
  if (years > 50) return 'far';
  return partsLevel(a, b, differing.length === 2 && known);
}

function partsLevel(a: BirthDate, b: BirthDate, twoDigits: boolean): BirthDateLevel {
  const firstOfYear = a.month === 1 && b.month === 1 && a.day === 1 && b.day === 1;
  const same = Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day);
  if (same === 2 && !firstOfYear) return 'parts';
  return twoDigits ? 'digits' : 'different';
}

/** Where one or two digits differ; nothing where more do. */
function differingDigits(x: string, y: string): readonly number[] {
  let [first, second] = [-1, -1];
  for (let index = x.length - 1; index >= 0; index -= 1) {
    if (x.charCodeAt(index) === y.charCodeAt(index)) continue;
    if (first < 0) first = index;
    else if (second < 0) second = index;
    else return none;
  }
  return second < 0 ? [first] : [second, first];
}

const none: readonly number[] = [];
