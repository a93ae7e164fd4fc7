import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween, jaroWinkler } from '#shared/domain/duplicates/textLikeness.ts';

describe('Jaro-Winkler, as in Winkler’s own tables', () => {
  test.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DIXON', 'DICKSONX', 0.813],
    ['DWAYNE', 'DUANE', 0.84],
    ['JONES', 'JOHNSON', 0.832],
    ['MASSEY', 'MASSIE', 0.933],
    ['ABROMS', 'ABRAMS', 0.922],
    ['SHACKLEFORD', 'SHACKELFORD', 0.982],
    ['DUNNINGHAM', 'CUNNIGHAM', 0.896],
    ['NICHLESON', 'NICHULSON', 0.956],
    ['abc', 'xyz', 0],
    ['', 'abc', 0],
  ])('%s and %s', (a, b, likeness) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3);
  });
});

describe('edits with exchanged neighbours', () => {
  test.each([
    ['kitten', 'sitting', 3],
    ['saturday', 'sunday', 3],
    ['teh', 'the', 1],
    ['ca', 'abc', 3],
    ['smith', 'smtih', 1],
    ['', 'abc', 3],
    ['髙橋', '高橋', 1],
  ])('%s and %s', (a, b, edits) => {
    expect(editsBetween(a, b, 9)).toBe(edits);
  });

  test('no more are counted than are asked for', () => {
    expect(editsBetween('abcdef', 'uvwxyz', 2)).toBe(3);
    expect(editsBetween('a', 'abcdef', 2)).toBe(3);
  });
});

test('both are the same either way round, and tell the same text', () => {
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editsBetween(a, b, 12)).toBe(editsBetween(b, a, 12));
      expect(editsBetween(a, b, 12) === 0).toBe(a === b);
      expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 10);
      expect(jaroWinkler(a, a)).toBe(1);
    }),
  );
});
