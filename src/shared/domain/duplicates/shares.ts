import type { NameValue } from './nameValues.ts';
import type { TextCounts } from './textCounts.ts';
import type { Value, Values } from './values.ts';

/** How many people the usual share of a value counts for beside those measured. */
const usualWeight = 1000;

/**
 * The share of people who have a value: as measured on the workspace without the two who are compared, drawn to
 * what is usual where there are few to measure on. `counted` is how many of the two are in the measure.
 */
export class Shares {
  readonly #counted: number;

  constructor(counted: 1 | 2) {
    this.#counted = counted;
  }

  of<T extends Value>(values: Values<T>, value: Value, usual: number): number {
    const others = Math.max(0, value.people - this.#counted);
    return (others + usualWeight * usual) / (values.total + usualWeight);
  }

  /** The same of a text that identifies somebody. */
  ofText(counts: TextCounts, text: string, usual: number): number {
    const others = Math.max(0, counts.of(text) - this.#counted);
    return (others + usualWeight * usual) / (counts.total + usualWeight);
  }

  /** The share of the more frequent of two names. */
  ofNames(values: Values<NameValue>, a: NameValue, b: NameValue): number {
    const here = this.of(values, a, a.usual);
    return a === b ? here : Math.max(here, this.of(values, b, b.usual));
  }
}
