import type { CommunityEvent } from '#shared/contract/events.ts';
import { type EventId, interactionId, type OperationId, type PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { EventAnswer } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import { operationOf } from '../database/operationOf.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { refusal } from '../refusal.ts';
import { eventGuests } from '../schema/index.ts';
import { enterAttendance, hideAttendance, showAttendance } from './attendanceEntry.ts';
import { firstDayOf, requireEvent, todayIn } from './event.ts';
import { type GuestRow, guestsNamed, insertGuest, listOf, withEach } from './guestRows.ts';

interface Changed {
  operationId: OperationId | null;
}

/** What people on the list answered; null for no answer. NOT_FOUND for who is not on it, INVALID_INPUT for a day to come. */
export async function recordAnswer(
  database: Database,
  author: Author,
  asked: { id: EventId; people: readonly PersonId[]; answer: EventAnswer | null; answeredOn: PlainDate },
): Promise<Changed> {
  const { id, people, answer } = asked;
  const answeredOn = answer === null ? null : asked.answeredOn;
  if (answeredOn !== null && answeredOn > today(author.clock)) {
    throw refusal('INVALID_INPUT', { field: 'answeredOn', reason: 'afterToday' });
  }
  return await database.writeInSteps('event.recordAnswer', author, async (unit) => {
    requireEvent(database.sqlite, id);
    const guests = guestsNamed(listOf(database.sqlite, id), people);
    await withEach(unit, guests, (guest) =>
      unit.update(eventGuests, { id: guest.id }, { answer, answeredOn }),
    );
    return { operationId: operationOf(unit) };
  });
}

/**
 * Who came and who did not; null where it is not said. Who came has it on the timeline, as long as it is so. With `walkIns` who
 * came without being on the list is put on it; else NOT_FOUND. INVALID_INPUT before the event's first day.
 */
export async function recordAttendance(
  database: Database,
  author: Author,
  asked: { id: EventId; people: readonly PersonId[]; attended: boolean | null; walkIns: boolean },
): Promise<Changed> {
  const { id, people, attended } = asked;
  return await database.writeInSteps('event.recordAttendance', author, async (unit) => {
    const { sqlite } = database;
    const event = requireEvent(sqlite, id);
    if (attended !== null && firstDayOf(event) > todayIn(author.clock, event.zone)) {
      throw refusal('INVALID_INPUT', { field: 'attended', reason: 'beforeFirstDay' });
    }
    const list = listOf(sqlite, id);
    const others = attended === true && asked.walkIns ? people.filter((each) => !list.has(each)) : [];
    requirePeople(sqlite, others);
    const strangers = new Set(others);
    const guests = guestsNamed(
      list,
      people.filter((each) => !strangers.has(each)),
    );
    await withEach(unit, guests, (guest) => attend(database, unit, { event, guest, attended }));
    await withEach(unit, [...strangers], (personId) => {
      const entry = enterAttendance(database, unit, event, personId);
      insertGuest(unit, id, personId, { attended: true, walkIn: true, interactionId: entry });
    });
    return { operationId: operationOf(unit) };
  });
}

function attend(
  database: Database,
  unit: WriteUnit,
  { event, guest, attended }: { event: CommunityEvent; guest: GuestRow; attended: boolean | null },
): void {
  const known = guest.interactionId === null ? null : interactionId.parse(guest.interactionId);
  if (attended !== true) {
    if (known !== null) hideAttendance(unit, known, guest.personId);
    unit.update(eventGuests, { id: guest.id }, { attended });
    return;
  }
  const shown = known !== null && showAttendance(unit, known, guest.personId);
  const entry = shown ? known : enterAttendance(database, unit, event, guest.personId);
  unit.update(eventGuests, { id: guest.id }, { attended, interactionId: entry });
}

/** How somebody on the list liked it; null for no score. */
export async function recordFeedback(
  database: Database,
  author: Author,
  asked: { id: EventId; personId: PersonId; score: number | null; words: string },
): Promise<Changed> {
  const { id, personId, score, words } = asked;
  return await database.write('event.recordFeedback', author, (unit) => {
    requireEvent(database.sqlite, id);
    const [guest] = guestsNamed(listOf(database.sqlite, id), [personId]);
    const feedback = { feedbackScore: score, feedbackWords: words.trim().normalize('NFC') };
    if (guest !== undefined) unit.update(eventGuests, { id: guest.id }, feedback);
    return { operationId: operationOf(unit) };
  });
}
