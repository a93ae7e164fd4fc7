import { dayIn, readWrittenDate, type WrittenDate } from './dateCells.ts';
import type { DateOrder } from './mapping.ts';

const numberOrders = ['mdy', 'dmy', 'ymd'] as const satisfies readonly DateOrder[];
type NumberOrder = (typeof numberOrders)[number];

/** Columns of dates hold the same ones again and again; so many different ones are remembered. */
const mostRemembered = 5000;

/** What the values of a column say about how its dates are written; fed value by value. */
export class DateOrderEvidence {
  /** Values that are dates in some order. */
  dates = 0;
  #plain = 0;
  #era = 0;
  #dotted = 0;
  #numbers = 0;
  readonly #fits: Record<NumberOrder, number> = { mdy: 0, dmy: 0, ymd: 0 };
  readonly #firsts: Record<NumberOrder, number> = { mdy: 0, dmy: 0, ymd: 0 };
  readonly #thisYear: number;
  readonly #written = new Map<string, WrittenDate | null>();

  constructor(thisYear: number) {
    this.#thisYear = thisYear;
  }

  /** Takes a value (not empty) into account; false where it is no date. */
  add(value: string): boolean {
    const written = this.#read(value);
    if (written === null) return false;
    if (written.form !== 'numbers') {
      if (written.date === null) return false;
      if (written.form === 'era') this.#era += 1;
      else this.#plain += 1;
      this.dates += 1;
      return true;
    }
    const fitting = numberOrders.filter((order) => this.#count(order, written.parts));
    if (fitting.length === 0) return false;
    this.dates += 1;
    this.#numbers += 1;
    if (written.separator === '.') this.#dotted += 1;
    return true;
  }

  /**
   * The orders in which the most values are days of the calendar, the likeliest first; more than one where the
   * values leave it open. `elsewhere` are the orders that other columns of the file have settled on.
   */
  orders(elsewhere: readonly DateOrder[] = []): DateOrder[] {
    if (this.dates === 0) return [];
    if (this.#numbers === 0) return [this.#era > this.#plain ? 'era' : 'ymd'];
    const most = Math.max(...numberOrders.map((order) => this.#fits[order]));
    const open = numberOrders.filter((order) => this.#fits[order] === most);
    const rank = (order: NumberOrder): number =>
      (elsewhere.includes(order) ? 4 : 0) +
      (this.#firsts[order] * 2 > this.#numbers ? 2 : 0) +
      (order === (this.#dotted * 2 > this.#numbers ? 'dmy' : 'mdy') ? 1 : 0);
    return open.toSorted((a, b) => rank(b) - rank(a));
  }

  /** The evidence of several columns taken together. */
  static of(all: readonly DateOrderEvidence[], thisYear: number): DateOrderEvidence {
    const together = new DateOrderEvidence(thisYear);
    for (const evidence of all) {
      together.dates += evidence.dates;
      together.#plain += evidence.#plain;
      together.#era += evidence.#era;
      together.#dotted += evidence.#dotted;
      together.#numbers += evidence.#numbers;
      for (const order of numberOrders) {
        together.#fits[order] += evidence.#fits[order];
        together.#firsts[order] += evidence.#firsts[order];
      }
    }
    return together;
  }

  #read(value: string): WrittenDate | null {
    const known = this.#written.get(value);
    if (known !== undefined) return known;
    const written = readWrittenDate(value, this.#thisYear);
    if (this.#written.size < mostRemembered) this.#written.set(value, written);
    return written;
  }

  #count(order: NumberOrder, parts: readonly [string, string, string]): boolean {
    const date = dayIn(order, parts, this.#thisYear);
    if (date === null) return false;
    this.#fits[order] += 1;
    // People start on the first of a month more often than on any other day.
    if (date.endsWith('-01')) this.#firsts[order] += 1;
    return true;
  }
}
