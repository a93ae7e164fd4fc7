import { AddressComparer } from './compareAddresses.ts';
import { addBirthDates } from './compareBirthDates.ts';
import { CareerComparer } from './compareCareers.ts';
import { ContactComparer } from './compareContacts.ts';
import { NameComparer } from './compareNames.ts';
import { Evidence, type Finding } from './evidence.ts';
import { type Measure, shifted, usualMeasure } from './measure.ts';
import type { PeopleValues, PreparedPerson } from './preparedPerson.ts';
import { priorBits } from './priors.ts';
import { Shares } from './shares.ts';

/** A name alone, however rare, is never taken for certain. */
const nameAloneAtMost = 0.9;

/** In bits: what is more than a thousand times as likely is uncontested. */
const contestedWithin = 10;

/** How sure it is that two records are one person, and what speaks for it and against. */
export interface Compared {
  score: number;
  /** In the order in which they were compared, each with its weight in bits. */
  findings: readonly (Finding & { weight: number })[];
}

/**
 * Compares people by a probabilistic model of record linkage (Fellegi and Sunter): see docs/duplicates.md. `counted`
 * is how many of the two who are compared are among those of `values`.
 */
export class PeopleComparer {
  readonly #values: PeopleValues;
  readonly #shares: Shares;
  readonly #names: NameComparer;
  readonly #contacts: ContactComparer;
  readonly #careers: CareerComparer;
  readonly #addresses: AddressComparer;

  readonly #shifts: Float64Array;
  readonly #one: number;
  readonly #household: number;

  constructor(values: PeopleValues, counted: 1 | 2, measure: Measure = usualMeasure) {
    this.#shifts = measure.shifts;
    this.#values = values;
    this.#one = priorBits(measure.priors.secondRecords, values.people);
    this.#household = priorBits(measure.priors.relatives, values.people);
    this.#shares = new Shares(counted);
    this.#names = new NameComparer(values, this.#shares);
    this.#contacts = new ContactComparer(values, this.#shares);
    this.#careers = new CareerComparer(values, this.#shares);
    this.#addresses = new AddressComparer(values, this.#shares);
  }

  /** What speaks for one person, added up; null where it is found early that nothing comes of it. */
  weigh(a: PreparedPerson, b: PreparedPerson, least: number): Evidence | null {
    const evidence = new Evidence(false);
    return this.#gather(evidence, a, b, least) ? evidence : null;
  }

  /** Whether two records may be one person or of one household, with that probability at least. */
  isOfNote({ match, relative }: Evidence, least: number): boolean {
    return Math.max(this.#one + match, this.#household + relative) >= Math.log2(least / (1 - least));
  }

  /** The score, from 0 to 1; 0 where it is found early that it can't reach `least`. */
  score(a: PreparedPerson, b: PreparedPerson, least: number): number {
    const evidence = this.weigh(a, b, least);
    return evidence === null ? 0 : this.scoreOf(evidence);
  }

  explain(a: PreparedPerson, b: PreparedPerson): Compared {
    const evidence = new Evidence(true);
    this.#gather(evidence, a, b, 0);
    // Each weight is told against what is the likelier other account: two of one household, or no relation at all.
    const household = this.#household + evidence.relative > 0;
    const findings = (evidence.findings ?? []).map((finding) => ({
      ...finding,
      weight: this.#shiftedBits(finding) - (household ? finding.relative : 0),
    }));
    return { score: this.scoreOf(evidence), findings };
  }

  /** Three accounts stand against each other: one person, two of one household, two of no relation. */
  scoreOf(evidence: Pick<Evidence, 'match' | 'relative' | 'packedCodes' | 'besidesName'>): number {
    const one = 2 ** Math.min(1000, this.#one + shifted(evidence, this.#shifts));
    const household = 2 ** Math.min(1000, this.#household + evidence.relative);
    const score = one / (one + household + 1);
    return evidence.besidesName ? score : Math.min(score, nameAloneAtMost);
  }

  /** Whether two relatives explain what was found, too, if less well. */
  isContested({
    match,
    relative,
    packedCodes,
  }: Pick<Evidence, 'match' | 'relative' | 'packedCodes'>): boolean {
    const one = this.#one + shifted({ match, packedCodes }, this.#shifts);
    return this.#household + relative > Math.max(0, one - contestedWithin);
  }

  #shiftedBits({ match, codes }: Finding): number {
    return codes.reduce((bits, code) => bits + (this.#shifts[code] ?? 0), match);
  }

  #gather(evidence: Evidence, a: PreparedPerson, b: PreparedPerson, least: number): boolean {
    const family = this.#names.add(evidence, a, b);
    if (a.birthDate !== null && b.birthDate !== null) {
      addBirthDates(evidence, a.birthDate, b.birthDate, family, this.#values, this.#shares);
    }
    this.#contacts.add(evidence, a, b);
    this.#careers.add(evidence, a, b);
    if (a.addresses.length === 0 || b.addresses.length === 0) return true;
    const most =
      Math.max(this.#one + evidence.match, this.#household + evidence.relative) + AddressComparer.most;
    if (least > 0 && most < Math.log2(least / (1 - least))) return false;
    this.#addresses.add(evidence, a.addresses, b.addresses);
    return true;
  }
}
