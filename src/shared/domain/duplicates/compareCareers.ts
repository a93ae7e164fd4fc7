import type { Evidence, Likelihood } from './evidence.ts';
import type { Day, PeopleValues, PreparedPerson, PreparedTenure } from './preparedPerson.ts';
import type { Shares } from './shares.ts';
import type { Value } from './values.ts';

type Agreement = 'same' | 'similar' | 'different';
type Found = Likelihood & { agreement: Agreement };

const usual = { department: 0.1, company: 0.002 };

/** The share of people with that day where nothing is measured: many begin in April, and on the first of a month. */
function usualStart(date: string): number {
  if (date.endsWith('-04-01')) return 1 / 60;
  return date.endsWith('-01') ? 1 / 400 : 1 / 5000;
}

/** Many leave at the end of March, and of a month. */
function usualEnd(date: string): number {
  if (date.endsWith('-03-31')) return 1 / 100;
  return /-(?:28|29|30|31)$/.test(date) ? 1 / 400 : 1 / 5000;
}

/** Compares times in the company, departments and what people do now, and adds what it says. */
export class CareerComparer {
  readonly #values: PeopleValues;
  readonly #shares: Shares;

  constructor(values: PeopleValues, shares: Shares) {
    this.#values = values;
    this.#shares = shares;
  }

  add(evidence: Evidence, a: PreparedPerson, b: PreparedPerson): void {
    if (a.tenures.length > 0 && b.tenures.length > 0) {
      this.#addTenures(evidence, a.tenures, b.tenures);
      this.#addDepartments(evidence, a.tenures, b.tenures);
    }
    const { company } = a;
    if (company === null || b.company === null) return;
    const same = company.text === b.company.text;
    const chance = same ? this.#shares.of(this.#values.companies, company, usual.company) : 0.98;
    const match = same ? 0.4 : 0.55;
    evidence.add('company', same ? 'same' : 'different', { match, relative: chance, chance });
  }

  #addTenures(evidence: Evidence, ofA: readonly PreparedTenure[], ofB: readonly PreparedTenure[]): void {
    let best: (Found & { here: number; there: number }) | null = null;
    for (const [here, a] of ofA.entries()) {
      for (const [there, b] of ofB.entries()) {
        const found = this.#tenure(a, b);
        if (found === null) continue;
        if (best === null || found.match / found.chance > best.match / best.chance)
          best = { ...found, here, there };
      }
    }
    if (best !== null) evidence.add('tenure', best.agreement, best, best);
  }

  #tenure(a: PreparedTenure, b: PreparedTenure): Found | null {
    const starts = daysBetween(a.startedOn, b.startedOn);
    const ends = daysBetween(a.endedOn, b.endedOn);
    if (starts === null && ends === null) return null;
    if (starts === 0 || ends === 0) return this.#sameDay(a, b, starts, ends);
    if ((starts ?? 99) <= 31 || (ends ?? 99) <= 31)
      return { match: 0.06, relative: 0.02, chance: 0.02, agreement: 'similar' };
    // Who came back has been here twice.
    const apart = isBefore(a.endedOn, b.startedOn) || isBefore(b.endedOn, a.startedOn);
    return { match: apart ? 0.3 : 0.12, relative: 0.5, chance: 0.5, agreement: 'different' };
  }

  /** The first or the last day is the same, or both. */
  #sameDay(a: PreparedTenure, b: PreparedTenure, starts: number | null, ends: number | null): Found {
    const start = starts === 0 ? this.#share('startDates', a.startedOn, usualStart) : 1;
    const end = ends === 0 ? this.#share('endDates', b.endedOn, usualEnd) : 1;
    // Cohorts begin and end on the same days, so that both together tell less than each for itself.
    const chance = starts === 0 && ends === 0 ? Math.min(start, end) * 0.1 : start * end;
    const unlike = (starts ?? 0) > 0 || (ends ?? 0) > 0;
    const agreement = unlike ? 'similar' : 'same';
    return { match: unlike ? 0.08 : 0.6, relative: chance, chance, agreement };
  }

  #share(kind: 'startDates' | 'endDates', date: Value | null, usually: (date: string) => number): number {
    return date === null ? 1 : this.#shares.of(this.#values[kind], date, usually(date.text));
  }

  #addDepartments(evidence: Evidence, ofA: readonly PreparedTenure[], ofB: readonly PreparedTenure[]): void {
    let best: (Found & { here: number; there: number }) | null = null;
    let any = false;
    for (const [here, a] of ofA.entries()) {
      for (const [there, b] of ofB.entries()) {
        if (a.department === null || b.department === null) continue;
        any = true;
        if (a.department.text !== b.department.text) continue;
        const chance = this.#shares.of(this.#values.departments, a.department, usual.department);
        if (best === null || chance < best.chance) {
          best = {
            match: 0.6,
            relative: chance,
            chance: Math.min(0.6, chance),
            agreement: 'same',
            here,
            there,
          };
        }
      }
    }
    if (best !== null) evidence.add('department', 'same', best, best);
    else if (any) evidence.add('department', 'different', { match: 0.4, relative: 0.9, chance: 0.9 });
  }
}

const daysBetween = (a: Day | null, b: Day | null): number | null =>
  a === null || b === null ? null : Math.abs(a.number - b.number);

const isBefore = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a.number < b.number;
