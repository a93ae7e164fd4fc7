import type { ChartHue } from './chartHues.ts';

/** A step of a heat map: its ground, and the text on it. */
export interface HeatStep {
  readonly ground: ChartHue;
  readonly text: ChartHue;
}

const ink = { light: '#1F2430', dark: '#E8E6E1' };
const onDeep = { light: '#FFFFFF', dark: '#16181D' };

/**
 * From little to much, evenly further from the ground in lightness alone, so that the order is seen by colour-blind
 * eyes and in grey print; text on each step passes AA.
 */
export const heatSteps = [
  { ground: { light: '#EEF3F8', dark: '#242B35' }, text: ink },
  { ground: { light: '#CCDCEA', dark: '#2C3C4E' }, text: ink },
  { ground: { light: '#A3C0D9', dark: '#365069' }, text: ink },
  { ground: { light: '#4876A3', dark: '#6590B9' }, text: onDeep },
  { ground: { light: '#2F6190', dark: '#8DB8E0' }, text: onDeep },
  { ground: { light: '#163B5D', dark: '#BFDCF5' }, text: onDeep },
] as const satisfies readonly HeatStep[];

/** The step of a value between 0 and the most there is. */
export function heatStep(value: number, most: number): number {
  if (most <= 0) return 0;
  return Math.min(heatSteps.length - 1, Math.floor((value / most) * heatSteps.length));
}
