import type { CustomField } from '../../contract/customFields.ts';
import type { ImportField, MappingTarget } from '../imports/mapping.ts';
import { channel, consentPurpose, orientationKind } from '../vocabulary.ts';

/** What of a person a table of the program's own holds. */
export type ExportedField = Exclude<ImportField, 'fullName' | 'fullReading' | 'status' | 'note'>;

/**
 * A column of the program's own table of people. `target` is what the import makes of it again; its header is made by
 * `peopleHeader` in src/shared/i18n/peopleHeaders.ts, which also knows the column by its header.
 */
export interface PeopleColumn {
  target: MappingTarget & { field: ExportedField };
  /** Which of the person's addresses of that kind it holds, from 1; null where there is only one. */
  number: number | null;
  /** How a spreadsheet keeps the value. */
  kind: 'text' | 'number' | 'date';
  /** Set for a field of the workspace's own. */
  customField: Pick<CustomField, 'id' | 'name' | 'type'> | null;
}

/** The kinds of address that have a column for each one of a person. */
export const numberedFields = ['email', 'phone', 'message'] as const satisfies readonly ExportedField[];
export type NumberedField = (typeof numberedFields)[number];

const nameParts = [
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
] as const satisfies readonly ExportedField[];

const present = ['company', 'jobTitle', 'location'] as const satisfies readonly ExportedField[];

const tenure = [
  'department',
  'title',
  'grade',
  'manager',
  'employmentType',
  'leaveReason',
] as const satisfies readonly ExportedField[];

/** Every column in its order: as many for each kind of address as `most` says, and the workspace's own fields last. */
export function peopleColumns(
  most: Readonly<Record<NumberedField, number>>,
  customFields: readonly Pick<CustomField, 'id' | 'name' | 'type'>[],
): PeopleColumn[] {
  return [
    column('recordId'),
    column('externalId'),
    ...nameParts.map((field) => column(field)),
    column('startedOn', 'date'),
    column('endedOn', 'date'),
    ...tenure.map((field) => column(field)),
    ...numberedFields.flatMap((field) => numbered(field, most[field])),
    column('address'),
    ...present.map((field) => column(field)),
    column('owner'),
    column('doNotContact'),
    column('keepInTouchDays', 'number'),
    column('tags'),
    column('skills'),
    column('openness'),
    column('preferredForm'),
    ...orientationKind.options.map((orientation) => column('orientation', 'number', { orientation })),
    ...consentPurpose.options.flatMap((purpose) =>
      channel.options.map((way) => column('consent', 'text', { consent: { purpose, channel: way } })),
    ),
    column('invitedOn', 'date'),
    column('joinedOn', 'date'),
    column('leftNetworkOn', 'date'),
    column('birthDate', 'date'),
    column('deceasedOn', 'date'),
    column('language'),
    ...customFields.map(customColumn),
  ];
}

function column(
  field: ExportedField,
  kind: PeopleColumn['kind'] = 'text',
  more: Omit<MappingTarget, 'field'> = {},
): PeopleColumn {
  const dated = kind === 'date' ? { dateOrder: 'ymd' as const } : {};
  return { target: { field, ...dated, ...more }, number: null, kind, customField: null };
}

/** One at least, so that the table's columns are the same for a workspace without any. */
function numbered(field: NumberedField, most: number): PeopleColumn[] {
  return Array.from({ length: Math.max(1, most) }, (_, index) => ({ ...column(field), number: index + 1 }));
}

function customColumn(field: Pick<CustomField, 'id' | 'name' | 'type'>): PeopleColumn {
  const kind = field.type === 'date' || field.type === 'number' ? field.type : 'text';
  return { ...column('custom', kind, { customField: field.id }), customField: field };
}
