import type { CustomField } from '#shared/contract/customFields.ts';
import type { ImportColumn } from '#shared/contract/importReading.ts';
import type {
  ColumnMapping,
  ConstantMapping,
  ImportField,
  ImportMapping,
  MappingTarget,
  NameOrder,
} from '#shared/domain/imports/mapping.ts';

/** People have several of these; each column adds its own. */
const repeatable: readonly ImportField[] = [
  'email',
  'phone',
  'message',
  'tags',
  'skills',
  'note',
  'orientation',
  'consent',
];

/** The text fields of which several columns are joined to one value. */
const joinable: readonly ImportField[] = [
  'familyName',
  'givenName',
  'familyReading',
  'givenReading',
  'latinName',
  'address',
  'company',
  'jobTitle',
  'location',
  'department',
  'title',
  'manager',
  'leaveReason',
];

const dateFields: readonly ImportField[] = [
  'birthDate',
  'deceasedOn',
  'startedOn',
  'endedOn',
  'invitedOn',
  'joinedOn',
  'leftNetworkOn',
];

/** What a column can become: a field, and which one of the workspace's own where it is one of these. */
export type Target = Pick<MappingTarget, 'field' | 'customField' | 'newField' | 'consent' | 'orientation'>;

/** Whether the column becomes dates. */
export function isDateTarget(
  { field, customField, newField }: Target,
  fields: readonly CustomField[],
): boolean {
  if (field !== 'custom') return dateFields.includes(field);
  return (newField?.type ?? fields.find(({ id }) => id === customField)?.type) === 'date';
}

export const isWholeName = (field: ImportField): boolean => field === 'fullName' || field === 'fullReading';

export const isJoinable = (field: ImportField): boolean => joinable.includes(field);

/** What the column becomes, or null where it is left out. */
export function mappingOf(mapping: ImportMapping, column: number): ColumnMapping | null {
  return mapping.columns.find((mapped) => mapped.column === column) ?? null;
}

/** The columns that are joined to one value of the field; none where it has but one. */
export function joinedColumns(mapping: ImportMapping, field: ImportField): number[] {
  if (!isJoinable(field)) return [];
  const columns = mapping.columns.filter((mapped) => mapped.field === field);
  return columns.length < 2 ? [] : columns.map(({ column }) => column);
}

/** Makes the column the target, or leaves it out; where only one column can be that, another gives it up. */
export function withTarget(
  mapping: ImportMapping,
  column: ImportColumn,
  target: Target | null,
  fields: readonly CustomField[],
): ImportMapping {
  const others = mapping.columns.filter(
    (mapped) => mapped.column !== column.index && !(target && excludes(mapped, target, column)),
  );
  if (target === null) return { ...mapping, columns: others };
  const mapped: ColumnMapping = { column: column.index, ...target };
  if (isDateTarget(target, fields)) mapped.dateOrder = column.dateOrders[0] ?? 'ymd';
  if (isWholeName(target.field)) mapped.nameOrder = likelyNameOrder(column);
  return { ...mapping, columns: [...others, mapped].toSorted((a, b) => a.column - b.column) };
}

/** Whether only one column can be both. Year, month and day may stand in columns of their own. */
function excludes(
  mapped: ColumnMapping,
  { field, customField }: Target,
  { dateOrders }: ImportColumn,
): boolean {
  if (mapped.field !== field || repeatable.includes(field) || isJoinable(field)) return false;
  if (dateFields.includes(field) && dateOrders.length === 0) return false;
  return field !== 'custom' || (customField !== undefined && mapped.customField === customField);
}

/** Changes how the values of a mapped column are read. */
export function withColumn(
  mapping: ImportMapping,
  column: number,
  patch: Partial<Omit<ColumnMapping, 'column' | 'field'>>,
): ImportMapping {
  return {
    ...mapping,
    columns: mapping.columns.map((mapped) => (mapped.column === column ? { ...mapped, ...patch } : mapped)),
  };
}

/** Says what a word of the column stands for; `undefined` reads it as it is written. */
export function withValue(
  mapping: ImportMapping,
  column: number,
  word: string,
  value: string | null | undefined,
): ImportMapping {
  const { [word]: _before, ...others } = mappingOf(mapping, column)?.values ?? {};
  const values = value === undefined ? others : { ...others, [word]: value };
  return withColumn(mapping, column, { values });
}

/** Says what stands between the joined parts of the field. */
export function withJoin(mapping: ImportMapping, field: ImportField, separator: string): ImportMapping {
  return { ...mapping, joins: { ...mapping.joins, [field]: separator } };
}

export const withConstants = (
  mapping: ImportMapping,
  constants: readonly ConstantMapping[],
): ImportMapping => ({ ...mapping, constants: [...constants] });

function likelyNameOrder({ samples }: ImportColumn): NameOrder {
  if (samples.some((sample) => /[,，、]/.test(sample))) return 'familyCommaGiven';
  const japanese = samples.some((sample) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample),
  );
  return japanese ? 'familyGiven' : 'givenFamily';
}
