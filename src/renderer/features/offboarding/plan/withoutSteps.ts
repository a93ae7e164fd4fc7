import type { PlannedStep } from '#shared/contract/offboarding.ts';

/**
 * The steps but those at the given places. Who waited for a step that is left out waits for what that one waited for.
 */
export function withoutSteps(steps: readonly PlannedStep[], leftOut: ReadonlySet<number>): PlannedStep[] {
  const kept = steps.map((_, place) => place).filter((place) => !leftOut.has(place));
  const placeOf = new Map(kept.map((place, index) => [place, index]));
  const firstOf = (place: number, seen: ReadonlySet<number>): number[] =>
    (steps[place]?.after ?? []).flatMap((before) => {
      if (seen.has(before)) return [];
      const there = placeOf.get(before);
      return there === undefined ? firstOf(before, new Set([...seen, before])) : [there];
    });
  return kept.flatMap((place) => {
    const step = steps[place];
    return step
      ? [{ ...step, after: [...new Set(firstOf(place, new Set([place])))].toSorted((a, b) => a - b) }]
      : [];
  });
}
