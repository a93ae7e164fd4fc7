import type { NetworkInsights } from '#shared/contract/insights.ts';
import { openness } from '#shared/domain/vocabulary.ts';
import { eachOf, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage, noDayYet } from './facts/factPage.ts';
import { isAlumnusOn } from './facts/person.ts';
import { mixDays } from './mixDays.ts';
import type { Question } from './question.ts';

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
export function opennessMixOf(pages: Pages, { on, among }: Question): NetworkInsights['openness'] {
  const days = mixDays(on);
  const numbers = Int32Array.from(days, dayNumber);
  const people = new Int32Array(days.length * states.length);
  eachOf(pages, among, (page, slot) => {
    for (let index = 0; index < numbers.length; index += 1) {
      const day = numbers[index] ?? 0;
      if (!isAlumnusOn(page, slot, day)) continue;
      const place = index * states.length + opennessOn(page, slot, day);
      people[place] = (people[place] ?? 0) + 1;
    }
  });
  return {
    days,
    states: states.map((state, at) => ({
      openness: state,
      people: days.map((_, index) => people[index * states.length + at] ?? 0),
    })),
  };
}
