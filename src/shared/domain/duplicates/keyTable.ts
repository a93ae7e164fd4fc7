/**
 * Records by their keys, in few bytes: a table with open addressing over the keys, and for each the chain of its
 * records. Records are numbers that count up from 0.
 */
export class KeyTable {
  #slots: Int32Array;
  /** By the number of the key. */
  #keys: Uint32Array;
  #counts: Uint32Array;
  #heads: Int32Array;
  #keyCount = 0;
  /** By the number of the entry. */
  #records: Int32Array;
  #next: Int32Array;
  #entryCount = 0;

  /** With room for so many entries; it grows beyond, but not without a pause. */
  constructor(entries: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(64, entries)));
    this.#slots = new Int32Array(size).fill(-1);
    this.#keys = new Uint32Array(size / 2);
    this.#counts = new Uint32Array(size / 2);
    this.#heads = new Int32Array(size / 2);
    this.#records = new Int32Array(size);
    this.#next = new Int32Array(size);
  }

  /** Puts the record under the key. */
  add(key: number, record: number): void {
    const number = this.#numberOf(key);
    if (this.#entryCount === this.#records.length) {
      this.#records = grown(this.#records);
      this.#next = grown(this.#next);
    }
    this.#records[this.#entryCount] = record;
    this.#next[this.#entryCount] = this.#heads[number] ?? -1;
    this.#heads[number] = this.#entryCount;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#entryCount += 1;
  }

  /** How many records lie under the key. */
  count(key: number): number {
    const number = this.#slots[this.#slotOf(key)] ?? -1;
    return number < 0 ? 0 : (this.#counts[number] ?? 0);
  }

  /** The last record put under the key, as an entry to be read by `record` and followed by `before`; -1 for none. */
  last(key: number): number {
    const number = this.#slots[this.#slotOf(key)] ?? -1;
    return number < 0 ? -1 : (this.#heads[number] ?? -1);
  }

  /** The entry put under the same key before that one; -1 for none. */
  before(entry: number): number {
    return this.#next[entry] ?? -1;
  }

  record(entry: number): number {
    return this.#records[entry] ?? -1;
  }

  #numberOf(key: number): number {
    const slot = this.#slotOf(key);
    const known = this.#slots[slot] ?? -1;
    if (known >= 0) return known;
    const number = this.#keyCount;
    if (number === this.#keys.length) {
      this.#keys = grown(this.#keys);
      this.#counts = grown(this.#counts);
      this.#heads = grown(this.#heads);
    }
    this.#keys[number] = key;
    this.#counts[number] = 0;
    this.#heads[number] = -1;
    this.#slots[slot] = number;
    this.#keyCount += 1;
    if (this.#keyCount * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  /** Where the key stands, or would. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? -1;
      if (number < 0 || this.#keys[number] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let number = 0; number < this.#keyCount; number += 1) {
      this.#slots[this.#slotOf(this.#keys[number] ?? 0)] = number;
    }
  }
}

function grown<T extends Int32Array | Uint32Array>(array: T): T;
function grown(array: Int32Array | Uint32Array): Int32Array | Uint32Array {
  const larger =
    array instanceof Int32Array ? new Int32Array(array.length * 2) : new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
