import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, test } from 'vitest';
import { dueDay, isLate } from '#shared/domain/offboarding/dueDays.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { stepState } from '#shared/domain/vocabulary.ts';
import { anyDay, anyOffset } from './days.ts';

const day = (text: string) => plainDate.parse(text);

describe('the day a step is due', () => {
  test('is counted from its anchor by the calendar, leap days and all', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyOffset, (noticeOn, lastDay, offsetDays) => {
        const counted = (from: string) => Temporal.PlainDate.from(from).add({ days: offsetDays }).toString();
        const step = { offsetDays, dueOn: null };
        expect(dueDay({ ...step, anchor: 'notice' }, { noticeOn, lastDay })).toBe(counted(noticeOn));
        expect(dueDay({ ...step, anchor: 'lastDay' }, { noticeOn, lastDay })).toBe(counted(lastDay));
      }),
    );
  });

  test('moves with the last day, by as many days, unless it was set by hand', () => {
    fc.assert(
      fc.property(anyDay, anyOffset, anyOffset, anyDay, (lastDay, offsetDays, moved, byHand) => {
        const moveTo = day(Temporal.PlainDate.from(lastDay).add({ days: moved }).toString());
        const due = (on: typeof lastDay, dueOn: typeof lastDay | null) =>
          dueDay({ anchor: 'lastDay', offsetDays, dueOn }, { noticeOn: null, lastDay: on });
        const [before, after] = [due(lastDay, null), due(moveTo, null)];
        expect(Temporal.PlainDate.from(String(before)).until(String(after)).days).toBe(moved);
        expect(due(moveTo, byHand)).toBe(byHand);
      }),
    );
  });

  test('is unknown while the day of notice is, and outside of the calendar', () => {
    const step = { anchor: 'notice', offsetDays: 3, dueOn: null } as const;
    expect(dueDay(step, { noticeOn: null, lastDay: day('2026-05-31') })).toBeNull();
    const last = { ...step, anchor: 'lastDay' } as const;
    expect(dueDay(last, { noticeOn: null, lastDay: day('9999-12-31') })).toBeNull();
    expect(dueDay({ ...last, offsetDays: 0 }, { noticeOn: null, lastDay: day('9999-12-31') })).toBe(
      '9999-12-31',
    );
    expect(dueDay({ ...last, offsetDays: -1 }, { noticeOn: null, lastDay: day('0000-01-01') })).toBeNull();
  });

  test('of a step a hundred days after 29 February', () => {
    const step = { anchor: 'lastDay', offsetDays: 100, dueOn: null } as const;
    expect(dueDay(step, { noticeOn: null, lastDay: day('2028-02-29') })).toBe('2028-06-08');
  });
});

test('late is what is open on a day after its own, and nothing else', () => {
  fc.assert(
    fc.property(fc.constantFrom(...stepState.options), fc.option(anyDay), anyDay, (state, dueOn, today) => {
      const before = dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;
      expect(isLate(state, dueOn, today)).toBe(before && state === 'open');
    }),
  );
});
