import type { CustomField } from '#shared/contract/customFields.ts';
import { fold } from '#shared/domain/folding.ts';
import { type CustomFieldId, customFieldId, type IdSource } from '#shared/domain/ids.ts';
import { type Source, sourcesOf } from '#shared/domain/imports/cellSources.ts';
import { tidiedValue } from '#shared/domain/imports/cellText.ts';
import type { ImportMapping, MappingTarget } from '#shared/domain/imports/mapping.ts';
import type { Turns } from '../longWork/turns.ts';
import { refuse } from '../people/rules.ts';
import { refusal } from '../refusal.ts';
import type { TableFile } from './reading/tableFile.ts';

/** A field of the workspace's own that an import is to make. */
export type WantedField = Pick<CustomField, 'name' | 'type' | 'options'>;
type NewTarget = MappingTarget & { newField: NonNullable<MappingTarget['newField']> };

const mostOptions = 200;
const longestOption = 80;

const isNew = (target: MappingTarget): target is NewTarget =>
  target.field === 'custom' && target.customField === undefined && target.newField !== undefined;

/** The key under which columns of one new field come together. */
const keyOf = ({ newField }: NewTarget): string => fold(newField.name);

/**
 * The fields that a mapping makes, each once, by their folded names. A choice has the different values of its columns
 * for options, in the order in which they come, for which the table is read; INVALID_INPUT where there are none, too
 * many or too long ones, NAME_TAKEN where two columns want fields of different types under one name.
 */
export async function newFieldsOf(
  mapping: ImportMapping,
  table: TableFile,
  turns: Turns,
): Promise<Map<string, WantedField>> {
  const wanted = new Map<string, WantedField>();
  for (const target of targetsOf(mapping)) {
    if (!isNew(target)) continue;
    const { name, type } = target.newField;
    const known = wanted.get(keyOf(target));
    if (known === undefined) wanted.set(keyOf(target), { name: name.normalize('NFC'), type, options: [] });
    else if (known.type !== type) throw refusal('NAME_TAKEN', { what: 'customField', name });
  }
  if ([...wanted.values()].some(({ type }) => type === 'choice')) {
    await findOptions(mapping, wanted, table, turns);
  }
  return wanted;
}

/** The mapping with the ids that its new fields have got, by their folded names. */
export function withFieldIds(mapping: ImportMapping, ids: ReadonlyMap<string, CustomFieldId>): ImportMapping {
  const resolved = <T extends MappingTarget>(target: T): T => {
    if (!isNew(target)) return target;
    const id = ids.get(keyOf(target));
    return id === undefined ? target : { ...target, customField: id };
  };
  return {
    ...mapping,
    columns: mapping.columns.map(resolved),
    ...(mapping.constants === undefined ? {} : { constants: mapping.constants.map(resolved) }),
  };
}

/** The new fields as they would be, for a look at the rows before anything is written. */
export function imaginedFields(
  wanted: ReadonlyMap<string, WantedField>,
  ids: IdSource,
): Map<string, CustomField> {
  return new Map(
    [...wanted].map(([key, field]) => [
      key,
      { ...field, id: customFieldId.parse(ids.next()), version: 1, archived: false },
    ]),
  );
}

const targetsOf = ({ columns, constants = [] }: ImportMapping): MappingTarget[] => [...columns, ...constants];

async function findOptions(
  mapping: ImportMapping,
  wanted: ReadonlyMap<string, WantedField>,
  table: TableFile,
  turns: Turns,
): Promise<void> {
  const sources = (sourcesOf(mapping).get('custom') ?? []).flatMap((source) => choiceOf(source, wanted));
  const seen = new Map(sources.map(({ field }) => [field, new Set<string>()]));
  for await (const { cells } of table.rows(turns.signal)) {
    for (const { field, read } of sources) addOption(field, seen.get(field), tidiedValue(read(cells)));
    if (turns.due()) await turns.pass();
  }
  if ([...seen].some(([{ options }]) => options.length === 0)) {
    refuse({ field: 'options', reason: 'optionMissing' }, 'mapping');
  }
}

function choiceOf({ target, read }: Source, wanted: ReadonlyMap<string, WantedField>) {
  const field = isNew(target) ? wanted.get(keyOf(target)) : undefined;
  return field?.type === 'choice' ? [{ field, read }] : [];
}

function addOption(field: WantedField, seen: Set<string> | undefined, value: string | null): void {
  if (value === null || seen === undefined || seen.has(fold(value))) return;
  if (field.options.length >= mostOptions || value.length > longestOption) {
    throw refusal('INVALID_INPUT', { field: 'mapping.options', reason: 'tooManyOptions' });
  }
  seen.add(fold(value));
  field.options.push(value.normalize('NFC'));
}
