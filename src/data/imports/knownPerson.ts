import { foldContactValue } from '#shared/domain/contactPoints.ts';
import type { PersonDraft, TenureDraft } from '#shared/domain/imports/personRow.ts';
import type { WriteUnit } from '../database/write.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { contactPoints, people, tenures } from '../schema/index.ts';
import { addContact, addCustomValues, addTenure, contactsOf, saysAnything } from './newPerson.ts';

/**
 * Brings a known person to what the row says. What the row leaves open stays; contact points are added, never
 * taken away; another start date is another tenure. False where the row says nothing new.
 */
export function updatePerson(unit: WriteUnit, id: string, draft: PersonDraft): boolean {
  const { name, externalId, company, jobTitle, location } = draft;
  const facts = unit.update(people, { id }, given({ ...name, externalId, company, jobTitle, location }));
  const contacts = addMissingContacts(unit, id, draft);
  const tenure = saysAnything(draft.tenure) && bringTenure(unit, id, draft.tenure);
  const custom = addCustomValues(unit, id, draft);
  // A form that was opened before shows the contact points too, and must not overwrite what came in.
  if (!facts && (contacts || tenure || custom)) countVersionUp(unit, id);
  return facts || contacts || tenure || custom;
}

function addMissingContacts(unit: WriteUnit, personId: string, draft: PersonDraft): boolean {
  const wanted = contactsOf(draft);
  if (wanted.length === 0) return false;
  const present = unit.find(contactPoints, { personId }, ['channel', 'folded']);
  const missing = wanted.filter(
    ({ channel, value }) =>
      !present.some(
        (row) => row['channel'] === channel && row['folded'] === foldContactValue(channel, value),
      ),
  );
  for (const [index, { channel, value }] of missing.entries()) {
    addContact(unit, personId, channel, value, present.length + index);
  }
  return missing.length > 0;
}

function bringTenure(unit: WriteUnit, personId: string, draft: TenureDraft): boolean {
  const present = unit.find(tenures, { personId }, ['id', 'startedOn']);
  const same =
    draft.startedOn === null
      ? latest(present)
      : (present.find((row) => row['startedOn'] === draft.startedOn) ??
        present.find((row) => row['startedOn'] === null));
  if (same === undefined) {
    addTenure(unit, personId, draft);
    return true;
  }
  return unit.update(tenures, { id: String(same['id']) }, given({ ...draft }));
}

function latest(rows: readonly Record<string, unknown>[]): Record<string, unknown> | undefined {
  const start = (row: Record<string, unknown>) => String(row['startedOn'] ?? '');
  return rows.toSorted((a, b) => start(b).localeCompare(start(a)))[0];
}

/** The fields that hold something. */
function given<T extends Record<string, unknown>>(fields: T): Partial<T> {
  const filled: Partial<T> = { ...fields };
  for (const name in fields) if (fields[name] === null) delete filled[name];
  return filled;
}
