import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Random decisions that come out the same for the same seed and stream, on every computer. */
export class Chance {
  readonly #generator: RandomGenerator;

  /** `stream` tells apart what is decided independently, such as one person from the next. */
  constructor(seed: number, stream: number) {
    this.#generator = xoroshiro128plus(mixed(seed, stream));
  }

  /** From 0 up to, not including, 1. */
  share(): number {
    return uniformFloat64(this.#generator);
  }

  happens(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number, both ends included; `least` where `most` lies below it. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (Math.max(most, least) - least + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.share() * items.length)];
    if (item === undefined) throw new TypeError('nothing to pick from');
    return item;
  }
}

/** Spreads neighbouring streams over all seeds, so that they don't resemble each other. */
function mixed(seed: number, stream: number): number {
  let value = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}

/** Items of which some are drawn more often than others. */
export class Weighted<T> {
  readonly #items: readonly T[];
  readonly #upTo: number[] = [];

  constructor(items: readonly T[], weightOf: (item: T, index: number) => number) {
    this.#items = items;
    let sum = 0;
    for (const [index, item] of items.entries()) {
      sum += weightOf(item, index);
      this.#upTo.push(sum);
    }
  }

  draw(chance: Chance): T {
    const at = chance.share() * (this.#upTo.at(-1) ?? 0);
    let low = 0;
    let high = this.#upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const item = this.#items[low];
    if (item === undefined) throw new TypeError('nothing to draw from');
    return item;
  }
}
