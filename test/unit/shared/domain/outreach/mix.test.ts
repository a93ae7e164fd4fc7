import { expect, test } from 'vitest';
import { isOneSided, mixWith } from '#shared/domain/outreach/mix.ts';
import { orientationsSpokenTo } from '#shared/domain/outreach/orientations.ts';

test.each([
  [0, 0, false],
  [0, 5, false],
  [1, 0, true],
  [2, 1, false],
  [3, 1, true],
  [4, 2, false],
  [5, 2, true],
])('%i asks and %i gives: one-sided is %s', (asks, gives, expected) => {
  expect(isOneSided({ asks, gives })).toBe(expected);
});

test('a message counts once for each who gets it, as what it is', () => {
  const before = { asks: 1, gives: 1, outreach: 3 };
  expect(mixWith(before, 'askReferral', 10)).toEqual({ asks: 11, gives: 1, outreach: 13 });
  expect(mixWith(before, 'thanks', 10)).toEqual({ asks: 1, gives: 11, outreach: 13 });
  expect(mixWith(before, 'checkIn', 10)).toEqual({ asks: 1, gives: 1, outreach: 13 });
});

test('what a message speaks to follows its occasion, then its purpose', () => {
  const ask = { purpose: 'askRehire', consentPurpose: 'jobs', event: null, survey: false } as const;
  expect(orientationsSpokenTo(ask)).toEqual(['return']);
  expect(orientationsSpokenTo({ ...ask, purpose: 'thanks' })).toEqual([]);
  expect(orientationsSpokenTo({ ...ask, purpose: 'invitation', event: ['mentor'] })).toEqual(['mentor']);
  // An event for everybody is right for everybody, and so is the question what they want.
  expect(orientationsSpokenTo({ ...ask, purpose: 'invitation', event: [] })).toEqual([]);
  expect(orientationsSpokenTo({ ...ask, survey: true })).toEqual([]);
});
