import type { UnmappableCharacter } from '#shared/contract/exports.ts';

const mostTold = 100;

/** The characters that an encoding lacks, with how often each occurs and whose record has it first. */
export class LackingCharacters {
  readonly #found = new Map<string, UnmappableCharacter>();
  #occurrences = 0;

  add(character: string, who: string): void {
    this.#occurrences += 1;
    const known = this.#found.get(character);
    if (known === undefined) this.#found.set(character, { character, count: 1, first: who });
    else known.count += 1;
  }

  /** How often one of them occurs. */
  get occurrences(): number {
    return this.#occurrences;
  }

  /** How many different ones there are. */
  get total(): number {
    return this.#found.size;
  }

  /** The first 100 of them. */
  told(): UnmappableCharacter[] {
    return [...this.#found.values()].slice(0, mostTold);
  }
}
