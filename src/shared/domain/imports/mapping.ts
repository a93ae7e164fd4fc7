import { z } from 'zod';
import { customFieldId } from '../ids.ts';
import { channel, consentPurpose, customFieldType, orientationKind } from '../vocabulary.ts';

/** What a column of a file can become. */
export const importField = z.enum([
  'fullName',
  'familyName',
  'givenName',
  'fullReading',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
  'formerFamilyName',
  'birthDate',
  'deceasedOn',
  /** In which the person is written to. */
  'language',
  'externalId',
  /** The person's id in this program, as its own tables have it: rows that share one are of one person. */
  'recordId',
  'email',
  'phone',
  /** An address of a messenger or network. */
  'message',
  /** A postal address, whole or in parts, which are joined in the order of the columns. */
  'address',
  'company',
  'jobTitle',
  'location',
  'department',
  'title',
  'grade',
  'manager',
  'employmentType',
  'startedOn',
  'endedOn',
  'leaveReason',
  'status',
  'tags',
  'skills',
  'owner',
  'doNotContact',
  'keepInTouchDays',
  /** With `orientation`, how strongly the person wants that one (0–3, or yes and no); without, the words of several. */
  'orientation',
  'openness',
  'preferredForm',
  /** Whether it is granted; the mapping says for what and by which way. */
  'consent',
  'invitedOn',
  'joinedOn',
  'leftNetworkOn',
  /** Kept as a note on the person's timeline. */
  'note',
  /** A field of the workspace's own; the mapping says which. */
  'custom',
]);
export type ImportField = z.infer<typeof importField>;

/** How a full name is written: `Last, First`, 「姓 名」 or `First Last`. */
export const nameOrder = z.enum(['familyCommaGiven', 'familyGiven', 'givenFamily']);
export type NameOrder = z.infer<typeof nameOrder>;

/** The order of day and month in a column; `era` for 令和3年4月1日, `serial` for days counted as spreadsheets do. */
export const dateOrder = z.enum(['ymd', 'mdy', 'dmy', 'era', 'serial']);
export type DateOrder = z.infer<typeof dateOrder>;

/** A field, and how the values of it are to be read. */
const target = z.object({
  field: importField,
  nameOrder: nameOrder.optional(),
  dateOrder: dateOrder.optional(),
  customField: customFieldId.optional(),
  /** With `custom` in place of `customField`: the workspace's new field that the import makes. */
  newField: z.object({ name: z.string().trim().min(1).max(80), type: customFieldType }).optional(),
  consent: z.object({ purpose: consentPurpose, channel }).optional(),
  orientation: orientationKind.optional(),
  /** Of a postal address in parts: which of several it is of. Columns that don't say are of the same one. */
  nth: z.int().min(1).max(9).optional(),
  /**
   * What a cell's text (tidied, in whichever case and width) stands for, as the field's own value; null for nothing.
   * Of a list (tags, skills, wishes) the same for each of its words. Others are read as they are.
   */
  values: z.record(z.string().max(500), z.string().max(500).nullable()).optional(),
});
export type MappingTarget = z.infer<typeof target>;

export const columnMapping = target.extend({ column: z.int().min(0) });
export type ColumnMapping = z.infer<typeof columnMapping>;

/** The same value for every row where no column says it; words of a list are added to those that columns say. */
export const constantMapping = target.extend({ value: z.string().max(500) });
export type ConstantMapping = z.infer<typeof constantMapping>;

/**
 * Columns not named are left out. Several columns of one text field are joined, those of a day too where they hold
 * year, month and day; of all else that a person has but once, the first that says something counts.
 */
export const importMapping = z.object({
  columns: z.array(columnMapping).max(500),
  constants: z.array(constantMapping).max(50).optional(),
  /** What stands between the joined parts of a field; a space where it is not said. */
  joins: z.partialRecord(importField, z.string().max(5)).optional(),
  /** The country whose numbers are written without its code, as ISO 3166 has it. */
  phoneRegion: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** Texts and numbers are taken as they stand, as in the program's own tables: `N/A` is a word there. */
  exact: z.boolean().optional(),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** The fields of which a row needs one to be somebody. */
const naming = [
  'fullName',
  'familyName',
  'givenName',
  'fullReading',
  'familyReading',
  'givenReading',
  'latinName',
  'preferredName',
] as const satisfies readonly ImportField[];

/** Whether any column gives people a name. */
export function namesPeople(mapping: ImportMapping): boolean {
  return mapping.columns.some(({ field }) => naming.some((name) => name === field));
}
