import { dayNumber, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import { isAlumnusOn, isInvitedOn, isReachableOn } from './facts/person.ts';
import type { Question } from './question.ts';

/** How many alumni there are at the day, how many of them we may and can reach, and how many were invited. */
export function stateOf({ pages }: Facts, { on, among }: Pick<Question, 'on' | 'among'>) {
  const day = dayNumber(on);
  const state = { alumni: 0, reachable: 0, invited: 0 };
  for (const page of pages) {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAlumnusOn(page, slot, day)) continue;
      if (among !== null && !among.has(page.page * peopleAPage + slot)) continue;
      state.alumni += 1;
      if (isReachableOn(page, slot, day)) state.reachable += 1;
      if (isInvitedOn(page, slot, day)) state.invited += 1;
    }
  }
  return state;
}
