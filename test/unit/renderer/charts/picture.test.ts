import { describe, expect, test } from 'vitest';
import { inkOf } from '#renderer/ui/charts/picture/inks.ts';
import type { Picture } from '#renderer/ui/charts/picture/picture.ts';
import { svgText } from '#renderer/ui/charts/picture/svgText.ts';

const picture: Picture = {
  title: 'Joined & "active" <people>',
  description: '縁',
  language: 'ja',
  width: 100,
  height: 50.004,
  shapes: [
    {
      kind: 'path',
      path: 'M0 0h10v10z',
      matrix: [1, 0, 0, 1, 5, 6.333333],
      fill: { colour: '#1f4e79', opacity: 0.2 },
      stroke: { colour: '#000000', opacity: 1, width: 2, dashes: [3, 2] },
    },
    {
      kind: 'text',
      text: '活動 <5',
      x: 1,
      y: 2,
      width: 30,
      size: 13,
      weight: '600',
      family: '"Noto Sans JP", sans-serif',
      fill: { colour: '#1f2430', opacity: 1 },
      halo: { colour: '#ffffff', opacity: 1, width: 4 },
    },
  ],
};

test('an SVG holds all it needs, and any XML reader takes it', () => {
  const text = svgText(picture);
  const read = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect(read.documentElement.getAttribute('viewBox')).toBe('0 0 100 50');
  expect(read.querySelector('title')?.textContent).toBe('Joined & "active" <people>');
  expect(read.querySelector('desc')?.textContent).toBe('縁');
  const path = read.querySelector('path');
  expect(path?.getAttribute('transform')).toBe('matrix(1 0 0 1 5 6.33)');
  expect(path?.getAttribute('fill-opacity')).toBe('0.2');
  expect(path?.getAttribute('stroke-dasharray')).toBe('3 2');
  const words = read.querySelector('text');
  expect(words?.textContent).toBe('活動 <5');
  expect(words?.getAttribute('font-family')).toBe('"Noto Sans JP", sans-serif');
  expect(words?.getAttribute('paint-order')).toBe('stroke');
  // Nothing is fetched from anywhere, and nothing depends on a page around it.
  expect(text).not.toMatch(/href|url\(|var\(|light-dark|class=|style=/u);
});

test('characters that XML can not hold are left out', () => {
  const text = svgText({ ...picture, title: 'a\u0000\u000b\ud800b' });
  expect(new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('title')?.textContent).toBe(
    'ab',
  );
});

describe('colours as the browser computes them', () => {
  test.each([
    ['rgb(31, 78, 121)', { colour: '#1f4e79', opacity: 1 }],
    ['rgba(255, 0, 0, 0.5)', { colour: '#ff0000', opacity: 0.5 }],
    ['color(srgb 1 0.5 0 / 0.25)', { colour: '#ff8000', opacity: 0.25 }],
    ['rgba(0, 0, 0, 0)', null],
    ['none', null],
  ])('%s', (computed, ink) => {
    expect(inkOf(computed)).toEqual(ink);
  });
});
