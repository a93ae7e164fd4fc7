import type { Figure } from './imports/figure.ts';

/** The parts of a bench, one after the other: one that fails is named, and the others are measured all the same. */
export class Parts {
  readonly #wanted: readonly string[];
  readonly #tell: (words: string) => void;
  readonly figures: Figure[] = [];
  readonly failed: string[] = [];

  /** `wanted` are the names of those that are measured at all. */
  constructor(wanted: readonly string[], tell: (words: string) => void) {
    this.#wanted = wanted;
    this.#tell = tell;
  }

  async measure(name: string, measured: () => Promise<readonly Figure[]>): Promise<void> {
    if (!this.#wanted.includes(name)) return;
    const began = performance.now();
    try {
      this.figures.push(...(await measured()));
      this.#tell(`${name}: done in ${Math.round((performance.now() - began) / 1000)} s`);
    } catch (error) {
      this.#tell(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      this.failed.push(name);
    }
  }

  /** To be asked when everything that was measured is written down. */
  requireAll(): void {
    if (this.failed.length > 0) throw new Error(`could not be measured: ${this.failed.join(', ')}`);
  }
}
