import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Row } from '../database/statements.ts';
import type { WriteUnit } from '../database/write.ts';
import { attachments, interactionPeople, interactions, people } from '../schema/index.ts';
import type { Fates } from './fates.ts';
import { type KeptChange, keyAfter, type Place, technicalFields } from './kept.ts';

/** What hangs on a person and on nothing else. */
const hanging = new Set([
  'contactPoint',
  'tenure',
  'partnership',
  'orientation',
  'openness',
  'membership',
  'relation',
  'personLabel',
  'customValue',
  'segmentMember',
  'offboarding',
  'offboardingStep',
  'eligibility',
]);

/** A change with the row that it is about as it is now, and what its fields, or some of them, are to be again. */
export interface Inversion {
  change: KeptChange;
  place: Place;
  present: Row | null;
  before: Row;
}

/** The row as it will be; null where it will be none. */
export function rowAfterwards({ action }: KeptChange, present: Row | null, before: Row): Row | null {
  if (action === 'insert') return null;
  if (action === 'delete') return before;
  const version = present !== null && 'version' in present ? { version: Number(present['version']) + 1 } : {};
  return { ...present, ...withoutTechnical(before), ...version };
}

const withoutTechnical = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !technicalFields.has(name)));

/** Does the opposite of a change. What can't be taken out goes into the bin, with what hangs on it. */
export function invert(unit: WriteUnit, inversion: Inversion, fates: Fates): void {
  const { change, place, present, before } = inversion;
  if (change.action === 'insert') takeOut(unit, change, place, fates);
  else if (change.action === 'delete') putIn(unit, place.table, before);
  else {
    const patch = withoutTechnical(before);
    // A change of the version alone stands for a change of something that hangs on the record.
    const version = { version: Number(present?.['version']) + 1 };
    unit.update(place.table, keyAfter(change, place), Object.keys(patch).length === 0 ? version : patch);
  }
}

function takeOut(unit: WriteUnit, change: KeptChange, { table, key }: Place, fates: Fates): void {
  const { recordType, recordId, personId, after } = change;
  const deletedAt = unit.author.clock.now();
  const interaction = recordType === 'interaction' ? recordId : after?.['interactionId'];
  const withInteraction = typeof interaction === 'string' && fates.interactions.get(interaction) === 'binned';
  const withPerson = personId !== null && fates.people.get(personId) === 'binned';
  if (recordType === 'attachment') {
    if (!withInteraction) unit.update(attachments, { id: recordId }, { deletedAt });
  } else if (recordType === 'person' && withPerson) {
    unit.update(people, { id: recordId }, { deletedAt });
  } else if (recordType === 'interaction' && withInteraction) {
    unit.update(interactions, { id: recordId }, { deletedAt });
  } else if (recordType === 'participation' && withInteraction) {
    unit.update(interactionPeople, key, { present: false });
  } else if (hanging.has(recordType) && withPerson) {
    // Stays with its person in the bin.
  } else unit.remove(table, key);
}

/** Puts a row in again as it was; where its number was given to another meanwhile, under a new one. */
function putIn(unit: WriteUnit, table: SQLiteTable, row: Row): void {
  const { seq, ...rest } = row;
  const taken = seq === undefined || unit.find(people, { seq: Number(seq) }, ['id']).length > 0;
  unit.insert(table, taken ? rest : row);
}
