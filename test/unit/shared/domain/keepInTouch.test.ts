import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type TouchFacts, touchPlan, touchRest } from '#shared/domain/keepInTouch.ts';
import { addDays, daysBetween, type PlainDate, plainDate } from '#shared/domain/plainDate.ts';

const day = (text: string) => plainDate.parse(text);

const someDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2020-01-01'), days));
const days = fc.integer({ min: 1, max: 400 });
const facts: fc.Arbitrary<TouchFacts> = fc.record({
  own: fc.option(fc.record({ days, from: someDay })),
  segments: fc.array(fc.record({ days, segment: fc.constantFrom('A', 'B', 'C') }), { maxLength: 4 }),
  lastContactOn: fc.option(someDay),
  leftOn: fc.option(someDay),
  addedOn: someDay,
});

const base: TouchFacts = {
  own: null,
  segments: [],
  lastContactOn: null,
  leftOn: null,
  addedOn: day('2026-01-01'),
};

describe('the day by which we want to be in touch', () => {
  test('is the last contact plus the person’s own interval, whatever segments ask', () => {
    const plan = touchPlan({
      ...base,
      own: { days: 90, from: day('2026-03-01') },
      segments: [{ days: 7, segment: 'Key alumni' }],
      lastContactOn: day('2026-01-31'),
    });
    expect(plan).toEqual({ days: 90, dueOn: '2026-05-01', segment: null });
  });

  test('without a contact counts from the day the own interval was set', () => {
    const plan = touchPlan({
      ...base,
      own: { days: 30, from: day('2026-03-01') },
      leftOn: day('2020-01-01'),
    });
    expect(plan).toEqual({ days: 30, dueOn: '2026-03-31', segment: null });
  });

  test('for a segment counts from the leaving, or from the day of being added', () => {
    const segments = [{ days: 30, segment: 'Leavers' }];
    expect(touchPlan({ ...base, segments, leftOn: day('2025-12-01') })?.dueOn).toBe('2025-12-31');
    expect(touchPlan({ ...base, segments })?.dueOn).toBe('2026-01-31');
  });

  test('comes of the shortest interval; of equals the first by name', () => {
    const segments = [
      { days: 60, segment: 'Mentors' },
      { days: 30, segment: 'Speakers' },
      { days: 30, segment: 'Founders' },
    ];
    expect(touchPlan({ ...base, segments })).toMatchObject({ days: 30, segment: 'Founders' });
  });

  test('is none where nobody asks for one', () => {
    expect(touchPlan({ ...base, lastContactOn: day('2026-01-01') })).toBeNull();
  });

  test('always lies its interval after the day it counts from, and moves on with a later contact', () => {
    fc.assert(
      fc.property(facts, someDay, (known, later) => {
        const plan = touchPlan(known);
        expect(plan === null).toBe(known.own === null && known.segments.length === 0);
        if (plan === null) return;
        const asked = known.own === null ? known.segments.map((each) => each.days) : [known.own.days];
        expect(plan.days).toBe(Math.min(...asked));
        const from: PlainDate =
          known.lastContactOn ?? (known.own === null ? (known.leftOn ?? known.addedOn) : known.own.from);
        expect(daysBetween(from, plan.dueOn)).toBe(plan.days);
        const touched = touchPlan({ ...known, lastContactOn: later });
        expect(touched).toEqual({ ...plan, dueOn: addDays(later, plan.days) });
      }),
    );
  });
});

describe('nobody is asked to contact', () => {
  const free = { deceasedOn: null, doNotContact: false, orientations: [{ kind: 'exchange', strength: 3 }] };

  test('who has died, said no, or wants distance', () => {
    expect(touchRest(free)).toBeNull();
    expect(touchRest({ ...free, orientations: [{ kind: 'distance', strength: 1 }] })).toBe('distance');
    expect(touchRest({ ...free, orientations: [{ kind: 'distance', strength: 0 }] })).toBeNull();
    expect(touchRest({ ...free, doNotContact: true })).toBe('doNotContact');
    expect(touchRest({ ...free, doNotContact: true, deceasedOn: day('2026-01-01') })).toBe('deceased');
  });
});
