import type { CustomField } from '#shared/contract/customFields.ts';
import type { ImportColumn } from '#shared/contract/imports.ts';
import type { CustomFieldId } from '#shared/domain/ids.ts';
import type {
  ColumnMapping,
  DateOrder,
  ImportField,
  ImportMapping,
  NameOrder,
} from '#shared/domain/imports/mapping.ts';

/** People have several addresses and numbers; every other field takes one column. */
const repeatable: readonly ImportField[] = ['email', 'phone'];

/** What a column can become: a field, and which one of the workspace's own where it is one of these. */
export interface Target {
  readonly field: ImportField;
  readonly customField?: CustomFieldId | undefined;
}

/** The fields in the groups in which they are offered. */
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
  contact: ['email', 'phone'],
  present: ['company', 'jobTitle', 'location'],
} as const satisfies Record<string, readonly ImportField[]>;

/** Whether the column becomes dates. */
export function isDateTarget({ field, customField }: Target, fields: readonly CustomField[]): boolean {
  if (field === 'custom') return fields.find(({ id }) => id === customField)?.type === 'date';
  return field === 'startedOn' || field === 'endedOn';
}

export const isWholeName = (field: ImportField): boolean => field === 'fullName' || field === 'fullReading';

/** What the column becomes, or null where it is left out. */
export function mappingOf(mapping: ImportMapping, column: number): ColumnMapping | null {
  return mapping.columns.find((mapped) => mapped.column === column) ?? null;
}

/** Makes the column the target, or leaves it out; another column that was the same gives it up. */
export function withTarget(
  mapping: ImportMapping,
  column: ImportColumn,
  target: Target | null,
  fields: readonly CustomField[],
): ImportMapping {
  const others = mapping.columns.filter(
    (mapped) => mapped.column !== column.index && !(target && gives(mapped, target)),
  );
  if (target === null) return { columns: others };
  const mapped: ColumnMapping = { column: column.index, ...target };
  if (isDateTarget(target, fields)) mapped.dateOrder = column.dateOrders[0] ?? 'ymd';
  if (isWholeName(target.field)) mapped.nameOrder = likelyNameOrder(column);
  return { columns: [...others, mapped].toSorted((a, b) => a.column - b.column) };
}

/** Whether only one column can be both. */
function gives(mapped: ColumnMapping, { field, customField }: Target): boolean {
  return mapped.field === field && mapped.customField === customField && !repeatable.includes(field);
}

/** Says how the values of a mapped column are written. */
export function withOrder(
  mapping: ImportMapping,
  column: number,
  order: { nameOrder: NameOrder } | { dateOrder: DateOrder },
): ImportMapping {
  return {
    columns: mapping.columns.map((mapped) => (mapped.column === column ? { ...mapped, ...order } : mapped)),
  };
}

function likelyNameOrder({ samples }: ImportColumn): NameOrder {
  if (samples.some((sample) => /[,，、]/.test(sample))) return 'familyCommaGiven';
  const japanese = samples.some((sample) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample),
  );
  return japanese ? 'familyGiven' : 'givenFamily';
}
