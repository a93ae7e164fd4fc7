import type { NetworkInsights } from '#shared/contract/insights.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { eachOf, type Pages } from './eachOf.ts';
import { dayNumber } from './facts/factPage.ts';
import { isAlumnusOn } from './facts/person.ts';
import { wantedBy } from './facts/wishes.ts';
import { mixDays } from './mixDays.ts';
import type { Question } from './question.ts';

const kinds = orientationKind.options;

/** What alumni want at nine days up to `on`. See "What people want" in docs/metrics.md. */
export function orientationMixOf(pages: Pages, { on, among }: Question): NetworkInsights['orientations'] {
  const days = mixDays(on);
  const numbers = Int32Array.from(days, dayNumber);
  const sets = 1 << kinds.length;
  /** Alumni by day and by what they want. */
  const people = new Int32Array(days.length * sets);
  eachOf(pages, among, (page, slot) => {
    for (let index = 0; index < numbers.length; index += 1) {
      const day = numbers[index] ?? 0;
      if (!isAlumnusOn(page, slot, day)) continue;
      const place = index * sets + wantedBy(page, slot, day);
      people[place] = (people[place] ?? 0) + 1;
    }
  });
  const countOn = (index: number, holds: (wishes: number) => boolean): number =>
    people
      .subarray(index * sets, (index + 1) * sets)
      .reduce((sum, count, wishes) => (holds(wishes) ? sum + count : sum), 0);
  const onEach = (holds: (wishes: number) => boolean) => days.map((_, index) => countOn(index, holds));
  return {
    days,
    alumni: onEach(() => true),
    kinds: kinds.map((kind, bit) => ({ kind, people: onEach((wishes) => ((wishes >> bit) & 1) === 1) })),
    nothing: onEach((wishes) => wishes === 0),
  };
}
