import type { EventId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { fitsEvent, guestBits, isInvited } from './events.ts';
import { type BegunEvent, eventsBegun } from './eventsBegun.ts';
import { type FactPage, peopleAPage } from './facts/factPage.ts';
import type { Facts } from './facts/facts.ts';
import type { Question } from './question.ts';

export type EventPart = 'invited' | 'answered' | 'attended' | 'fits';

/** Who is behind a number of one of the events of `eventsOf`, by seq; nobody for another event. */
export function seqsBehindEvent(
  facts: Facts,
  question: Question,
  sqlite: SqliteDatabase,
  { eventId, part }: { eventId: EventId; part: EventPart },
): number[] {
  const event = eventsBegun(sqlite, question).find(({ id, inPeriod }) => id === eventId && inPeriod);
  if (event === undefined) return [];
  return guestsOf(facts, question, [event], (page, slot, entry) => hasPart(page, slot, entry, event, part));
}

/** Who is behind a number of all events: `score` who gave one, `repeat` who came to two or more in the 12 months. */
export function seqsBehindEvents(
  facts: Facts,
  question: Question,
  sqlite: SqliteDatabase,
  part: 'came' | 'fits' | 'score' | 'repeat',
): number[] {
  const events = eventsBegun(sqlite, question);
  if (part === 'repeat') {
    const inYear = events.filter((event) => event.inYear);
    const came = guestsOf(facts, question, inYear, (page, _, entry) => has(page, entry, guestBits.came));
    return [...new Set(came.filter((seq, index) => came[index + 1] === seq))];
  }
  const inPeriod = events.filter((event) => event.inPeriod);
  const found = guestsOf(facts, question, inPeriod, (page, slot, entry, event) => {
    if (part === 'score') return (page.guests.score[entry] ?? 0) > 0;
    if (part === 'fits') return hasPart(page, slot, entry, event, 'fits');
    return event.told && hasPart(page, slot, entry, event, 'attended');
  });
  return [...new Set(found)];
}

type Holds = (page: FactPage, slot: number, entry: number, event: BegunEvent) => boolean;

/** The seqs of the guests of events of whom it holds, once for each event, in their order. */
function guestsOf(facts: Facts, { among }: Question, events: readonly BegunEvent[], holds: Holds): number[] {
  const byId = new Map(events.map((event) => [event.id.toString(), event]));
  const seqs: number[] = [];
  for (const page of facts.pages) {
    const { guests } = page;
    for (let slot = 0; slot < peopleAPage; slot += 1) {
      const seq = page.page * peopleAPage + slot;
      if (among !== null && !among.has(seq)) continue;
      const end = guests.from[slot + 1] ?? 0;
      for (let entry = guests.from[slot] ?? 0; entry < end; entry += 1) {
        const event = byId.get(page.words[guests.event[entry] ?? 0] ?? '');
        if (event !== undefined && holds(page, slot, entry, event)) seqs.push(seq);
      }
    }
  }
  return seqs;
}

const has = ({ guests }: FactPage, entry: number, bit: number): boolean =>
  ((guests.what[entry] ?? 0) & bit) !== 0;

function hasPart(page: FactPage, slot: number, entry: number, event: BegunEvent, part: EventPart): boolean {
  if (!isInvited(page, entry)) return false;
  switch (part) {
    case 'invited':
      return true;
    case 'answered':
      return has(page, entry, guestBits.answered);
    case 'attended':
      return has(page, entry, guestBits.came);
    case 'fits':
      return fitsEvent(page, slot, event);
  }
}
