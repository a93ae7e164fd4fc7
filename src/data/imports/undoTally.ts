import type { Edited } from '../history/edits.ts';
import type { Fate } from '../history/fates.ts';
import type { Keeper } from '../history/reverting.ts';

/** Somebody of whom something stays as it is now. */
export interface KeptPerson {
  personId: string;
  /** Whether the whole person stays. */
  whole: boolean;
  edits: readonly Edited[];
}

/** How many of those who keep something are named. */
const mostListed = 200;

/** Counts what becomes of the people of an import, and keeps of the first of them what was edited since. */
export class UndoTally implements Keeper {
  /** People the import had changed, and people it had added. */
  readonly #changed = new Set<string>();
  readonly #added = new Set<string>();
  readonly #kept = new Set<string>();
  readonly #listed = new Map<string, { whole: boolean; edits: Edited[] }>();

  /** People who were here before and are as they were then. */
  get restored(): number {
    return withoutThose(this.#changed, this.#kept);
  }

  /** People who are gone again. */
  get removed(): number {
    return withoutThose(this.#added, this.#kept);
  }

  get keptPeople(): number {
    return this.#kept.size;
  }

  listed(): KeptPerson[] {
    return [...this.#listed].map(([personId, kept]) => ({ personId, ...kept }));
  }

  passed(personId: string, fate: Fate | null): void {
    if (fate === null) this.#changed.add(personId);
    else if (fate !== 'gone') this.#added.add(personId);
  }

  person(personId: string, edits: readonly Edited[]): void {
    const known = this.#kept.has(personId);
    this.#kept.add(personId);
    if (!known) this.#list(personId, true, edits);
  }

  record({ personId, ...edited }: Edited & { personId: string | null }): void {
    if (personId === null) return;
    this.#kept.add(personId);
    this.#list(personId, false, [edited]);
  }

  #list(personId: string, whole: boolean, edits: readonly Edited[]): void {
    const known = this.#listed.get(personId);
    if (known !== undefined) known.edits.push(...edits);
    else if (this.#listed.size < mostListed) this.#listed.set(personId, { whole, edits: [...edits] });
  }
}

function withoutThose(all: ReadonlySet<string>, those: ReadonlySet<string>): number {
  let count = 0;
  for (const id of all) if (!those.has(id)) count += 1;
  return count;
}
