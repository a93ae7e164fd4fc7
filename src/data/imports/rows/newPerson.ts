import type { PersonDraft } from '#shared/domain/imports/personRow.ts';
import { today } from '#shared/domain/instant.ts';
import type { WriteUnit } from '../../database/write.ts';
import { insertCustomValue } from '../../people/customValues.ts';
import { people } from '../../schema/index.ts';
import { appendConsents, appendOpenness, appendOrientations } from './appendedRows.ts';
import { addContact, contactsOf } from './contactRows.ts';
import type { ImportOrigin } from './importOrigin.ts';
import { addLabels } from './labelRows.ts';
import { addMembership } from './membershipRow.ts';
import { addNotes } from './noteRows.ts';
import { addTenure, saysAnything } from './tenureRows.ts';

/** Adds the person of a row with all that it says of them; gives the new id. */
export function addPerson(unit: WriteUnit, draft: PersonDraft, origin: ImportOrigin): string {
  const id = freeId(unit, draft);
  const { name, externalId, company, jobTitle, location, owner, birthDate, deceasedOn, keepInTouchDays } =
    draft;
  const { language } = draft;
  const now = unit.author.clock.now();
  unit.insert(people, {
    id,
    ...name,
    externalId,
    company,
    jobTitle,
    location,
    owner,
    birthDate,
    deceasedOn,
    language,
    keepInTouchDays,
    keepInTouchFrom: keepInTouchDays === null ? null : today(unit.author.clock),
    doNotContact: draft.doNotContact ?? false,
    importId: origin.importId,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  for (const [position, contact] of contactsOf(draft).entries()) addContact(unit, id, contact, position);
  if (saysAnything(draft.tenure)) addTenure(unit, id, draft.tenure);
  if (draft.membership !== null) addMembership(unit, id, draft.membership);
  const kept = { personId: id, policy: null };
  appendOrientations(unit, draft, kept);
  appendOpenness(unit, draft, kept);
  appendConsents(unit, draft, origin, kept);
  addLabels(unit, id, draft, origin, true);
  addNotes(unit, id, draft, origin, true);
  for (const [fieldId, value] of Object.entries(draft.custom)) {
    insertCustomValue(unit, { personId: id, fieldId }, value);
  }
  return id;
}

/** A record of the program's own table keeps its id, so that the table can be imported again later. */
function freeId(unit: WriteUnit, { recordId }: PersonDraft): string {
  const isFree = recordId !== null && unit.find(people, { id: recordId }, ['id']).length === 0;
  return isFree ? recordId : unit.author.ids.next();
}
