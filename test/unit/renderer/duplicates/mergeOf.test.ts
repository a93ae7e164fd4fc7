import { expect, test } from 'vitest';
import { keptByDefault, mergeOf } from '#renderer/features/duplicates/deciding/mergeOf.ts';
import { someProfile } from '../people/somePeople.ts';
import { someComparison } from './someDuplicates.ts';

test('the record on which more hangs stays, then the fuller one, then the older one', () => {
  const base = someComparison();
  expect(keptByDefault(someComparison({ moves: [{ record: 'interaction', a: 1, b: 2 }] }))).toBe('b');
  const none = { moves: [] };
  const fuller = someProfile({ ...base.b, company: 'X', location: 'Y', jobTitle: 'Z' });
  expect(keptByDefault(someComparison({ ...none, b: fuller }))).toBe('b');
  expect(keptByDefault(someComparison(none))).toBe('a');
  expect(keptByDefault(someComparison({ ...none, a: base.b, b: base.a }))).toBe('b');
});

test('names the fields whose value comes from the record that is given up', () => {
  const comparison = someComparison();
  expect(mergeOf(comparison, { keep: 'a', chosen: new Map() })).toEqual({
    keep: { id: comparison.a.id, version: 3 },
    other: { id: comparison.b.id, version: 7 },
    fromOther: ['jobTitle'],
  });
  const chosen = new Map([['familyName', 'b'] as const]);
  expect(mergeOf(comparison, { keep: 'a', chosen }).fromOther).toEqual(['familyName', 'jobTitle']);
  expect(mergeOf(comparison, { keep: 'b', chosen }).fromOther).toEqual(['company']);
});
