import { type Evidence, forEachCode } from './evidence.ts';
import { levels } from './levels.ts';
import { type Priors, priorBits, usualPriors } from './priors.ts';

/** What a workspace is like: how many second records it has, and how often what goes wrong in them. */
export interface Measure {
  priors: Priors;
  /** By the code of a level: how many bits more or less than usual it tells. */
  shifts: Float64Array;
}

/** What counts of a pair in measuring. */
export type Measured = Pick<Evidence, 'match' | 'relative' | 'packedCodes'>;

/** Before anything is measured. */
export const usualMeasure: Measure = { priors: usualPriors, shifts: new Float64Array(levels.length) };

/** For how many people, and for how many pairs, the usual numbers count beside those measured. */
const usualPeople = 200;
const usualPairs = 100;

/** Many weak hints don't add up to a finding: less likely pairs don't count. */
const countedFrom = 0.5;
/** That nothing was found does not mean that there is nothing: not less than that part of what is usual is expected. */
const leastOfUsual = 0.25;

/** What speaks for one person in a pair, with what was measured. */
export function shifted(
  { match, packedCodes }: Pick<Evidence, 'match' | 'packedCodes'>,
  shifts: Float64Array,
): number {
  let bits = match;
  forEachCode(packedCodes, (code) => {
    bits += shifts[code] ?? 0;
  });
  return bits;
}

/**
 * One step towards what a workspace is like, by what was found in comparing: expectation maximisation over the pairs,
 * drawn to what is usual. Where half of the records are second ones and full of slips, a slip is likelier than a twin.
 */
export function nextMeasure(before: Measure, pairs: readonly Measured[], people: number): Measure {
  const one = priorBits(before.priors.secondRecords, people);
  const household = priorBits(before.priors.relatives, people);
  const counts = new Float64Array(levels.length);
  let [ones, households] = [0, 0];
  for (const pair of pairs) {
    const ofOne = 2 ** Math.min(500, one + shifted(pair, before.shifts));
    const ofTwo = 2 ** Math.min(500, household + pair.relative);
    const sure = ofOne / (ofOne + ofTwo + 1);
    const related = ofTwo / (ofOne + ofTwo + 1);
    if (related >= countedFrom) households += related;
    if (sure < countedFrom) continue;
    ones += sure;
    forEachCode(pair.packedCodes, (code) => {
      counts[code] = (counts[code] ?? 0) + sure;
    });
  }
  const drawn = (found: number, usual: number) =>
    Math.min(1, Math.max(usual * leastOfUsual, (found + usualPeople * usual) / (people + usualPeople)));
  return {
    priors: {
      secondRecords: drawn(ones, usualPriors.secondRecords),
      relatives: drawn(households, usualPriors.relatives),
    },
    shifts: shiftsOf(counts),
  };
}

function shiftsOf(counts: Float64Array): Float64Array {
  const totals = new Map<string, number>();
  for (const [code, { field }] of levels.entries()) {
    totals.set(field, (totals.get(field) ?? 0) + (counts[code] ?? 0));
  }
  return Float64Array.from(levels, ({ field, match }, code) => {
    const measured = ((counts[code] ?? 0) + usualPairs * match) / ((totals.get(field) ?? 0) + usualPairs);
    return Math.log2(measured / match);
  });
}

/** Whether a step has changed nothing that matters any more. */
export function isSettled(before: Measure, after: Measure): boolean {
  const near = (a: number, b: number) => Math.abs(Math.log2(a / b)) < 0.01;
  return (
    near(after.priors.secondRecords, before.priors.secondRecords) &&
    near(after.priors.relatives, before.priors.relatives) &&
    after.shifts.every((shift, code) => Math.abs(shift - (before.shifts[code] ?? 0)) < 0.02)
  );
}
