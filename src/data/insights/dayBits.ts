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

/** Of how many each day is true, from how many have which bits. */
export function countsByDay(byBits: Int32Array, days: number): Int32Array {
  const counts = new Int32Array(days);
  for (const [bits, count] of byBits.entries()) {
    for (let index = 0; index < days; index += 1) {
      if (isSet(bits, index)) counts[index] = (counts[index] ?? 0) + count;
    }
  }
  return counts;
}
