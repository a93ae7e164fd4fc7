/** A value that people have, such as a birthday or a department, and how many of the workspace's people have it. */
export interface Value {
  readonly text: string;
  people: number;
}

/** The values of one kind among the workspace's people, each once, however it is written. */
export class Values<T extends Value> {
  readonly #folded = new Map<string, T>();
  /** By the text as it was written, so that the same text is folded once. */
  readonly #written = new Map<string, T>();
  readonly #fold: (text: string) => string;
  readonly #make: (folded: string) => T;
  /** How many values of this kind people have, all told. */
  total = 0;

  constructor(make: (folded: string) => T, fold: (text: string) => string = (text) => text) {
    this.#make = make;
    this.#fold = fold;
  }

  /** The value of a person of the workspace, who counts. */
  learn(written: string): T {
    const value = this.of(written);
    if (value.people === 0) this.#folded.set(value.text, value);
    this.#written.set(written, value);
    value.people += 1;
    this.total += 1;
    return value;
  }

  /** The value of somebody who is not, or not yet, of the workspace. */
  of(written: string): T {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const folded = this.#fold(written);
    return this.#folded.get(folded) ?? this.#make(folded);
  }

  /** Counts as if so many people, of so many in all, had the value. */
  put(written: string, people: number, total: number): void {
    const value = this.of(written);
    value.people = people;
    this.#folded.set(value.text, value);
    this.total = total;
  }
}
