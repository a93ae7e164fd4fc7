/** Somebody watched for `time`: until it happened, or until we know no more (`happened` false: censored). */
export interface Observation {
  /** Any unit, the same for all; not negative. */
  time: number;
  happened: boolean;
}

/** From `time` on, the share to whom it has not happened yet. */
export interface Step {
  time: number;
  surviving: number;
}

export interface SurvivalCurve {
  /** One step for each time at which it happened to somebody, earliest first. */
  steps: readonly Step[];
  /** How long the longest-watched was watched; the curve says nothing of later times. 0 without observations. */
  watched: number;
}

/**
 * The product-limit estimate of Kaplan and Meier (1958). Who is censored at a time still counts as
 * watched at that time. See "Return rate" in docs/metrics.md.
 */
export function survivalCurve(observations: readonly Observation[]): SurvivalCurve {
  const sorted = observations.toSorted((a, b) => a.time - b.time);
  const steps: Step[] = [];
  let surviving = 1;
  let first = 0;
  while (first < sorted.length) {
    const time = sorted[first]?.time;
    let next = first;
    let events = 0;
    while (next < sorted.length && sorted[next]?.time === time) {
      if (sorted[next]?.happened) events += 1;
      next += 1;
    }
    if (events > 0 && time !== undefined) {
      surviving *= 1 - events / (sorted.length - first);
      steps.push({ time, surviving });
    }
    first = next;
  }
  return { steps, watched: sorted.at(-1)?.time ?? 0 };
}

/**
 * The share to whom it has happened by `time`, or null where nobody was watched that long and it has not
 * happened to all before.
 */
export function shareWithin(curve: SurvivalCurve, time: number): number | null {
  const surviving = curve.steps.findLast((step) => step.time <= time)?.surviving ?? 1;
  if (time > curve.watched && surviving > 0) return null;
  return 1 - surviving;
}

/** The first time by which it has happened to half of all, or null where the curve does not fall that far. */
export function medianTime(curve: SurvivalCurve): number | null {
  return curve.steps.find((step) => step.surviving <= 0.5)?.time ?? null;
}
