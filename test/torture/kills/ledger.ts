import { changed, type FactChanges, type Facts } from './facts.ts';

/** What is wrong with a workspace after a kill. */
export interface Wrong {
  kind: 'lost' | 'half';
  words: string;
}

/**
 * What a writer said it was about to do, and what it said was done. After a kill all that was done has to be there, and
 * what was under way has to be there whole or not at all.
 */
export class Ledger {
  #facts: Facts;
  #underWay: { name: string; changes: FactChanges } | null = null;
  #acknowledged = 0;
  readonly #gone = new Set<string>();

  constructor(facts: Facts = new Map()) {
    this.#facts = new Map(facts);
  }

  /** How many writes were acknowledged so far. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  fact(name: string): string | undefined {
    return this.#facts.get(name);
  }

  /** The values a fact may have now, the acknowledged one first. */
  values(name: string): string[] {
    const coming = this.#underWay?.changes[name] ?? undefined;
    return [this.#facts.get(name), coming].flatMap((value) =>
      value === undefined || value === changed ? [] : [value],
    );
  }

  /** Facts that were there and are gone for good, as their erasure was acknowledged or found to be done. */
  get gone(): ReadonlySet<string> {
    return this.#gone;
  }

  /** Takes out facts that were looked at and are not asked for any more. */
  forget(names: Iterable<string>): void {
    for (const name of names) this.#facts.delete(name);
  }

  begin(name: string, changes: FactChanges): void {
    if (this.#underWay !== null) throw new Error(`${this.#underWay.name} is still under way`);
    this.#underWay = { name, changes };
  }

  /** `known` are values that could not be known before. */
  done(known: FactChanges = {}): void {
    if (this.#underWay === null) throw new Error('nothing is under way');
    const changes = { ...this.#underWay.changes, ...known };
    this.#facts = withChanges(this.#facts, changes);
    for (const [name, value] of Object.entries(changes)) if (value === null) this.#gone.add(name);
    this.#underWay = null;
    this.#acknowledged += 1;
  }

  /** Holds what is there against what has to be, and goes on from what is there. */
  settle(found: Facts): Wrong[] {
    const underWay = this.#underWay;
    const changes = underWay?.changes ?? {};
    const wrong: Wrong[] = [];
    for (const name of new Set([...this.#facts.keys(), ...found.keys()])) {
      if (name in changes || this.#facts.get(name) === found.get(name)) continue;
      wrong.push({ kind: 'lost', words: this.#difference(name, found) });
    }
    const before = Object.keys(changes).filter((name) => found.get(name) === this.#facts.get(name));
    const after = Object.keys(changes).filter((name) => this.#isAfter(name, changes[name] ?? null, found));
    const all = Object.keys(changes).length;
    if (underWay !== null && before.length < all && after.length < all) {
      const names = Object.keys(changes).filter((name) => !after.includes(name));
      const first = names.slice(0, 3).map((name) => this.#difference(name, found));
      wrong.push({ kind: 'half', words: `${underWay.name}: ${first.join('; ')}` });
    }
    for (const name of this.#facts.keys()) if (!found.has(name)) this.#gone.add(name);
    this.#facts = new Map(found);
    this.#underWay = null;
    return wrong;
  }

  #isAfter(name: string, value: string | null, found: Facts): boolean {
    if (value === changed) return found.has(name) && found.get(name) !== this.#facts.get(name);
    return (found.get(name) ?? null) === value;
  }

  #difference(name: string, found: Facts): string {
    const told = (value: string | undefined) => (value === undefined ? 'not there' : JSON.stringify(value));
    return `${name} was ${told(this.#facts.get(name))} and is ${told(found.get(name))}`;
  }
}

function withChanges(facts: Facts, changes: FactChanges): Facts {
  const result = new Map(facts);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) result.delete(name);
    else result.set(name, value);
  }
  return result;
}
