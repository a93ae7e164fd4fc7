import type { CustomField } from '../../contract/customFields.ts';
import { addressColumns, hasHouseNumber } from './addressColumns.ts';
import { wordKey } from './cellText.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import { DateOrderEvidence } from './dateOrders.ts';
import { fits, holdsSerials, isDateField } from './fitting.ts';
import { fieldOfHeader } from './headerWords.ts';
import type { ColumnMapping, DateOrder, ImportField, ImportMapping, MappingTarget } from './mapping.ts';

export interface FoundColumn {
  header: string;
  evidence: ColumnEvidence;
}

/** People have several of these; everything else is one column. */
const repeatable = new Set<ImportField>(['email', 'phone', 'message', 'note']);
const tenureFields = [
  'startedOn',
  'endedOn',
  'leaveReason',
  'status',
  'manager',
  'grade',
  'employmentType',
] as const satisfies readonly ImportField[];
const somebodyElse = /manager|supervisor|boss|emergency|上司|上長|緊急/;

/**
 * The orders in which the dates of each column can be read, the likeliest first; none for columns without dates.
 * Columns that leave it open follow those that don't, else what all of them say together: one file, one order.
 */
export function dateOrdersOf(columns: readonly FoundColumn[], thisYear: number): DateOrder[][] {
  const alone = columns.map(({ header, evidence }): DateOrder[] => {
    if (evidence.share('dates') >= 0.5) return evidence.dates.orders();
    const named = fieldOfHeader(header)?.field;
    return named !== undefined && isDateField(named) && holdsSerials(evidence) ? ['serial'] : [];
  });
  const settled = alone.flatMap((orders) => (orders.length === 1 ? orders : []));
  const open = columns.filter((_, index) => (alone[index]?.length ?? 0) > 1);
  const dates = open.map(({ evidence }) => evidence.dates);
  const together = DateOrderEvidence.of(dates, thisYear).orders(settled).slice(0, 1);
  return columns.map(({ evidence }, index) =>
    (alone[index]?.length ?? 0) > 1 ? evidence.dates.orders(together) : (alone[index] ?? []),
  );
}

/** What is known of the columns beforehand, by the kind of file: a field, or null for one to be left out. */
export type KnownColumns = ReadonlyMap<number, MappingTarget | null>;

/**
 * What each column most likely is, by its header and by its values; where the two disagree, nothing. Each field
 * is proposed once, but for addresses and numbers, of which people have several, and the parts of a postal address.
 * What is known beforehand is not guessed.
 */
export function proposeMapping(
  columns: readonly FoundColumn[],
  thisYear: number,
  known: KnownColumns = new Map(),
): ImportMapping {
  const proposed = new Map<number, ImportField>();
  for (const [column, target] of known) if (target !== null) proposed.set(column, target.field);
  byHeader(columns, proposed, known);
  if (known.size === 0) {
    asOneName(columns, proposed, ['fullName', 'familyName', 'givenName']);
    asOneName(columns, proposed, ['fullReading', 'familyReading', 'givenReading']);
  }
  withMiddleNames(columns, proposed, known);
  byValues(columns, proposed, known);
  if (known.size === 0) asContactList(proposed);
  const dateOrders = dateOrdersOf(columns, thisYear);
  const mapped = [...proposed].toSorted(([a], [b]) => a - b);
  const nth = new Map(addressesIn(columns, known).map((address) => [address.column, address.nth]));
  const one = new Set(nth.values()).size < 2;
  const mapping = mapped.map(([column, field]): ColumnMapping => {
    const target = known.get(column) ?? { field };
    const number = one ? undefined : nth.get(column);
    return {
      column,
      ...withOrders(field, columns[column], dateOrders[column]),
      ...target,
      ...(number === undefined || target.nth !== undefined ? {} : { nth: number }),
    };
  });
  return { columns: mapping, ...joinsOf(columns, mapping) };
}

/** Address lines in Latin letters are parted by commas, unless house numbers stand in a column of their own. */
function joinsOf(
  columns: readonly FoundColumn[],
  mapping: readonly ColumnMapping[],
): Pick<ImportMapping, 'joins'> {
  const parts = mapping.filter(({ field }) => field === 'address').map(({ column }) => columns[column]);
  if (parts.length < 2 || hasHouseNumber(parts.map((part) => part?.header ?? ''))) return {};
  const japanese = parts.some((part) => part?.evidence.samples.some((sample) => japaneseText.test(sample)));
  return japanese ? {} : { joins: { address: ', ' } };
}

const japaneseText = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Adds the columns whose header is the name of one of the workspace's own fields, which says more than a guess. */
export function withCustomColumns(
  mapping: ImportMapping,
  columns: readonly FoundColumn[],
  fields: readonly CustomField[],
  dateOrders: readonly (readonly DateOrder[])[],
): ImportMapping {
  const custom = fields.flatMap((field): ColumnMapping[] => {
    const column = columns.findIndex(({ header }) => wordKey(header) === wordKey(field.name));
    if (column < 0) return [];
    const dateOrder = field.type === 'date' ? { dateOrder: dateOrders[column]?.[0] ?? 'ymd' } : {};
    return [{ column, field: 'custom', customField: field.id, ...dateOrder }];
  });
  const named = new Set(custom.map(({ column }) => column));
  const others = mapping.columns.filter(({ column }) => !named.has(column));
  return { ...mapping, columns: [...others, ...custom].toSorted((a, b) => a.column - b.column) };
}

