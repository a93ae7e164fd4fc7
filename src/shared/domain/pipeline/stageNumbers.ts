import { medianOf } from '../metrics/median.ts';

/** The way of one opportunity through its stages, in its order; days are numbers that count up by one a day. */
export interface Way {
  stays: readonly { stageId: string; cameOn: number }[];
  /** Null while it is open. */
  closedOn: number | null;
  /** Closed as returned or partnered. */
  returned: boolean;
}

/** What became of those who came to a stage. */
export interface StageNumbers {
  reached: number;
  /** Of them, those that later came to a stage further on, or were closed as returned. */
  wentOn: number;
  /** Of the stays that are over, in calendar days; null where none is. */
  medianDays: number | null;
}

/** To how far on a stage is; of stages it does not know it is before all others. */
type Places = ReadonlyMap<string, number>;

const placeIn = (places: Places, stageId: string): number => places.get(stageId) ?? Number.NEGATIVE_INFINITY;

/** The stages of a way, and of each whether it went on from there after it first came to it. See "Pipeline" in docs/metrics.md. */
export function stagesOfWay({ stays, returned }: Way, places: Places): Map<string, boolean> {
  let furthest = returned ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const wentOn = new Map<string, boolean>();
  // From the end, so that what comes later is known; what is said last of a stage is of the first arrival there.
  for (const { stageId } of stays.toReversed()) {
    const place = placeIn(places, stageId);
    wentOn.set(stageId, furthest > place);
    furthest = Math.max(furthest, place);
  }
  return wentOn;
}

/** Counts ways, one after the other, for each stage of `places`, which says how far on it is. See "Pipeline" in docs/metrics.md. */
export class StageCounts {
  readonly #places: Places;
  readonly #counts: ReadonlyMap<string, { reached: number; wentOn: number; days: number[] }>;

  constructor(places: Places) {
    this.#places = places;
    this.#counts = new Map([...places.keys()].map((id) => [id, { reached: 0, wentOn: 0, days: [] }]));
  }

  add(way: Way): void {
    const { stays, closedOn } = way;
    for (const [index, { stageId, cameOn }] of stays.entries()) {
      const leftOn = stays[index + 1]?.cameOn ?? closedOn;
      if (leftOn !== null) this.#counts.get(stageId)?.days.push(Math.max(0, leftOn - cameOn));
    }
    for (const [stageId, further] of stagesOfWay(way, this.#places)) {
      const count = this.#counts.get(stageId);
      if (count === undefined) continue;
      count.reached += 1;
      if (further) count.wentOn += 1;
    }
  }

  of(stageId: string): StageNumbers {
    const { reached = 0, wentOn = 0, days = [] } = this.#counts.get(stageId) ?? {};
    return { reached, wentOn, medianDays: medianOf(days) };
  }
}
