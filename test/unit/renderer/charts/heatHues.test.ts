import { describe, expect, test } from 'vitest';
import { dark, light } from '#renderer/app/theme/palette.ts';
import { heatStep, heatSteps } from '#renderer/ui/charts/heatHues.ts';

function luminance(hex: string): number {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

const contrast = (a: string, b: string): number =>
  (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);

/** Lightness as the eye counts it; it is all that grey print keeps, and what every kind of colour-blind eye sees. */
const lightness = (hex: string): number => Math.cbrt(luminance(hex));

describe.each(['light', 'dark'] as const)('the steps of a heat map on %s', (scheme) => {
  const ground = scheme === 'light' ? light.surface : dark.surface;

  test('go further and further from the ground, each seen apart from the one before', () => {
    const all = [ground, ...heatSteps.map((step) => step.ground[scheme])].map(lightness);
    const away = scheme === 'light' ? -1 : 1;
    for (const [index, step] of all.entries()) {
      const before = all[index - 1];
      if (before === undefined) continue;
      expect((step - before) * away).toBeGreaterThan(index === 1 ? 0.01 : 0.04);
    }
  });

  test('carry text that is read', () => {
    for (const step of heatSteps)
      expect(contrast(step.ground[scheme], step.text[scheme])).toBeGreaterThan(4.5);
  });
});

test('the least is the first step and the most the last', () => {
  expect(heatStep(0, 0.6)).toBe(0);
  expect(heatStep(0.3, 0.6)).toBe(3);
  expect(heatStep(0.6, 0.6)).toBe(5);
  expect(heatStep(0, 0)).toBe(0);
});
