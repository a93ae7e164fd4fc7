import type { CustomField } from '../../contract/customFields.ts';
import { wordKey } from './cellText.ts';
import type { ColumnEvidence } from './columnEvidence.ts';
import { DateOrderEvidence } from './dateOrders.ts';
import { fieldOfHeader } from './headerWords.ts';
import type { ColumnMapping, DateOrder, ImportField, ImportMapping } from './mapping.ts';

export interface FoundColumn {
  header: string;
  evidence: ColumnEvidence;
}

/** People have several addresses and numbers; everything else is one column. */
const repeatable = new Set<ImportField>(['email', 'phone']);
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
  const alone = columns.map(({ evidence }) =>
    evidence.share('dates') >= 0.5 ? evidence.dates.orders() : [],
  );
  const settled = alone.flatMap((orders) => (orders.length === 1 ? orders : []));
  const open = columns.filter((_, index) => (alone[index]?.length ?? 0) > 1);
  const dates = open.map(({ evidence }) => evidence.dates);
  const together = DateOrderEvidence.of(dates, thisYear).orders(settled).slice(0, 1);
  return columns.map(({ evidence }, index) =>
    (alone[index]?.length ?? 0) > 1 ? evidence.dates.orders(together) : (alone[index] ?? []),
  );
}

/**
 * What each column most likely is, by its header and by its values; where the two disagree, nothing. Each field
 * is proposed once, email and phone as often as they are there.
 */
export function proposeMapping(columns: readonly FoundColumn[], thisYear: number): ImportMapping {
  const proposed = new Map<number, ImportField>();
  byHeader(columns, proposed);
  asOneName(columns, proposed, ['fullName', 'familyName', 'givenName']);
  asOneName(columns, proposed, ['fullReading', 'familyReading', 'givenReading']);
  byValues(columns, proposed);
  asContactList(proposed);
  const dateOrders = dateOrdersOf(columns, thisYear);
  const mapped = [...proposed].toSorted(([a], [b]) => a - b);
  return {
    columns: mapped.map(([column, field]) => withOrders(column, field, columns[column], dateOrders[column])),
  };
}

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
  return { columns: [...others, ...custom].toSorted((a, b) => a.column - b.column) };
}

/** The mapping of one column, with the orders its values are written in. */
function withOrders(
  column: number,
  field: ImportField,
  found: FoundColumn | undefined,
  dateOrders: readonly DateOrder[] = [],
): ColumnMapping {
  const nameOrder = found?.evidence.names.order() ?? 'familyGiven';
  if (field === 'fullName') return { column, field, nameOrder };
  // Readings are of names that are written family name first, though kana alone don't show it.
  if (field === 'fullReading') {
    return { column, field, nameOrder: nameOrder === 'givenFamily' ? 'familyGiven' : nameOrder };
  }
  if (field !== 'startedOn' && field !== 'endedOn') return { column, field };
  return { column, field, dateOrder: dateOrders[0] ?? 'ymd' };
}

function byHeader(columns: readonly FoundColumn[], proposed: Map<number, ImportField>): void {
  const known = columns
    .map((found, column) => ({ column, evidence: found.evidence, named: fieldOfHeader(found.header) }))
    .filter(({ named, evidence }) => named !== null && fits(named.field, evidence))
    .toSorted((a, b) => (a.named?.rank ?? 0) - (b.named?.rank ?? 0));
  const taken = new Set<ImportField>();
  for (const { column, named } of known) {
    if (named === null || (taken.has(named.field) && !repeatable.has(named.field))) continue;
    taken.add(named.field);
    proposed.set(column, named.field);
  }
}

/** Whether the values can be what the header says; a column without values can be anything. */
function fits(field: ImportField, evidence: ColumnEvidence): boolean {
  if (evidence.filled === 0) return true;
  switch (field) {
    case 'email':
      return evidence.share('emails') >= 0.5;
    case 'startedOn':
    case 'endedOn':
      return evidence.share('dates') >= 0.5 || evidence.share('numbers') + evidence.share('emails') === 0;
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
    default:
      return evidence.share('emails') < 0.5;
  }
}

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
function byValues(columns: readonly FoundColumn[], proposed: Map<number, ImportField>): void {
  const has = (...fields: ImportField[]): boolean =>
    [...proposed.values()].some((field) => fields.includes(field));
  const find = (kind: 'fullNames' | 'emails'): number =>
    columns.findIndex(
      ({ header, evidence }, column) =>
        !proposed.has(column) && !somebodyElse.test(wordKey(header)) && evidence.share(kind) >= 0.8,
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
