/** Somebody watched for `time`: until it happened, or until we know no more (`happened` false: censored). */
export interface Observation {
  /** Any unit, the same for all; not negative. */
  time: number;
  happened: boolean;
}

/** The same of many: how long each was watched to whom it happened, and how long each to whom it has not yet. */
export interface Observed {
  happened: Float64Array;
  censored: Float64Array;
}

/** From `time` on, the share to whom it has not happened yet. */
export interface Step {
  time: number;
  surviving: number;
  /** How many were still watched at that time, before it happened. */
  atRisk: number;
  /** Greenwood's sum: times `surviving` squared it is the variance of `surviving`. */
  spread: number;
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
  const times = (happened: boolean) =>
    Float64Array.from(observations.filter((one) => one.happened === happened).map(({ time }) => time));
  return survivalOf({ happened: times(true), censored: times(false) });
}

/** The same from two arrays, which are put into order. */
export function survivalOf({ happened, censored }: Observed): SurvivalCurve {
  putInOrder(happened);
  putInOrder(censored);
  const steps: Step[] = [];
  const all = happened.length + censored.length;
  let surviving = 1;
  let spread = 0;
  let gone = 0;
  for (let first = 0; first < happened.length; ) {
    const time = happened[first] ?? 0;
    let next = first + 1;
    while (happened[next] === time) next += 1;
    while (gone < censored.length && (censored[gone] ?? 0) < time) gone += 1;
    const atRisk = all - first - gone;
    const events = next - first;
    surviving *= 1 - events / atRisk;
    spread += events / (atRisk * (atRisk - events));
    steps.push({ time, surviving, atRisk, spread });
    first = next;
  }
  return { steps, watched: Math.max(happened.at(-1) ?? 0, censored.at(-1) ?? 0) };
}

/** Most come in order. */
function putInOrder(times: Float64Array): void {
  for (let index = 1; index < times.length; index += 1) {
    if ((times[index - 1] ?? 0) <= (times[index] ?? 0)) continue;
    times.sort();
    return;
  }
}

/** The standard error of a step's share, by Greenwood (1926); 0 where nobody is left. */
export const standardError = ({ surviving, spread }: Step): number =>
  surviving === 0 ? 0 : surviving * Math.sqrt(spread);

/** Of the normal distribution, what lies within so many deviations of the middle is 95 %. */
const deviations = 1.959963984540054;

/**
 * Where the share of a step lies by 95 %: by Greenwood's variance on the scale of log(-log), as Kalbfleisch and Prentice
 * have it, so that it never leaves 0 to 1. A share of 0 or 1 has no variance to reckon with and is its own band.
 */
export function bandOf({ surviving, spread }: Step): { low: number; high: number } {
  if (surviving <= 0 || surviving >= 1) return { low: surviving, high: surviving };
  const width = Math.exp((deviations * Math.sqrt(spread)) / -Math.log(surviving));
  return { low: surviving ** width, high: surviving ** (1 / width) };
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
