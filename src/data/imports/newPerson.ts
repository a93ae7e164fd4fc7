import { foldContactValue } from '#shared/domain/contactPoints.ts';
import type { PersonDraft, TenureDraft } from '#shared/domain/imports/personRow.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../database/write.ts';
import { keepCustomValue } from '../people/customValues.ts';
import { contactPoints, people, tenures } from '../schema/index.ts';

/** Adds the person of a row, with contact points and the tenure; gives the new id. */
export function addPerson(unit: WriteUnit, draft: PersonDraft, importId: string): string {
  const id = unit.author.ids.next();
  const now = unit.author.clock.now();
  unit.insert(people, {
    id,
    ...draft.name,
    externalId: draft.externalId,
    company: draft.company,
    jobTitle: draft.jobTitle,
    location: draft.location,
    doNotContact: false,
    importId,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  for (const [position, { channel, value }] of contactsOf(draft).entries()) {
    addContact(unit, id, channel, value, position);
  }
  if (saysAnything(draft.tenure)) addTenure(unit, id, draft.tenure);
  addCustomValues(unit, id, draft);
  return id;
}

export function addContact(
  unit: WriteUnit,
  personId: string,
  channel: Channel,
  value: string,
  position: number,
): void {
  const folded = foldContactValue(channel, value);
  unit.insert(contactPoints, {
    id: unit.author.ids.next(),
    personId,
    channel,
    value,
    folded,
    usable: true,
    position,
  });
}

export function addTenure(unit: WriteUnit, personId: string, tenure: TenureDraft): void {
  unit.insert(tenures, { id: unit.author.ids.next(), personId, ...tenure });
}

/** Keeps what the row says of the workspace's own fields; false where that is on record already. */
export function addCustomValues(unit: WriteUnit, personId: string, { custom }: PersonDraft): boolean {
  let changed = false;
  for (const [fieldId, value] of Object.entries(custom)) {
    changed = keepCustomValue(unit, { personId, fieldId }, value) || changed;
  }
  return changed;
}

/** How the person can be reached by the row, email first. */
export function contactsOf(draft: PersonDraft): { channel: Channel; value: string }[] {
  return [
    ...draft.emails.map((value) => ({ channel: 'email', value }) as const),
    ...draft.phones.map((value) => ({ channel: 'phone', value }) as const),
  ];
}

/** A file of contacts says nothing of a time in the company. */
export function saysAnything(tenure: TenureDraft): boolean {
  return Object.values(tenure).some((value) => value !== null);
}
