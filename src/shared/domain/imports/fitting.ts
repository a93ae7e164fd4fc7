import type { ColumnEvidence } from './columnEvidence.ts';
import { daysIn } from './intervals.ts';
import type { ImportField } from './mapping.ts';
import { formOf, languageOf, opennessOf, wishesIn } from './wishes.ts';
import { consentWord, yesOrNo } from './yesNo.ts';

const dateFields = [
  'startedOn',
  'endedOn',
  'birthDate',
  'deceasedOn',
  'invitedOn',
  'joinedOn',
  'leftNetworkOn',
] as const satisfies readonly ImportField[];

export const isDateField = (field: ImportField): boolean => dateFields.some((each) => each === field);

/** Whether a column of that field plainly holds days as spreadsheets count them. */
export const holdsSerials = (evidence: ColumnEvidence): boolean => evidence.share('serials') >= 0.9;

/** Whether the values can be what the header says; a column without values can be anything. */
export function fits(field: ImportField, evidence: ColumnEvidence): boolean {
  if (evidence.filled === 0) return true;
  switch (field) {
    case 'email':
      return evidence.share('emails') >= 0.5;
    case 'startedOn':
    case 'endedOn':
      if (holdsSerials(evidence)) return true;
      return evidence.share('dates') >= 0.5 || evidence.share('numbers') + evidence.share('emails') === 0;
    case 'birthDate':
    case 'deceasedOn':
    case 'invitedOn':
    case 'joinedOn':
    case 'leftNetworkOn':
      return evidence.share('dates') >= 0.9 || holdsSerials(evidence);
    case 'fullName':
    case 'familyName':
    case 'givenName':
    case 'manager':
    case 'title':
      return evidence.share('numbers') < 0.5 && evidence.share('salutations') < 0.5;
    case 'phone':
    case 'leaveReason':
    case 'status':
      return evidence.share('emails') < 0.5 && (evidence.share('dates') < 0.5 || field === 'phone');
    case 'doNotContact':
      return allAre(evidence, (value) => yesOrNo(value).kind === 'value');
    case 'consent':
      return allAre(evidence, (value) => consentWord(value).kind === 'value');
    case 'openness':
      return allAre(evidence, (value) => opennessOf(value) !== null);
    case 'preferredForm':
      return allAre(evidence, (value) => formOf(value) !== null);
    case 'language':
      return allAre(evidence, (value) => languageOf(value) !== null);
    case 'keepInTouchDays':
      return allAre(evidence, (value) => daysIn(value) !== null);
    case 'orientation':
      return allAre(evidence, (value) => wishesIn(value, (word) => word).unknown === null);
    default:
      return evidence.share('emails') < 0.5;
  }
}

/** What can hold few values only must be able to hold all of the column's, or rows would be refused for a guess. */
function allAre(evidence: ColumnEvidence, can: (value: string) => boolean): boolean {
  return evidence.values()?.every(({ value }) => can(value)) ?? false;
}
