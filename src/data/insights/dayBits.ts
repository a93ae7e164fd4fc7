/**
 * Which of up to 30 days, earliest first, something is true of, as one bit a day: a whole history of a person
 * is then one number, and joining two is one operation.
 */
export type DayBits = number;

/** The first index from which `reached` holds, for a list in which it never stops again; its length where it never does. */
export function firstIndex<T>(sorted: readonly T[], reached: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && reached(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether the bit of that day is set. */
export const isSet = (bits: DayBits, index: number): boolean => ((bits >>> index) & 1) === 1;
