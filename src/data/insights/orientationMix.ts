import type { NetworkInsights } from '#shared/contract/insights.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import { countsByDay } from './dayBits.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage, peopleAPage } from './facts/factPage.ts';
import { alumnusBits, BitDays } from './facts/members.ts';
import { wantedBy } from './facts/wishes.ts';
import { mixDays } from './mixDays.ts';
import type { Question } from './question.ts';
import { type Walk, walked } from './walk.ts';

const kinds = orientationKind.options;

/** What alumni want at nine days up to `on`. See "What people want" in docs/metrics.md. */
export function orientationWalk({ on, among }: Question): Walk<NetworkInsights['orientations']> {
  const days = mixDays(on);
  const numbers = Int32Array.from(days, dayNumber);
  const bitDays = new BitDays([...numbers]);
  const sets = 1 << kinds.length;
  /** Alumni by day and by what they want. */
  const people = new Int32Array(days.length * sets);
  /** Of many nothing is known: by the days on which they were alumni. */
  const wordless = new Int32Array(1 << days.length);
  const visit = (page: FactPage): void => {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among)) continue;
      const bits = alumnusBits(page, slot, bitDays);
      const { from } = page.orientations;
      if (from[slot] === from[slot + 1]) {
        wordless[bits] = (wordless[bits] ?? 0) + 1;
        continue;
      }
      for (let index = 0, rest = bits; rest !== 0; index += 1, rest >>>= 1) {
        if ((rest & 1) === 0) continue;
        const place = index * sets + wantedBy(page, slot, numbers[index] ?? 0);
        people[place] = (people[place] ?? 0) + 1;
      }
    }
  };
  const result = () => {
    for (const [index, count] of countsByDay(wordless, days.length).entries()) {
      people[index * sets] = (people[index * sets] ?? 0) + count;
    }
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
  };
  return { visit, result };
}

export const orientationMixOf = (
  pages: Pages,
  question: Question,
): ReturnType<ReturnType<typeof orientationWalk>['result']> => walked(pages, orientationWalk(question));
