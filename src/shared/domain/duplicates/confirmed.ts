import { surelyFrom } from '../../contract/duplicates.ts';

/** Two records by their numbers, how sure it is that they are one person, and whether two relatives would do as well. */
export interface JudgedPair {
  first: number;
  second: number;
  score: number;
  contested: boolean;
}

/**
 * Who else's records are surely the same person's: records are drawn together along pairs that nothing but one person
 * explains. Of two who may be relatives, each with a second record that bears them out, neither's name is a slip.
 */
export class Confirmed {
  readonly #heads: Int32Array;
  readonly #sizes: Int32Array;

  constructor(pairs: readonly JudgedPair[], records: number) {
    this.#heads = Int32Array.from({ length: records }, (_, record) => record);
    this.#sizes = new Int32Array(records).fill(1);
    for (const { first, second, score, contested } of pairs) {
      if (score >= surelyFrom && !contested) this.#draw(first, second);
    }
  }

  /** Whether each of the two has another record that is surely theirs and not the other's. */
  both(first: number, second: number): boolean {
    const [one, other] = [this.#headOf(first), this.#headOf(second)];
    return one !== other && (this.#sizes[one] ?? 1) > 1 && (this.#sizes[other] ?? 1) > 1;
  }

  #draw(first: number, second: number): void {
    const [one, other] = [this.#headOf(first), this.#headOf(second)];
    if (one === other) return;
    this.#heads[other] = one;
    this.#sizes[one] = (this.#sizes[one] ?? 1) + (this.#sizes[other] ?? 1);
  }

  #headOf(record: number): number {
    let head = record;
    while ((this.#heads[head] ?? head) !== head) {
      // Halves the way for the next.
      this.#heads[head] = this.#heads[this.#heads[head] ?? head] ?? head;
      head = this.#heads[head] ?? head;
    }
    return head;
  }
}
