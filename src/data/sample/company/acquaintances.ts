import type { RelationKind } from '#shared/domain/vocabulary.ts';
import type { DayNumber } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import type { SampleTenure } from '../life/careers.ts';

/** `from` was manager of, was referred by, or was a colleague of `to`. */
export interface SampleRelation {
  from: string;
  to: string;
  kind: RelationKind;
}

interface Known {
  personId: string;
  startsOn: DayNumber;
  endsOn: DayNumber | null;
  senior: boolean;
}

const kept = 24;

/** The people of each department written last, whom those written next may have worked with. */
export class Acquaintances {
  readonly #departments = new Map<string, Known[]>();

  /** How the person is tied to others of the same department and days; mostly not at all. */
  meet(chance: Chance, personId: string, tenures: readonly SampleTenure[]): SampleRelation[] {
    const relations = new Map<string, SampleRelation>();
    for (const tenure of tenures) {
      const here = this.#departments.get(tenure.department) ?? [];
      const known = { personId, senior: isSenior(tenure), startsOn: tenure.startsOn, endsOn: tenure.endsOn };
      for (let left = 2; left > 0 && here.length > 0 && chance.happens(0.16); left -= 1) {
        const other = chance.pick(here);
        if (other.personId !== personId && overlaps(other, known)) {
          relations.set(other.personId, relationOf(chance, known, other));
        }
      }
      here.push(known);
      if (here.length > kept) here.shift();
      this.#departments.set(tenure.department, here);
    }
    return [...relations.values()];
  }
}

function relationOf(chance: Chance, one: Known, other: Known): SampleRelation {
  const [first, second] = one.startsOn <= other.startsOn ? [one, other] : [other, one];
  if (one.senior !== other.senior && chance.happens(0.7)) {
    const [manager, managed] = one.senior ? [one, other] : [other, one];
    return { from: manager.personId, to: managed.personId, kind: 'managerOf' };
  }
  // Only who was here before can have brought the other in.
  if (second.startsOn - first.startsOn > 90 && chance.happens(0.25)) {
    return { from: second.personId, to: first.personId, kind: 'referredBy' };
  }
  return { from: one.personId, to: other.personId, kind: 'colleague' };
}

const overlaps = (one: Known, other: Known): boolean =>
  one.startsOn <= (other.endsOn ?? Number.POSITIVE_INFINITY) &&
  other.startsOn <= (one.endsOn ?? Number.POSITIVE_INFINITY);

/** The highest of the three grades. */
const isSenior = ({ grade }: SampleTenure): boolean => grade === 'G3' || grade === '3等級';
