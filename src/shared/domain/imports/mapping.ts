import { z } from 'zod';
import { customFieldId } from '../ids.ts';

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
  'externalId',
  'email',
  'phone',
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
  /** A field of the workspace's own; the mapping says which. */
  'custom',
]);
export type ImportField = z.infer<typeof importField>;

/** How a full name is written: `Last, First`, 「姓 名」 or `First Last`. */
export const nameOrder = z.enum(['familyCommaGiven', 'familyGiven', 'givenFamily']);
export type NameOrder = z.infer<typeof nameOrder>;

/** The order of day and month in a column; `era` for 令和3年4月1日. */
export const dateOrder = z.enum(['ymd', 'mdy', 'dmy', 'era']);
export type DateOrder = z.infer<typeof dateOrder>;

export const columnMapping = z.object({
  column: z.int().min(0),
  field: importField,
  nameOrder: nameOrder.optional(),
  dateOrder: dateOrder.optional(),
  customField: customFieldId.optional(),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

/** Columns not named are left out. */
export const importMapping = z.object({ columns: z.array(columnMapping).max(500) });
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
