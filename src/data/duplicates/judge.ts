import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { Confirmed, type JudgedPair } from '#shared/domain/duplicates/confirmed.ts';
import { isSettled, type Measure, nextMeasure, usualMeasure } from '#shared/domain/duplicates/measure.ts';
import type { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import type { Turns } from '../longWork/turns.ts';
import type { FoundPair } from './findPairs.ts';

/** Expectation maximisation comes near its end in a few steps; a slow last approach makes no difference. */
const mostSteps = 40;

/** The pairs that are one person with that probability at least, and the comparer that has the measure of them all. */
export async function judged(
  found: readonly FoundPair[],
  values: PeopleValues,
  least: number,
  turns: Turns,
): Promise<{ comparer: PeopleComparer; pairs: JudgedPair[] }> {
  const comparer = new PeopleComparer(values, 2, await measured(found, values.people, turns));
  const pairs: (JudgedPair & { found: FoundPair })[] = [];
  for (const pair of found) {
    const score = comparer.scoreOf(pair);
    const { first, second } = pair;
    if (score >= least)
      pairs.push({ first, second, score, contested: comparer.isContested(pair), found: pair });
    if (turns.due()) await turns.pass();
  }
  const confirmed = new Confirmed(pairs, values.people);
  const usual = new PeopleComparer(values, 2);
  const kept: JudgedPair[] = [];
  for (const { found: evidence, ...pair } of pairs) {
    // Their other records bear both out, so that slips, however many the workspace has, are no account of it.
    const settled = pair.contested && confirmed.both(pair.first, pair.second);
    const score = settled ? Math.min(pair.score, usual.scoreOf(evidence)) : pair.score;
    if (score >= least) kept.push({ ...pair, score });
    if (turns.due()) await turns.pass();
  }
  return { comparer, pairs: kept };
}

async function measured(found: readonly FoundPair[], people: number, turns: Turns): Promise<Measure> {
  let measure = usualMeasure;
  for (let step = 0; step < mostSteps; step += 1) {
    const next = nextMeasure(measure, found, people);
    if (isSettled(measure, next)) return next;
    measure = next;
    await turns.pass();
  }
  return measure;
}
