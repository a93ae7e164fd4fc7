import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGoodParting, thanksStateOn } from '#shared/domain/offboarding/parting.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { anyDay } from './days.ts';

const day = (text: string) => plainDate.parse(text);
const lastDay = day('2026-03-31');

test.each([
  ['both before', '2026-03-20', '2026-03-30', true],
  ['both on the last day', '2026-03-31', '2026-03-31', true],
  ['thanked a day late', '2026-03-20', '2026-04-01', false],
  ['talked a day late', '2026-04-01', '2026-03-31', false],
  ['never thanked', '2026-03-20', null, false],
  ['never talked', null, '2026-03-31', false],
])('%s', (_, heldOn, givenOn, good) => {
  const dayOrNull = (text: string | null) => (text === null ? null : day(text));
  expect(isGoodParting({ lastDay, heldOn: dayOrNull(heldOn), givenOn: dayOrNull(givenOn) })).toBe(good);
});

test('thanks are due on the last day and overdue the day after; once given they are in time or late for good', () => {
  const open = { lastDay, prepared: false, givenOn: null, notNeeded: false };
  expect(thanksStateOn(open, lastDay)).toBe('none');
  expect(thanksStateOn(open, day('2026-04-01'))).toBe('overdue');
  expect(thanksStateOn({ ...open, prepared: true }, lastDay)).toBe('prepared');
  expect(thanksStateOn({ ...open, prepared: true }, day('2026-04-01'))).toBe('overdue');
  expect(thanksStateOn({ ...open, notNeeded: true }, day('2026-04-01'))).toBe('none');
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (last, givenOn, today) => {
      const state = thanksStateOn({ lastDay: last, prepared: true, givenOn, notNeeded: false }, today);
      expect(state).toBe(givenOn > last ? 'givenLate' : 'given');
    }),
  );
});
