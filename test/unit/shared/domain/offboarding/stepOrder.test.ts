import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byPlace, inOrder, stepOrderProblem } from '#shared/domain/offboarding/stepOrder.ts';

/** Steps each of which waits for some of those before it, shuffled: never a circle. */
const sound = fc
  .array(fc.array(fc.nat({ max: 30 }), { maxLength: 4 }), { minLength: 1, maxLength: 30 })
  .map((waits) => waits.map((after, id) => ({ id, after: after.filter((other) => other < id) })))
  .chain((steps) => fc.shuffledSubarray(steps, { minLength: steps.length }));

test('in order, each step comes after those it waits for, and none is lost', () => {
  fc.assert(
    fc.property(sound, (steps) => {
      expect(stepOrderProblem(steps)).toBeNull();
      const places = new Map(inOrder(steps).map(({ id }, place) => [id, place]));
      expect(places.size).toBe(steps.length);
      for (const { id, after } of steps) {
        for (const other of after) expect(places.get(other)).toBeLessThan(places.get(id) ?? -1);
      }
    }),
  );
});

test('one wait closes a circle wherever it leads back to what waits for it', () => {
  fc.assert(
    fc.property(sound, fc.nat(), (steps, seed) => {
      const step = steps[seed % steps.length];
      if (step === undefined) return;
      /** Everything that comes before the step, by any number of waits. */
      const before = new Set<number>([step.id]);
      for (let grown = -1; grown !== before.size; ) {
        grown = before.size;
        for (const { id, after } of steps) if (before.has(id)) for (const other of after) before.add(other);
      }
      for (const id of before) {
        const closed = steps.map((other) =>
          other.id === id ? { ...other, after: [...other.after, step.id] } : other,
        );
        expect(stepOrderProblem(closed)).toBe('stepsInCircle');
      }
    }),
  );
});

test('a step that is not there is named before any circle', () => {
  expect(stepOrderProblem([{ id: 'a', after: ['b'] }])).toBe('stepMissing');
  expect(stepOrderProblem([{ id: 'a', after: ['a', 'b'] }])).toBe('stepMissing');
  expect(stepOrderProblem(byPlace([{ after: [] }, { after: [0] }]))).toBeNull();
});
