import { foldContactValue, phoneKey, samePhone } from '#shared/domain/contactPoints.ts';
import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../../database/write.ts';
import { contactPoints } from '../../schema/index.ts';
import type { UpdatePolicy } from './updatePolicy.ts';

interface Contact {
  channel: Channel;
  value: string;
}

/** How the person can be reached by the row, email first. */
export function contactsOf({ emails, phones, messages, addresses }: PersonDraft): Contact[] {
  const contacts: Contact[] = [];
  for (const value of emails) contacts.push({ channel: 'email', value });
  for (const value of phones) contacts.push({ channel: 'phone', value });
  for (const value of messages) contacts.push({ channel: 'message', value });
  for (const value of addresses) contacts.push({ channel: 'post', value });
  return contacts;
}

export function addContact(
  unit: WriteUnit,
  personId: string,
  { channel, value }: Contact,
  position: number,
): void {
  unit.insert(contactPoints, {
    id: unit.author.ids.next(),
    personId,
    channel,
    value,
    folded: foldContactValue(channel, value),
    usable: true,
    position,
  });
}

/**
 * Adds the contact points of the row that the person does not have yet; none is ever taken away. Where only what is
 * empty is filled, those of a channel by which the person can be reached already stay out.
 */
export function addMissingContacts(
  unit: WriteUnit,
  personId: string,
  draft: PersonDraft,
  policy: UpdatePolicy,
): boolean {
  const wanted = contactsOf(draft);
  if (wanted.length === 0) return false;
  const present = unit.find(contactPoints, { personId }, ['channel', 'folded', 'position']).map((row) => ({
    channel: String(row['channel']),
    folded: String(row['folded']),
    position: Number(row['position']),
  }));
  const missing = wanted.filter(({ channel, value }) => {
    const ofChannel = present.filter((row) => row.channel === channel);
    if (policy === 'fill') return ofChannel.length === 0;
    return !ofChannel.some(({ folded }) => isSame(channel, value, folded));
  });
  const last = Math.max(-1, ...present.map(({ position }) => position));
  for (const [index, contact] of missing.entries()) addContact(unit, personId, contact, last + 1 + index);
  return missing.length > 0;
}

/** A phone number is the same in its national and its international writing. */
function isSame(channel: Channel, value: string, folded: string): boolean {
  if (foldContactValue(channel, value) === folded) return true;
  return channel === 'phone' && phoneKey(value) !== null && samePhone(value, folded);
}
