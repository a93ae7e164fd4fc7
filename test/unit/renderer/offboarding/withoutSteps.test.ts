import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSteps } from '#renderer/features/offboarding/plan/withoutSteps.ts';
import type { PlannedStep } from '#shared/contract/offboarding.ts';
import { byPlace, stepOrderProblem } from '#shared/domain/offboarding/stepOrder.ts';

const step = (title: string, after: number[]): PlannedStep => ({
  kind: 'task',
  title,
  owner: 'hr',
  ownerName: null,
  anchor: 'lastDay',
  offsetDays: 0,
  after,
});

const told = (steps: readonly PlannedStep[]) => steps.map(({ title, after }) => [title, after]);

test('who waited for a step that is left out waits for what that one waited for', () => {
  const steps = [step('a', []), step('b', [0]), step('c', [1]), step('d', [1, 2])];
  expect(told(withoutSteps(steps, new Set([1])))).toEqual([
    ['a', []],
    ['c', [0]],
    ['d', [0, 1]],
  ]);
  expect(told(withoutSteps(steps, new Set([0, 1])))).toEqual([
    ['c', []],
    ['d', [0]],
  ]);
  expect(withoutSteps(steps, new Set())).toEqual(steps);
});

/** Steps each of which waits only for earlier ones, as a template has them, and which of them are left out. */
const plans = fc.integer({ min: 0, max: 12 }).chain((length) =>
  fc.tuple(
    fc.tuple(
      ...Array.from({ length }, (_, place) =>
        fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, place - 1) }), {
          maxLength: place === 0 ? 0 : 3,
        }),
      ),
    ),
    fc.uniqueArray(fc.integer({ min: 0, max: Math.max(0, length - 1) })),
  ),
);

/** Whether a step comes before another, directly or by way of others. */
function comesBefore(steps: readonly PlannedStep[], before: number, place: number): boolean {
  return (steps[place]?.after ?? []).some((each) => each === before || comesBefore(steps, before, each));
}

test('what is kept keeps its order, and waits for nothing that is not there', () => {
  fc.assert(
    fc.property(plans, ([afters, out]) => {
      const steps = afters.map((after, place) => step(String(place), after));
      const kept = withoutSteps(steps, new Set(out));
      expect(kept.map(({ title }) => Number(title))).toEqual(
        steps.map((_, place) => place).filter((place) => !out.includes(place)),
      );
      expect(stepOrderProblem(byPlace(kept))).toBeNull();
      for (const [place, one] of kept.entries()) {
        for (const [other, two] of kept.entries()) {
          expect(comesBefore(kept, other, place)).toBe(
            comesBefore(steps, Number(two.title), Number(one.title)),
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});
