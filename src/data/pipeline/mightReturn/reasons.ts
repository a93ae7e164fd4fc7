import type { ReturnReason } from '#shared/contract/returning.ts';
import { fold } from '#shared/domain/folding.ts';
import { epochMilliseconds, type Instant } from '#shared/domain/instant.ts';
import { daysApart } from '#shared/domain/metrics/calendarYears.ts';
import { type ReturnFactor, returnFactor } from '#shared/domain/pipeline/returnFactors.ts';
import {
  countedWeights,
  daysSince,
  lastContactValue,
  opennessValue,
  orientationsFor,
  orientationValue,
  sumOfWeights,
  timeAwayValue,
} from '#shared/domain/pipeline/returnValues.ts';
import { titleFit } from '#shared/domain/pipeline/titleFit.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type {
  Openness,
  OrientationKind,
  OrientationSource,
  PartnershipForm,
} from '#shared/domain/vocabulary.ts';
import type { ReturnQuestion } from './ranking.ts';

/** What is known of one person that can speak for a return. */
export interface ReturnFacts {
  openness: Openness;
  preferredForm: PartnershipForm | null;
  /** The latest record of each kind that is wanted. */
  orientations: readonly { kind: OrientationKind; source: OrientationSource; strength: number }[];
  leftOn: PlainDate;
  lastContactAt: Instant | null;
  goodParting: boolean;
  skills: readonly string[];
  /** Those they had here. */
  titles: readonly string[];
  /** What they are elsewhere. */
  jobTitle: string | null;
}

/** A fact, and what it is worth from 0 to 1. */
type Spoken = {
  [F in ReturnFactor]: Omit<Extract<ReturnReason, { factor: F }>, 'share'> & { value: number };
}[ReturnFactor];

/** What speaks for somebody, strongest first, each with its part of the whole; by the same worths as the ranking. */
export function returnReasons(facts: ReturnFacts, question: ReturnQuestion): ReturnReason[] {
  const counted = countedWeights(question.weights, question.role);
  const sum = sumOfWeights(counted);
  return factsSpoken(facts, question)
    .filter(({ factor, value }) => value > 0 && counted[factor] > 0)
    .map(({ value, ...fact }) => ({ ...fact, share: (value * counted[fact.factor]) / sum }))
    .toSorted((a, b) => b.share - a.share || place(a.factor) - place(b.factor));
}

const place = (factor: ReturnFactor): number => returnFactor.options.indexOf(factor);

function factsSpoken(facts: ReturnFacts, { role, today, endOfToday }: ReturnQuestion): Spoken[] {
  const { openness, preferredForm, leftOn, lastContactAt: at, goodParting } = facts;
  const spoken: Spoken[] = [
    {
      factor: 'openness',
      openness,
      form: preferredForm,
      value: opennessValue(openness, preferredForm, role.form),
    },
    { factor: 'timeAway', leftOn, value: timeAwayValue(daysApart(leftOn, today)) },
    { factor: 'goodParting', value: goodParting ? 1 : 0 },
    ...orientationSpoken(facts, role.form),
    ...titleSpoken(facts, fold(role.title)),
  ];
  if (at !== null) {
    const days = daysSince(epochMilliseconds(at), endOfToday);
    spoken.push({ factor: 'lastContact', at, value: lastContactValue(days) });
  }
  const skills = [...new Set(role.skills.map(fold))];
  const had = skills.flatMap((wanted) => facts.skills.find((skill) => fold(skill) === wanted) ?? []);
  if (had.length > 0) spoken.push({ factor: 'skills', skills: had, value: had.length / skills.length });
  return spoken;
}

/** The orientation that is worth most. */
function orientationSpoken({ orientations }: ReturnFacts, form: PartnershipForm): Spoken[] {
  const suitable = orientations
    .filter(({ kind }) => orientationsFor[form].includes(kind))
    .map((orientation) => ({
      ...orientation,
      value: orientationValue(orientation.strength, orientation.source),
    }));
  const best = suitable.toSorted((a, b) => b.value - a.value).at(0);
  return best === undefined ? [] : [{ factor: 'orientation', ...best }];
}

/** The title that fits best, one held here before one elsewhere. */
function titleSpoken({ titles, jobTitle }: ReturnFacts, wanted: string): Spoken[] {
  const held = [...titles, ...(jobTitle === null ? [] : [jobTitle])];
  const fitting = held.map((title) => ({ title, value: titleFit(wanted, fold(title)) }));
  const best = fitting.toSorted((a, b) => b.value - a.value).at(0);
  return best === undefined ? [] : [{ factor: 'title', ...best }];
}
