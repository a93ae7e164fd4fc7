import { textHash } from './textHash.ts';

/** How many people have each of many texts, most of which only one has: counted by hashes, in few bytes. */
export class TextCounts {
  #hashes = new Uint32Array(1024);
  #counts = new Uint32Array(1024);
  #filled = 0;
  /** How many were counted, all told. */
  total = 0;

  learn(text: string): void {
    this.total += 1;
    const slot = this.#slotOf(hashOf(text));
    if (this.#counts[slot] === 0) {
      this.#hashes[slot] = hashOf(text);
      this.#filled += 1;
    }
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    if (this.#filled * 2 > this.#hashes.length) this.#grow();
  }

  of(text: string): number {
    return this.#counts[this.#slotOf(hashOf(text))] ?? 0;
  }

  /** Counts as if so many people, of so many in all, had the text. */
  put(text: string, people: number, total: number): void {
    const slot = this.#slotOf(hashOf(text));
    this.#hashes[slot] = hashOf(text);
    this.#counts[slot] = people;
    this.total = total;
  }

  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#counts[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#counts = new Uint32Array(hashes.length * 2);
    for (let old = 0; old < hashes.length; old += 1) {
      const count = counts[old] ?? 0;
      if (count === 0) continue;
      const slot = this.#slotOf(hashes[old] ?? 0);
      this.#hashes[slot] = hashes[old] ?? 0;
      this.#counts[slot] = count;
    }
  }
}

const hashOf = (text: string): number => textHash(text) >>> 0;
