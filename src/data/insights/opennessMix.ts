import type { NetworkInsights } from '#shared/contract/insights.ts';
import { openness } from '#shared/domain/vocabulary.ts';
import { countsByDay } from './dayBits.ts';
import { isAsked, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage, noDayYet, peopleAPage } from './facts/factPage.ts';
import { alumnusBits, BitDays } from './facts/members.ts';
import { mixDays } from './mixDays.ts';
import type { Question } from './question.ts';
import { type Walk, walked } from './walk.ts';

const states = openness.options;
const unknown = states.indexOf('unknown');

/** Openness to return by the latest word by that day, as a place in `openness.options`; unknown without a word. */
export function opennessOn({ openness: words }: FactPage, slot: number, day: number): number {
  const first = words.from[slot] ?? 0;
  for (let entry = (words.from[slot + 1] ?? 0) - 1; entry >= first; entry -= 1) {
    if ((words.recordedOn[entry] ?? noDayYet) <= day) return words.what[entry] ?? unknown;
  }
  return unknown;
}

/** How alumni stood to a return at nine days up to `on`. See "What people want" in docs/metrics.md. */
export function opennessWalk({ on, among }: Question): Walk<NetworkInsights['openness']> {
  const days = mixDays(on);
  const numbers = Int32Array.from(days, dayNumber);
  const bitDays = new BitDays([...numbers]);
  const people = new Int32Array(days.length * states.length);
  /** Of most nothing is known: by the days on which they were alumni. */
  const wordless = new Int32Array(1 << days.length);
  const visit = (page: FactPage): void => {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among)) continue;
      const bits = alumnusBits(page, slot, bitDays);
      const { from } = page.openness;
      if (from[slot] === from[slot + 1]) {
        wordless[bits] = (wordless[bits] ?? 0) + 1;
        continue;
      }
      for (let index = 0, rest = bits; rest !== 0; index += 1, rest >>>= 1) {
        if ((rest & 1) === 0) continue;
        const place = index * states.length + opennessOn(page, slot, numbers[index] ?? 0);
        people[place] = (people[place] ?? 0) + 1;
      }
    }
  };
  const result = () => {
    for (const [index, count] of countsByDay(wordless, days.length).entries()) {
      const place = index * states.length + unknown;
      people[place] = (people[place] ?? 0) + count;
    }
    return {
      days,
      states: states.map((state, at) => ({
        openness: state,
        people: days.map((_, index) => people[index * states.length + at] ?? 0),
      })),
    };
  };
  return { visit, result };
}

export const opennessMixOf = (
  pages: Pages,
  question: Question,
): ReturnType<ReturnType<typeof opennessWalk>['result']> => walked(pages, opennessWalk(question));
