import type { ImportColumn } from '#shared/contract/imports.ts';
import type {
  ColumnMapping,
  DateOrder,
  ImportField,
  ImportMapping,
  NameOrder,
} from '#shared/domain/imports/mapping.ts';

/** People have several addresses and numbers; every other field takes one column. */
const repeatable: readonly ImportField[] = ['email', 'phone'];

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

export const isDateField = (field: ImportField): boolean => field === 'startedOn' || field === 'endedOn';
export const isWholeName = (field: ImportField): boolean => field === 'fullName' || field === 'fullReading';

/** What the column becomes, or null where it is left out. */
export function mappingOf(mapping: ImportMapping, column: number): ColumnMapping | null {
  return mapping.columns.find((mapped) => mapped.column === column) ?? null;
}

/** Makes the column the field, or leaves it out; another column that was the field gives it up. */
export function withField(
  mapping: ImportMapping,
  column: ImportColumn,
  field: ImportField | null,
): ImportMapping {
  const others = mapping.columns.filter(
    (mapped) =>
      mapped.column !== column.index && (mapped.field !== field || repeatable.includes(mapped.field)),
  );
  if (field === null) return { columns: others };
  const mapped: ColumnMapping = { column: column.index, field };
  if (isDateField(field)) mapped.dateOrder = column.dateOrders[0] ?? 'ymd';
  if (isWholeName(field)) mapped.nameOrder = likelyNameOrder(column);
  return { columns: [...others, mapped].toSorted((a, b) => a.column - b.column) };
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
