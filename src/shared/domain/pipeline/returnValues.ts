import type { Openness, OrientationKind, OrientationSource, PartnershipForm } from '../vocabulary.ts';
import { type ReturnFactor, type ReturnWeights, returnFactor } from './returnFactors.ts';

/*
 * What each fact is worth, from 0 to 1, to who might come back. docs/returning.md says so in words. All of it is plain
 * reckoning, as it is done for everybody in a workspace at once.
 */

/** What the person wants of the network that speaks for each form; where there are several, the one they want most. */
export const orientationsFor: Readonly<Record<PartnershipForm, readonly OrientationKind[]>> = {
  rehire: ['return'],
  partTime: ['return', 'freelance'],
  freelance: ['freelance'],
  referral: ['mentor'],
  business: ['collaboration'],
  advisory: ['mentor', 'collaboration'],
};

const worthOfOpenness: Readonly<Record<Openness, number>> = {
  unknown: 0,
  no: 0,
  maybe: 0.4,
  open: 0.8,
  active: 1,
};

/** Openness to return; it counts half where the person would rather come back in another form than the one looked for. */
export function opennessValue(
  openness: Openness,
  preferred: PartnershipForm | null,
  wanted: PartnershipForm,
): number {
  return worthOfOpenness[openness] * (preferred === null || preferred === wanted ? 1 : 0.5);
}

/** How much they want it, of the 3 there are; half where we only assume so. */
export function orientationValue(strength: number, source: OrientationSource): number {
  return (strength / 3) * (source === 'assumed' ? 0.5 : 1);
}

const freshDays = 180;
const fullDays = 3 * 365;
const lastDays = 10 * 365;

/** Days since the last day here: best from half a year to three years after it, nothing from ten years on. */
export function timeAwayValue(days: number): number {
  if (days < freshDays) return 0.6;
  if (days <= fullDays) return 1;
  return Math.max(0, (lastDays - days) / (lastDays - fullDays));
}

const nearDays = 90;
const coldDays = 2 * 365;

/** Days since the last contact: in full for three months, then less and less, nothing from two years on. */
export function lastContactValue(days: number): number {
  if (days <= nearDays) return 1;
  return Math.max(0, (coldDays - days) / (coldDays - nearDays));
}

const dayLength = 86_400_000;

/** Whole days from a moment to the end of today, both in milliseconds; 0 for what is yet to come. */
export function daysSince(at: number, endOfToday: number): number {
  return Math.max(0, Math.floor((endOfToday - at) / dayLength));
}

/** What each factor is worth of somebody. */
export type ReturnValues = Record<ReturnFactor, number>;

/** Which factors count at all: skills and title only where some are looked for. */
export function countedWeights(
  weights: ReturnWeights,
  role: { title: string; skills: readonly string[] },
): ReturnWeights {
  return {
    ...weights,
    skills: role.skills.length === 0 ? 0 : weights.skills,
    title: role.title === '' ? 0 : weights.title,
  };
}

/** The weights together. */
export const sumOfWeights = (weights: ReturnWeights): number =>
  returnFactor.options.reduce((sum, factor) => sum + weights[factor], 0);

/** Millionths of the whole. */
const finest = 1_000_000;

/** How much speaks for somebody, in millionths of the most there can be: so that equals are equal to the last digit. */
export function returnPoints(values: ReturnValues, counted: ReturnWeights, sum: number): number {
  const weighed =
    values.openness * counted.openness +
    values.orientation * counted.orientation +
    values.timeAway * counted.timeAway +
    values.lastContact * counted.lastContact +
    values.goodParting * counted.goodParting +
    values.skills * counted.skills +
    values.title * counted.title;
  return sum === 0 ? 0 : Math.round((weighed / sum) * finest);
}
