import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, linesOf, textWidth } from '#renderer/ui/charts/textWidth.ts';

test('Japanese is wider than Latin', () => {
  expect(textWidth('連絡可能', 12)).toBe(48);
  expect(textWidth('join', 12)).toBeLessThan(48);
});

test('long names are broken between words, of Japanese too, and cut on the second line', () => {
  expect(linesOf('New Year gathering', 60, 12)).toEqual(['New Year', 'gathering']);
  expect(linesOf('顧問・メンター', 60, 12)).toEqual(['顧問・', 'メンター']);
  expect(linesOf('オンライン座談会（春）', 110, 12)).toEqual(['オンライン座談会', '（春）']);
  // A word wider than the room is broken where it has to be.
  expect(linesOf('パートタイム', 50, 12)).toEqual(['パートタ', 'イム']);
  expect(linesOf('経営企画本部推進室', 60, 12)[0]).toMatch(/^経営企画/u);
  expect(linesOf('経営企画本部推進室経営企画本部推進室', 60, 12)[1]).toMatch(/…$/u);
  expect(linesOf('Coffee', 60, 12)).toEqual(['Coffee']);
});

test('what is fitted fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, room) => {
      expect(textWidth(fitted(text, room, 12), 12)).toBeLessThanOrEqual(room);
      const lines = linesOf(text, room, 12);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(room);
    }),
  );
});
