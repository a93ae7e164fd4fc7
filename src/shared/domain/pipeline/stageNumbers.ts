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

/** Counts ways, one after the other, for each stage of `places`, which says how far on it is. See "Pipeline" in docs/metrics.md. */
export class StageCounts {
  readonly #places: ReadonlyMap<string, number>;
  readonly #counts: ReadonlyMap<string, { reached: number; wentOn: number; days: number[] }>;

  constructor(places: ReadonlyMap<string, number>) {
    this.#places = places;
    this.#counts = new Map([...places.keys()].map((id) => [id, { reached: 0, wentOn: 0, days: [] }]));
  }

  add({ stays, closedOn, returned }: Way): void {
    // From the end, so that what comes later is known.
    let furthest = returned ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    let leftOn = closedOn;
    /** By stage, whether it went on from its first arrival there: what is said last is of the first. */
    const wentOn = new Map<string, boolean>();
    for (const { stageId, cameOn } of stays.toReversed()) {
      const place = this.#places.get(stageId) ?? Number.NEGATIVE_INFINITY;
      wentOn.set(stageId, furthest > place);
      if (leftOn !== null) this.#counts.get(stageId)?.days.push(Math.max(0, leftOn - cameOn));
      furthest = Math.max(furthest, place);
      leftOn = cameOn;
    }
    for (const [stageId, further] of wentOn) {
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
