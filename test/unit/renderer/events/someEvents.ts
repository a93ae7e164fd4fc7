import {
  type CommunityEvent,
  communityEvent,
  type EventCounts,
  type EventGuest,
  eventGuest,
} from '#shared/contract/events.ts';
import { operationId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { someId } from '../people/somePeople.ts';

/** An evening in Tokyo on 24 March 2026, for everybody, of which a test names what it is about. */
export const someEvent = (
  n: number,
  parts: Partial<Record<keyof CommunityEvent, unknown>> = {},
): CommunityEvent =>
  communityEvent.parse({
    id: someId(1000 + n),
    version: 1,
    title: `Event ${n}`,
    description: '',
    sessions: [{ from: { date: '2026-03-24', time: '18:30' }, to: { date: '2026-03-24', time: '20:00' } }],
    zone: 'Asia/Tokyo',
    startsAt: '2026-03-24T09:30:00.000Z',
    endsAt: '2026-03-24T11:00:00.000Z',
    place: 'Head office',
    link: '',
    hosts: [],
    orientations: [],
    capacity: null,
    currency: 'JPY',
    plannedCost: null,
    actualCost: null,
    owner: null,
    cancelledAt: null,
    ...parts,
  });

export const someCounts: EventCounts = {
  listed: 3,
  invited: 2,
  fits: 1,
  yes: 1,
  maybe: 0,
  no: 0,
  attended: 0,
  invitedWhoCame: 0,
  walkIns: 0,
  scored: 0,
  meanScore: null,
};

/** Guest n of an event, invited and without an answer unless the test says otherwise. */
export const someGuest = (n: number, parts: Partial<Record<keyof EventGuest, unknown>> = {}): EventGuest =>
  eventGuest.parse({
    id: someId(1100 + n),
    personId: someId(n),
    personName: { ...noName, familyName: `Family${n}`, givenName: 'Given' },
    department: 'Sales',
    wants: [],
    fits: true,
    leftOut: null,
    listedOn: '2026-03-01',
    invitedOn: '2026-03-10',
    answer: null,
    answeredOn: null,
    attended: null,
    walkIn: false,
    feedbackScore: null,
    feedbackWords: '',
    ...parts,
  });

/** Under which everything is recorded. */
export const anOperation = operationId.parse(someId(1900));
