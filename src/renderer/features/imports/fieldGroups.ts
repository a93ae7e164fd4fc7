import type { ImportField } from '#shared/domain/imports/mapping.ts';

/** The fields in the groups in which they are offered; those of the workspace's own stand in a group of theirs. */
export const fieldGroups = {
  name: [
    'fullName',
    'familyName',
    'givenName',
    'fullReading',
    'familyReading',
    'givenReading',
    'latinName',
    'preferredName',
    'formerFamilyName',
  ],
  tenure: [
    'externalId',
    'startedOn',
    'endedOn',
    'leaveReason',
    'status',
    'department',
    'title',
    'grade',
    'manager',
    'employmentType',
  ],
  contact: ['email', 'phone', 'message', 'address'],
  present: ['company', 'jobTitle', 'location'],
  person: [
    'birthDate',
    'deceasedOn',
    'language',
    'tags',
    'skills',
    'owner',
    'keepInTouchDays',
    'note',
    'recordId',
  ],
  wishes: ['orientation', 'openness', 'preferredForm', 'consent', 'doNotContact'],
  membership: ['invitedOn', 'joinedOn', 'leftNetworkOn'],
} as const satisfies Record<string, readonly ImportField[]>;

export type FieldGroup = keyof typeof fieldGroups;

export const groupsInOrder = [
  'name',
  'tenure',
  'contact',
  'present',
  'person',
  'wishes',
  'membership',
] as const satisfies readonly FieldGroup[];
