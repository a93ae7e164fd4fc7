import type { Instant } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../database/write.ts';
import { exchanges, interactionPeople, interactions } from '../schema/index.ts';
import { isoDate } from './calendar.ts';
import type { SampleContact } from './life/contacts.ts';

/** A contact with the people it was with and when. */
export interface ContactToWrite {
  contact: SampleContact;
  people: readonly string[];
  occurredAt: Instant;
  loggedBy: string;
}

/** Writes a contact and what one side gave or asked by it; gives the new id. */
export function writeContact(
  unit: WriteUnit,
  { contact, people, occurredAt, loggedBy }: ContactToWrite,
  now: Instant,
): string {
  const { ids } = unit.author;
  const interactionId = ids.next();
  const { kind, direction, purpose } = contact.story;
  const { subject, body, tier, sentiment, exchange } = contact;
  unit.insert(interactions, {
    id: interactionId,
    kind,
    occurredAt,
    direction,
    purpose,
    subject,
    body,
    tier,
    sentiment,
    loggedBy,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  for (const [position, personId] of people.entries()) {
    const participation = {
      interactionId,
      personId,
      position,
      occurredAt,
      direction,
      purpose,
      kind,
      present: true,
    };
    unit.insert(interactionPeople, participation);
  }
  const [personId] = people;
  if (exchange === null || personId === undefined) return interactionId;
  const happenedOn = isoDate(contact.on);
  unit.insert(exchanges, { id: ids.next(), personId, ...exchange, happenedOn, interactionId, note: subject });
  return interactionId;
}
