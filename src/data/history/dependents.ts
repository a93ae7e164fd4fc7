import type { WriteUnit } from '../database/write.ts';
import { customValues, interactionPeople, personLabels } from '../schema/index.ts';
import type { KeptChange } from './kept.ts';

/** Has derived anew what is made of records that belong to no single person: the words of an interaction, a label, a field. */
export function touchDependents(unit: WriteUnit, { recordType, recordId }: KeptChange): void {
  if (recordType === 'interaction') {
    for (const row of unit.find(interactionPeople, { interactionId: recordId }, ['personId'])) {
      unit.touch(String(row['personId']), ['notes']);
    }
  } else if (recordType === 'label') {
    for (const row of unit.find(personLabels, { labelId: recordId }, ['personId'])) {
      unit.touch(String(row['personId']), ['summary', 'search']);
    }
  } else if (recordType === 'customField') {
    for (const row of unit.find(customValues, { fieldId: recordId }, ['personId'])) {
      unit.touch(String(row['personId']), ['summary', 'search', 'notes']);
    }
  }
}
