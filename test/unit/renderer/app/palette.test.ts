import { describe, expect, test } from 'vitest';
import { dark, light, type Palette } from '#renderer/app/theme/palette.ts';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` of the colour laid over the ground, as color-mix(in srgb, …) does. */
function mix(colour: string, ground: string, share: number): string {
  const part = (at: number) => {
    const [a = 0, b = 0] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

test('the arithmetic: black on white is 21 to 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
});

describe.each([
  ['light', light],
  ['dark', dark],
] as [string, Palette][])('%s', (_scheme, palette) => {
  const texts = ['ink', 'quiet', 'accent', 'attention', 'good'] as const;

  test.each(texts)('%s is readable on paper, on surface and on a sunken ground', (name) => {
    const sunken = mix(palette.ink, palette.paper, 0.04);
    for (const ground of [palette.paper, palette.surface, sunken]) {
      expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['accent', 'attention', 'good'] as const)('%s is readable on its own tints', (name) => {
    for (const share of [0.08, 0.14]) {
      expect(contrast(palette[name], mix(palette[name], palette.surface, share))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['accent', 'accentStrong', 'attention', 'attentionStrong', 'good', 'goodStrong'] as const)(
    'text on a ground of %s is readable',
    (name) => {
      expect(contrast(palette.onColour, palette[name])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('quiet text is readable on an accent tint, as in chosen cards', () => {
    expect(contrast(palette.quiet, mix(palette.accent, palette.surface, 0.08))).toBeGreaterThanOrEqual(4.5);
  });

  test('the line of a field is seen on what it lies on', () => {
    expect(contrast(palette.fieldLine, palette.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.fieldLine, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
