/** The keys of each record, one list after the other. */
export class KeyLists {
  #keys = new Uint32Array(1 << 12);
  #length = 0;
  readonly #ends: number[] = [0];

  /** Of all records. */
  get count(): number {
    return this.#length;
  }

  /** Those of the next record. */
  add(keys: readonly number[]): void {
    if (this.#length + keys.length > this.#keys.length) {
      const larger = new Uint32Array(this.#keys.length * 2 + keys.length);
      larger.set(this.#keys);
      this.#keys = larger;
    }
    this.#keys.set(keys, this.#length);
    this.#length += keys.length;
    this.#ends.push(this.#length);
  }

  start(record: number): number {
    return this.#ends[record] ?? 0;
  }

  end(record: number): number {
    return this.#ends[record + 1] ?? 0;
  }

  at(index: number): number {
    return this.#keys[index] ?? 0;
  }
}
