import { yearsAfter, yearsBetweenDays } from '#shared/domain/metrics/dayNumbers.ts';
import { isOneSided } from '#shared/domain/outreach/mix.ts';
import { askPurposes } from '#shared/domain/vocabulary.ts';
import { lastLeaveIn, YearsTo } from '../cohorts.ts';
import { dayNumber, longAgo } from '../facts/factPage.ts';
import { leaveAfter, leftBetween, returnAfter } from '../facts/leaves.ts';
import { isAlumnusOn } from '../facts/person.ts';
import { yearTo } from '../facts/span.ts';
import { Received } from '../messageMix.ts';
import type { Question } from '../question.ts';
import { isActiveOn, type Test } from './states.ts';

/* Whom the numbers of what people did over time are made of; each test goes over everybody once. */

/** Who had come back within so many years of leaving for the first time. See "Return rate" in docs/metrics.md. */
export function cameBackWithin({ on }: Pick<Question, 'on'>, years: number): Test {
  const day = dayNumber(on);
  return (page, slot) => {
    const left = leaveAfter(page, slot, longAgo);
    if (left > day) return false;
    const back = returnAfter(page, slot, left);
    return back <= day && yearsBetweenDays(left, back) <= years;
  };
}

/** Who left on a day of these (`dayNumber`), both among them. */
export const leftOnDays =
  (from: number, to: number): Test =>
  (page, slot) =>
    leftBetween(page, slot, from, to);

/** Of who left in a year, the alumni of so many years later, or those active then. See "Cohorts" in docs/metrics.md. */
export function ofCohort(
  { zone }: Pick<Question, 'zone'>,
  { leaveYear, years, part }: { leaveYear: number; years: number; part: 'people' | 'active' },
): Test {
  const spans = new YearsTo(zone);
  return (page, slot) => {
    const left = lastLeaveIn(page, slot, leaveYear);
    if (left === longAgo) return false;
    const day = yearsAfter(left, years);
    return part === 'people' ? isAlumnusOn(page, slot, day) : isActiveOn(page, slot, day, spans.to(day));
  };
}

type Sent = Pick<Question, 'on' | 'zone'>;

/** The alumni whose messages from the company were as wished. See "Message mix" in docs/metrics.md. */
function whoReceived({ on, zone }: Sent, holds: (received: Received) => Test): Test {
  const day = dayNumber(on);
  const test = holds(new Received(yearTo(on, zone)));
  return (page, slot) => isAlumnusOn(page, slot, day) && test(page, slot);
}

export const receivedPurpose = (sent: Sent, ...purposes: Parameters<Received['has']>[2][]): Test =>
  whoReceived(sent, (received) => (page, slot) => purposes.some((each) => received.has(page, slot, each)));

export const wasAsked = (sent: Sent): Test => receivedPurpose(sent, ...askPurposes);

export const wasWrittenToOneSidedly = (sent: Sent): Test =>
  whoReceived(sent, (received) => (page, slot) => isOneSided(received.mix(page, slot)));
