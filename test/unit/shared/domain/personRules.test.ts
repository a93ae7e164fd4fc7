import { describe, expect, test } from 'vitest';
import { noName } from '#shared/domain/names.ts';
import { membershipProblem, nameProblem, periodProblem, tidyName } from '#shared/domain/personRules.ts';
import { plainDate } from '#shared/domain/plainDate.ts';

const day = (text: string | null) => (text === null ? null : plainDate.parse(text));
test('a name needs one part, whichever', () => {
  expect(nameProblem(noName)).toEqual({ field: 'familyName', reason: 'nameMissing' });
  expect(nameProblem({ ...noName, givenName: ' 　' })).not.toBeNull();
  for (const part of Object.keys(noName)) expect(nameProblem({ ...noName, [part]: 'あ' })).toBeNull();
});

test('a tidy name has no blanks around its parts and one form of each letter', () => {
  const decomposed = 'Zoe\u0308';
  expect(tidyName({ ...noName, familyName: '　山田 ', givenName: '', latinName: decomposed })).toEqual({
    ...noName,
    familyName: '山田',
    latinName: 'Zoë',
  });
});

describe('days', () => {
  test.each([
    ['2025-01-01', '2025-01-01', null],
    ['2025-01-01', '2025-01-02', null],
    ['2025-01-02', '2025-01-01', 'endsBeforeStart'],
    [null, '2025-01-01', null],
    ['2025-01-01', null, null],
  ])('a tenure from %s to %s: %s', (startedOn, endedOn, reason) => {
    const problem = periodProblem({ startedOn: day(startedOn), endedOn: day(endedOn) });
    expect(problem?.reason ?? null).toBe(reason);
  });

  test.each([
    ['2025-01-01', '2025-01-02', '2025-01-03', null],
    ['2025-01-02', '2025-01-01', null, 'joinedBeforeInvited'],
    [null, '2025-01-02', '2025-01-01', 'leftBeforeJoined'],
    ['2025-01-02', null, '2025-01-01', 'leftBeforeJoined'],
    [null, null, '2025-01-01', null],
  ])('invited %s, joined %s, left %s: %s', (invitedOn, joinedOn, leftOn, reason) => {
    const problem = membershipProblem({
      invitedOn: day(invitedOn),
      joinedOn: day(joinedOn),
      leftOn: day(leftOn),
    });
    expect(problem?.reason ?? null).toBe(reason);
  });
});
