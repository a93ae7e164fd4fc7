import { type FollowUp, followUp, type TouchDue, touchDue } from '#shared/contract/followUps.ts';
import { dateOf, instantOf, timeZone } from '#shared/domain/instant.ts';
import { noName } from '#shared/domain/names.ts';
import { addDays } from '#shared/domain/plainDate.ts';

/** The day the page takes for today. */
export const pageToday = () => dateOf(instantOf(Date.now()), timeZone.parse('Asia/Tokyo'));

/** The day so many days from the page's today. */
export const inDays = (days: number) => addDays(pageToday(), days);

const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A follow-up with a number for its id, of which a test names what it is about. */
export function someFollowUp(number: number, parts: Partial<Record<keyof FollowUp, unknown>> = {}): FollowUp {
  return followUp.parse({
    id: idOf(number),
    version: 1,
    personId: idOf(1000 + number),
    personName: { ...noName, familyName: '山田', givenName: '花子' },
    kind: 'task',
    title: `Task ${number}`,
    note: '',
    dueOn: pageToday(),
    owner: null,
    interactionId: null,
    doneAt: null,
    result: null,
    ...parts,
  });
}

/** Somebody to get in touch with. */
export function someTouch(number: number, parts: Partial<Record<keyof TouchDue, unknown>> = {}): TouchDue {
  return touchDue.parse({
    personId: idOf(2000 + number),
    personName: { ...noName, familyName: 'Smith', givenName: 'Anna' },
    dueOn: pageToday(),
    days: 90,
    lastContactAt: null,
    segment: null,
    ...parts,
  });
}
