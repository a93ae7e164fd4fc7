import { addMonths, type PlainDate } from '#shared/domain/plainDate.ts';
import { gave, markWords, type Span, tookPart } from '../facts/actions.ts';
import { dayNumber, type FactPage } from '../facts/factPage.ts';
import { isMemberOn } from '../facts/person.ts';
import { yearTo } from '../facts/span.ts';
import type { Question } from '../question.ts';

/** Whether somebody is one of those a number is made of. */
export type Test = (page: FactPage, slot: number) => boolean;

/** A member on a day (`dayNumber`) with an action in the 12 months to it. See "Active" in docs/metrics.md. */
export const isActiveOn = (page: FactPage, slot: number, day: number, year: Span): boolean =>
  isMemberOn(page, slot, day) && tookPart(page, slot, year);

type Asked = Pick<Question, 'zone'>;

export function isActive(on: PlainDate, { zone }: Asked): Test {
  const day = dayNumber(on);
  const year = yearTo(on, zone);
  return (page, slot) => isActiveOn(page, slot, day, year);
}

/** See "Contributing" in docs/metrics.md. */
export function isContributing(on: PlainDate, { zone }: Asked, kinds: ReadonlySet<string>): Test {
  const day = dayNumber(on);
  const year = yearTo(on, zone);
  const marks = new WeakMap<FactPage, Uint8Array>();
  return (page, slot) => {
    if (!isMemberOn(page, slot, day)) return false;
    const known = marks.get(page) ?? markWords(page, kinds);
    marks.set(page, known);
    return gave(page, slot, year, known);
  };
}

/** See "Dormant" in docs/metrics.md. */
export function isDormant(on: PlainDate, { zone }: Asked): Test {
  const day = dayNumber(on);
  const yearBefore = dayNumber(addMonths(on, -12));
  const year = yearTo(on, zone);
  return (page, slot) =>
    isMemberOn(page, slot, day) && isMemberOn(page, slot, yearBefore) && !tookPart(page, slot, year);
}

/** See "Returning" in docs/metrics.md; the days are counted from `on`, as months have not the same length. */
export function isReturning(on: PlainDate, { zone }: Asked): Test {
  const active = isActive(on, { zone });
  const before = addMonths(on, -12);
  const [yearBefore, twoYearsBefore] = [dayNumber(before), dayNumber(addMonths(on, -24))];
  const year = yearTo(before, zone);
  return (page, slot) =>
    active(page, slot) &&
    isMemberOn(page, slot, yearBefore) &&
    isMemberOn(page, slot, twoYearsBefore) &&
    !tookPart(page, slot, year);
}
