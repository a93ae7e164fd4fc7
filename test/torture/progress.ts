/** Something to stop at once, such as a process that was started. */
type End = () => void;

/**
 * How far the torture is: words and faults are told as they come, as a run takes long and may be cut short; and it can be
 * asked to stop.
 */
export class Progress {
  readonly #write: (words: string) => void;
  readonly #ends = new Set<End>();
  #stopped = false;

  constructor(write: (words: string) => void) {
    this.#write = write;
  }

  /** Whether it is to stop: the figures so far count, and what is under way does not. */
  get stopped(): boolean {
    return this.#stopped;
  }

  tell(words: string): void {
    this.#write(`  ${words}`);
  }

  /** Tells a fault at once and keeps it in its list. */
  fault(list: string[], words: string): void {
    list.push(words);
    this.#write(`✗ ${words}`);
  }

  /** Ends what was begun with `whileRunning` and lets nothing else begin. */
  stop(): void {
    this.#stopped = true;
    for (const end of this.#ends) end();
  }

  /** Runs `work`, which `end` ends where the torture is stopped meanwhile. */
  async whileRunning<T>(end: End, work: () => Promise<T>): Promise<T> {
    this.#ends.add(end);
    if (this.#stopped) end();
    try {
      return await work();
    } finally {
      this.#ends.delete(end);
    }
  }
}
