import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#shared/domain/folding.ts';
import { titleFit } from '#shared/domain/pipeline/titleFit.ts';

const fitOf = (wanted: string, title: string) => titleFit(fold(wanted), fold(title));

test.each([
  ['Sales manager', 'SALES MANAGER', 1],
  ['営業マネージャー', '営業ﾏﾈｰｼﾞｬｰ', 1],
  ['Sales manager', 'Senior sales manager', 0.8],
  ['Senior sales manager', 'Sales manager', 0.8],
  ['営業', '営業部長', 0.8],
  ['Sales engineer', 'Software engineer', 0],
  ['研究員', '営業部長', 0],
  ['Manager', '', 0],
  ['', 'Manager', 0],
  ['長', '部長', 0],
])('%s and %s', (wanted, title, expected) => {
  expect(fitOf(wanted, title)).toBeCloseTo(expected, 10);
});

test('a title within a Latin word is not the title', () => {
  expect(fitOf('ops', 'Shops and devops')).toBe(0);
  expect(fitOf('ops', 'Head of ops')).toBe(0.8);
});

test('one letter more or less still fits', () => {
  expect(fitOf('営業部マネージャー', '営業マネージャー')).toBeGreaterThan(0.7);
  expect(fitOf('Sales manger', 'Sales manager')).toBeGreaterThan(0.7);
});

test('is from 0 to 1, the same either way round, and 1 for the same alone', () => {
  const title = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('営業部長', '営業', 'Sales manager', 'sales', '研究員'),
  );
  fc.assert(
    fc.property(title, title, (a, b) => {
      const value = fitOf(a, b);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(fitOf(b, a)).toBe(value);
      if (fold(a) !== '' && fold(a) === fold(b)) expect(value).toBe(1);
    }),
  );
});
