import type { Outreach } from '#shared/contract/outreach.ts';
import { type EventId, eventGuestId, type PersonId } from '#shared/domain/ids.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Channel, InteractionKind } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { WriteUnit } from '../database/write.ts';
import { insertGuest } from '../events/guestRows.ts';
import { momentOf } from '../interactions/momentOf.ts';
import { insertEntry } from '../interactions/write.ts';
import { eventGuests, outreachRecipients } from '../schema/index.ts';
import type { Composer } from './compose.ts';
import type { MessagePerson } from './messagePeople.ts';

/** What was sent, on which day, and how it read for each. */
export interface Sending {
  outreach: Outreach;
  sentOn: PlainDate;
  compose: Composer;
}

const kinds: Record<Channel, InteractionKind> = {
  email: 'email',
  phone: 'call',
  message: 'message',
  post: 'message',
};

const longestSubject = 200;

/**
 * Keeps that a message was sent to a person: on their timeline, where what was said is read in the outreach itself, and as an
 * invitation where it was one.
 */
export function enterSent(
  database: Database,
  unit: WriteUnit,
  { outreach, sentOn, compose }: Sending,
  person: MessagePerson,
): void {
  const { id: outreachId, channel, purpose, title, eventId } = outreach;
  const { personId } = person;
  const { subject } = compose(person);
  const contact = {
    kind: kinds[channel],
    occurredAt: momentOf(unit, sentOn),
    direction: 'toAlumnus',
    purpose,
    subject: (subject === '' ? title : subject).slice(0, longestSubject),
    body: '',
    tier: 'open',
    sentiment: null,
  } as const;
  const draft = { ...contact, people: [personId] };
  const interactionId = insertEntry(database, unit, { draft, followUp: null, files: [] });
  unit.update(outreachRecipients, { outreachId, personId }, { sentOn, interactionId });
  if (eventId !== null) invite(unit, eventId, personId, sentOn);
}

/**
 * Puts a person on an event's list as invited on that day; who was invited before stays so. Who came without an invitation is not
 * invited by what is written to them afterwards.
 */
function invite(unit: WriteUnit, eventId: EventId, personId: PersonId, invitedOn: PlainDate): void {
  const [guest] = unit.find(eventGuests, { eventId, personId }, ['id', 'invitedOn', 'attended']);
  if (guest === undefined) insertGuest(unit, eventId, personId, { invitedOn });
  else if (guest['invitedOn'] === null && guest['attended'] !== true) {
    unit.update(eventGuests, { id: eventGuestId.parse(guest['id']) }, { invitedOn });
  }
}
