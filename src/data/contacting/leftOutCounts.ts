import type { LeftOutCount } from '#shared/contract/audience.ts';
import { type LeftOutReason, leftOutReason } from '#shared/domain/vocabulary.ts';

/** How many are left out for each reason, most first; of equals in the order of the vocabulary. */
export function leftOutCounts(leftOut: ReadonlyMap<number, LeftOutReason>): LeftOutCount[] {
  const people = new Map<LeftOutReason, number>();
  for (const reason of leftOut.values()) people.set(reason, (people.get(reason) ?? 0) + 1);
  return leftOutReason.options
    .flatMap((reason) => ({ reason, people: people.get(reason) ?? 0 }))
    .filter((count) => count.people > 0)
    .toSorted((a, b) => b.people - a.people);
}