/** The mapping of one column, with the orders its values are written in. */
function withOrders(
  field: ImportField,
  found: FoundColumn | undefined,
  dateOrders: readonly DateOrder[] = [],
): MappingTarget {
  const nameOrder = found?.evidence.names.order() ?? 'familyGiven';
  if (field === 'fullName') return { field, nameOrder };
  // Readings are of names that are written family name first, though kana alone don't show it.
  if (field === 'fullReading') {
    return { field, nameOrder: nameOrder === 'givenFamily' ? 'familyGiven' : nameOrder };
  }
  return isDateField(field) ? { field, dateOrder: dateOrders[0] ?? 'ymd' } : { field };
}

function byHeader(
  columns: readonly FoundColumn[],
  proposed: Map<number, ImportField>,
  known: KnownColumns,
): void {
  const named = columns
    .map((found, column) => ({ column, evidence: found.evidence, named: fieldOfHeader(found.header) }))
    .filter(
      ({ column, named: guess, evidence }) =>
        guess !== null && !known.has(column) && fits(guess.field, evidence),
    )
    .toSorted((a, b) => (a.named?.rank ?? 0) - (b.named?.rank ?? 0));
  const taken = new Set<ImportField>(proposed.values());
  for (const { column } of addressesIn(columns, known)) proposed.set(column, 'address');
  for (const { column, named: guess } of named) {
    if (guess === null || guess.field === 'address' || proposed.has(column)) continue;
    if (taken.has(guess.field) && !repeatable.has(guess.field)) continue;
    taken.add(guess.field);
    proposed.set(column, guess.field);
  }
}

/** The columns of postal addresses, by their headers; those known to be something else are none. */
function addressesIn(
  columns: readonly FoundColumn[],
  known: KnownColumns,
): { column: number; nth: number }[] {
  const headers = columns.map(({ header, evidence }, column) =>
    known.has(column) || !fits('address', evidence) ? '' : header,
  );
  return addressColumns(headers);
}

/** A middle name is part of the given name, where the file has that in a column of its own. */
function withMiddleNames(
  columns: readonly FoundColumn[],
  proposed: Map<number, ImportField>,
  known: KnownColumns,
): void {
  if (![...proposed.values()].includes('givenName')) return;
  for (const [column, { header, evidence }] of columns.entries()) {
    const isMiddle = middleName.test(wordKey(header)) && evidence.filled > 0;
    if (isMiddle && !proposed.has(column) && !known.has(column)) proposed.set(column, 'givenName');
  }
}

const middleName = /^(?:middlename|middleinitial|additionalname|secondname|mi|ミドルネーム)$/;

/** A name is either whole or in parts: where both parts are there, the whole one goes; else the single part. */
function asOneName(
  columns: readonly FoundColumn[],
  proposed: Map<number, ImportField>,
  [whole, family, given]: readonly [ImportField, ImportField, ImportField],
): void {
  const at = (field: ImportField): number | undefined =>
    [...proposed].find(([, named]) => named === field)?.[0];
  const [wholeAt, familyAt, givenAt] = [at(whole), at(family), at(given)];
  if (wholeAt === undefined || (familyAt === undefined && givenAt === undefined)) return;
  if (familyAt !== undefined && givenAt !== undefined) proposed.delete(wholeAt);
  // Beside 姓, 名前 is the given name.
  else if (familyAt !== undefined && wordKey(columns[wholeAt]?.header ?? '') === '名前') {
    proposed.set(wholeAt, given);
  } else {
    proposed.delete(familyAt ?? givenAt ?? wholeAt);
  }
}

/** Names and addresses show in the values, whatever the header says. */
function byValues(
  columns: readonly FoundColumn[],
  proposed: Map<number, ImportField>,
  known: KnownColumns,
): void {
  const has = (...fields: ImportField[]): boolean =>
    [...proposed.values()].some((field) => fields.includes(field));
  const find = (kind: 'fullNames' | 'emails'): number =>
    columns.findIndex(
      ({ header, evidence }, column) =>
        !proposed.has(column) &&
        !known.has(column) &&
        !somebodyElse.test(wordKey(header)) &&
        evidence.share(kind) >= 0.8,
    );
  const name = has('fullName', 'familyName', 'givenName') ? -1 : find('fullNames');
  if (name >= 0) proposed.set(name, 'fullName');
  const email = has('email') ? -1 : find('emails');
  if (email >= 0) proposed.set(email, 'email');
}

/** A list of contacts says what people do now, not what they did in the company. */
function asContactList(proposed: Map<number, ImportField>): void {
  const fields = new Set(proposed.values());
  if (!fields.has('company') || tenureFields.some((field) => fields.has(field))) return;
  for (const [column, field] of proposed) {
    if (field === 'department') proposed.delete(column);
    if (field === 'title' && fields.has('jobTitle')) proposed.delete(column);
    else if (field === 'title') proposed.set(column, 'jobTitle');
  }
}
