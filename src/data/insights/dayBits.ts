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

/**
 * Of how many each day is true, counted up for all days at once: each plane holds one binary place of all the counts, so
 * that nearly every count is done with the first two.
 */
export class DayCounts {
  readonly #planes = new Int32Array(31);

  add(bits: DayBits): void {
    const planes = this.#planes;
    for (let place = 0, carry = bits; carry !== 0; place += 1) {
      const before = planes[place] ?? 0;
      planes[place] = before ^ carry;
      carry &= before;
    }
  }

  of(index: number): number {
    return this.#planes.reduce((sum, plane, place) => sum + (isSet(plane, index) ? 2 ** place : 0), 0);
  }
}
