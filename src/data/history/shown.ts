import type { FieldChange } from '#shared/contract/history.ts';
import type { Row } from '../database/statements.ts';
import { type KeptChange, placeOf, technicalFields } from './kept.ts';

/** Fields that are of use to the program alone, or whose meaning the record's name already gives. */
const unseen = new Set([
  ...technicalFields,
  'id',
  'folded',
  'position',
  'personId',
  'importId',
  'interactionId',
  'labelId',
  'fieldId',
  'otherId',
  'segmentId',
  'attachmentId',
  'keepInTouchFrom',
  'mergedInto',
  'decidedAt',
  'sha256',
  'header',
  'mapping',
  'tenureId',
  'partnershipId',
  'opportunityId',
  'offboardingId',
  'eventId',
  'surveyId',
  'outreachId',
  'requestId',
  'managerId',
]);

/** Fields of a kind of record that say nothing beside the others. */
const unseenOf: Readonly<Record<string, ReadonlySet<string>>> = {
  label: new Set(['name', 'kind']),
  personLabel: new Set(['kind', 'name']),
  participation: new Set(['occurredAt', 'direction', 'purpose', 'kind', 'present']),
  attachment: new Set(['fileName', 'attachedAt']),
  interaction: new Set(['loggedBy']),
  offboarding: new Set(['closedAt']),
  offboardingStep: new Set(['after', 'settledAt', 'settledBy']),
  // What was said stands with the person in the same operation.
  farewell: new Set(['wishes']),
  opportunity: new Set(['movedAt']),
  eligibility: new Set(['recordedBy']),
  // What was learned from it stands with the person in the same operation.
  surveyAnswer: new Set(['responseKey', 'answers']),
  // That somebody is on an event's list says the rest.
  eventGuest: new Set(['listedOn']),
};

/** Columns that hold a list as JSON. */
const lists = new Set(['reasons', 'valued', 'rules', 'departments']);

/** Whether a reader has use for the field of such a record. */
export function isSeen(recordType: string, field: string): boolean {
  return !unseen.has(field) && !(unseenOf[recordType]?.has(field) ?? false);
}

/** What the change did to each field that a reader has use for; in the order in which they were written. */
export function shownFields(change: KeptChange): FieldChange[] {
  const { before, after, recordType } = change;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => isSeen(recordType, name))
    .map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
    .filter((field) => field.before !== field.after);
}

function valueIn(row: Row | null, field: string): FieldChange['before'] {
  const value = row?.[field];
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  // No text is nothing.
  const isNothing = value === '' || (value === '[]' && lists.has(field));
  return typeof value === 'string' && !isNothing ? value : null;
}

/** All that is known of the changed record: what stands there now, over that what the change kept of it. */
export function knownOf(change: KeptChange, present: Row | null): Row {
  const key = placeOf(change)?.key ?? {};
  return { ...present, ...change.before, ...change.after, ...key };
}
