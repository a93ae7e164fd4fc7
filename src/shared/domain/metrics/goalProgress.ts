import type { Goal } from '../../contract/goals.ts';
import { metricKinds } from './metricKinds.ts';

type Aim = Pick<Goal, 'metric' | 'target' | 'startValue'>;

/**
 * Whether fewer is the aim: where the target lies below what the number was when it was set, and, where that is not known
 * or the same, by what is good for the number.
 */
function isDownwards({ metric, target, startValue }: Aim): boolean {
  if (startValue === null || startValue === target) return metricKinds[metric].better === 'less';
  return target < startValue;
}

/** Whether the number is at its target or past it; never where it has no value. */
export function isReached(aim: Aim, value: number | null): boolean {
  if (value === null) return false;
  return isDownwards(aim) ? value <= aim.target : value >= aim.target;
}

/**
 * How much of the way from where the number was to its target is behind it, 0 to 1. Null where it has no value, or where
 * one can't say where the way began.
 */
export function goalProgress(aim: Aim, value: number | null): number | null {
  if (value === null) return null;
  if (isReached(aim, value)) return 1;
  const { target, startValue } = aim;
  if (startValue === null || startValue === target) return null;
  return Math.min(1, Math.max(0, (value - startValue) / (target - startValue)));
}
