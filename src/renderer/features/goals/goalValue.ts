import type { ValueUnit } from '#shared/contract/figures.ts';

/** How a goal is entered: what one types, between which ends, with how many decimals. */
export interface GoalEntry {
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
  /** What is typed for 1 of the number itself: 100 for a rate, which is typed in percent. */
  readonly factor: number;
}

const most = 1_000_000_000;

const entries = {
  count: { min: 0, max: most, decimals: 0, factor: 1 },
  rate: { min: 0, max: 1000, decimals: 1, factor: 100 },
  points: { min: -100, max: 100, decimals: 0, factor: 1 },
  score: { min: 1, max: 5, decimals: 1, factor: 1 },
  days: { min: 0, max: 10_000, decimals: 0, factor: 1 },
  years: { min: 0, max: 100, decimals: 1, factor: 1 },
} as const satisfies Record<ValueUnit, GoalEntry>;

export const goalEntry = (unit: ValueUnit): GoalEntry => entries[unit];

/** The number a goal is kept as, of what was typed; null where that is no number within the ends. */
export function targetOf(typed: string | number, unit: ValueUnit): number | null {
  const { min, max, factor } = entries[unit];
  const value = typeof typed === 'number' ? typed : Number.parseFloat(typed);
  if (!Number.isFinite(value) || value < min || value > max) return null;
  // 42.3 percent is 0.423, and not what dividing in binary leaves behind.
  return Number((value / factor).toFixed(6));
}

/** What stands in the field for a number. */
export function typedOf(target: number, unit: ValueUnit): number {
  const { factor, decimals } = entries[unit];
  return Number((target * factor).toFixed(decimals));
}
