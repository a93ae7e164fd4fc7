import type { CommunityEvent, EventFacts, EventSession } from '#shared/contract/events.ts';
import type { TimeZone } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import { addDays } from '#shared/domain/plainDate.ts';

/** What the form holds; hosts as they are typed, one a line. */
export interface EventDraft extends Omit<EventFacts, 'hosts'> {
  readonly hosts: string[];
}

/** An evening two weeks from today, for everybody. */
export function newDraft(today: PlainDate, zone: TimeZone, owner: string, currency: string): EventDraft {
  const date = addDays(today, 14);
  return {
    title: '',
    description: '',
    sessions: [{ from: { date, time: '18:30' }, to: { date, time: '20:30' } }],
    zone,
    place: '',
    link: '',
    hosts: [],
    orientations: [],
    capacity: null,
    currency,
    plannedCost: null,
    actualCost: null,
    owner,
  };
}

/** The event as it is kept, to be changed. */
export function draftOf(event: CommunityEvent): EventDraft {
  const {
    id: _id,
    version: _version,
    startsAt: _starts,
    endsAt: _ends,
    cancelledAt: _cancelled,
    ...facts
  } = event;
  return facts;
}

/** The same hours a week later, for another date of the event. */
export function nextSession(sessions: readonly EventSession[]): EventSession | null {
  const last = sessions.at(-1);
  if (last === undefined) return null;
  const { from, to } = last;
  return {
    from: { ...from, date: addDays(from.date, 7) },
    to: { ...to, date: addDays(to.date, 7) },
  };
}

/** Whether a date ends before or when it begins. */
export function endsTooEarly({ from, to }: EventSession): boolean {
  return `${to.date} ${to.time}` <= `${from.date} ${from.time}`;
}

/** As it is kept: without spaces around, and without empty names. */
export function tidyDraft(draft: EventDraft): EventFacts {
  const { title, place, link, hosts, sessions, owner } = draft;
  return {
    ...draft,
    title: title.trim(),
    place: place.trim(),
    link: link.trim(),
    hosts: hosts.map((host) => host.trim()).filter((host) => host !== ''),
    sessions: sessions.toSorted((a, b) =>
      `${a.from.date} ${a.from.time}` < `${b.from.date} ${b.from.time}` ? -1 : 1,
    ),
    owner: owner === null || owner.trim() === '' ? null : owner.trim(),
  };
}
