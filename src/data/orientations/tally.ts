import type { OpennessCount, OrientationBoard, OrientationCount } from '#shared/contract/orientations.ts';
import { type AgeBounds, ageOf } from '#shared/domain/knowledgeAge.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import {
  type Openness,
  type OrientationKind,
  type OrientationSource,
  openness,
  orientationKind,
} from '#shared/domain/vocabulary.ts';

/** An alumnus, with the latest word on a return where there is one. */
export interface BoardPerson {
  reachable: boolean;
  openness: Openness;
  opennessOn: PlainDate | null;
}

/** The latest record of one thing a person wants. */
export interface BoardWish {
  kind: OrientationKind;
  strength: number;
  source: OrientationSource;
  recordedOn: PlainDate;
}

type Counts = Omit<OrientationBoard, 'on' | 'since'>;

type Gap = 'wantsUnknown' | 'wantsAssumed' | 'wantsOld' | 'opennessUnknown';

const noAges = () => ({ recent: 0, ageing: 0, old: 0 });

/** Counts one person after the other. */
export class BoardTally {
  readonly #bounds: AgeBounds;
  readonly #wishes = new Map<OrientationKind, OrientationCount>();
  readonly #openness = new Map<Openness, OpennessCount>();
  readonly #gaps = {
    wantsUnknown: { people: 0, reachable: 0 },
    wantsAssumed: { people: 0, reachable: 0 },
    wantsOld: { people: 0, reachable: 0 },
    opennessUnknown: { people: 0, reachable: 0 },
  };
  #alumni = 0;

  constructor(bounds: AgeBounds) {
    this.#bounds = bounds;
    for (const kind of orientationKind.options) {
      this.#wishes.set(kind, {
        ...{ kind, people: 0, byStrength: [0, 0, 0], bySource: { said: 0, survey: 0, assumed: 0 } },
        ...{ byAge: noAges(), reachable: 0, notWanted: 0 },
      });
    }
    for (const each of openness.options) {
      this.#openness.set(each, { openness: each, people: 0, byAge: noAges(), reachable: 0 });
    }
  }

  add(person: BoardPerson, wishes: readonly BoardWish[]): void {
    this.#alumni += 1;
    this.#addOpenness(person);
    for (const wish of wishes) this.#addWish(wish, person);
    const wanted = wishes.filter(({ strength }) => strength > 0);
    if (wanted.length === 0) {
      this.#addGap('wantsUnknown', person);
      return;
    }
    if (wanted.every(({ source }) => source === 'assumed')) this.#addGap('wantsAssumed', person);
    if (wanted.every(({ recordedOn }) => ageOf(recordedOn, this.#bounds) === 'old')) {
      this.#addGap('wantsOld', person);
    }
  }

  counts(): Counts {
    return {
      alumni: this.#alumni,
      orientations: [...this.#wishes.values()],
      openness: [...this.#openness.values()],
      ...this.#gaps,
    };
  }

  #addOpenness(person: BoardPerson): void {
    const count = this.#openness.get(person.openness);
    if (count === undefined) return;
    count.people += 1;
    if (person.reachable) count.reachable += 1;
    if (person.opennessOn !== null) count.byAge[ageOf(person.opennessOn, this.#bounds)] += 1;
    if (person.openness === 'unknown') this.#addGap('opennessUnknown', person);
  }

  #addWish({ kind, strength, source, recordedOn }: BoardWish, person: BoardPerson): void {
    const count = this.#wishes.get(kind);
    if (count === undefined) return;
    if (strength === 0) {
      count.notWanted += 1;
      return;
    }
    const [slight, clear, strong] = count.byStrength;
    count.byStrength = [
      slight + Number(strength === 1),
      clear + Number(strength === 2),
      strong + Number(strength > 2),
    ];
    count.people += 1;
    count.bySource[source] += 1;
    count.byAge[ageOf(recordedOn, this.#bounds)] += 1;
    if (person.reachable) count.reachable += 1;
  }

  #addGap(of: Gap, { reachable }: BoardPerson): void {
    const gap = this.#gaps[of];
    gap.people += 1;
    if (reachable) gap.reachable += 1;
  }
}
