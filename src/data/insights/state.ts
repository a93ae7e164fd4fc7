import { isAsked, type Pages } from './eachOf.ts';
import { dayNumber, type FactPage, peopleAPage } from './facts/factPage.ts';
import { canBeReached, isAlumnusOn, wasInvited } from './facts/person.ts';
import type { Question } from './question.ts';
import { walked } from './walk.ts';

type Asked = Pick<Question, 'on' | 'among'>;

/** How many alumni there are at the day, how many of them we may and can reach, and how many were invited. */
export function stateWalk({ on, among }: Asked) {
  const day = dayNumber(on);
  const state = { alumni: 0, reachable: 0, invited: 0 };
  const visit = (page: FactPage): void => {
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      if (!isAsked(page, slot, among) || !isAlumnusOn(page, slot, day)) continue;
      state.alumni += 1;
      if (canBeReached(page, slot, day)) state.reachable += 1;
      if (wasInvited(page, slot, day)) state.invited += 1;
    }
  };
  return { visit, result: () => state };
}

export const stateOf = (pages: Pages, asked: Asked) => walked(pages, stateWalk(asked));
