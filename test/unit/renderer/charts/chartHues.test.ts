import { describe, expect, test } from 'vitest';
import { dark, light } from '#renderer/app/theme/palette.ts';
import { chartColour, chartHues } from '#renderer/ui/charts/chartHues.ts';

type Rgb = readonly [number, number, number];

/** Linear light of a colour `#RRGGBB`. */
function linear(hex: string): Rgb {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** OKLab: distances in it are distances to the eye. */
function lab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** What eyes without one kind of cone see, after Machado, Oliveira and Fernandes 2009. */
const eyes: Record<string, Matrix> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(matrix: Matrix, colour: Rgb): Rgb {
  const part = ([r, g, b]: Rgb) => Math.min(1, Math.max(0, r * colour[0] + g * colour[1] + b * colour[2]));
  return [part(matrix[0]), part(matrix[1]), part(matrix[2])];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const pairs = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]));

const schemes = [
  { name: 'light', colours: chartHues.map((hue) => hue.light), ground: light.surface },
  { name: 'dark', colours: chartHues.map((hue) => hue.dark), ground: dark.surface },
];

describe.each(schemes)('the six colours of charts on $name', ({ colours, ground }) => {
  test('stand off their ground', () => {
    for (const colour of colours) expect(contrast(colour, ground)).toBeGreaterThan(3);
  });

  test.each(Object.keys(eyes))('are told apart with %s', (kind) => {
    const matrix = eyes[kind];
    if (matrix === undefined) throw new Error(kind);
    for (const [a, b] of pairs(colours.map((colour) => lab(seenBy(matrix, linear(colour)))))) {
      expect(distance(a, b)).toBeGreaterThan(0.075);
    }
  });

  test('are told apart in grey print', () => {
    for (const [a, b] of pairs(colours.map((colour) => Math.cbrt(luminance(linear(colour)))))) {
      expect(Math.abs(a - b)).toBeGreaterThan(0.05);
    }
  });
});

test('a seventh part starts over', () => {
  expect(chartColour(6)).toBe(chartColour(0));
});
