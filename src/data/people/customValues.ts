import type { CustomField, CustomValue } from '#shared/contract/customFields.ts';
import { customValueProblem, tidyCustomValue } from '#shared/domain/customValues.ts';
import type { CustomFieldId } from '#shared/domain/ids.ts';
import { customFieldsInUse } from '../customFields/read.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { customValues } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';
import { refuse } from './rules.ts';

type Values = Readonly<Record<CustomFieldId, CustomValue | null>>;

/**
 * Sets the named custom fields of a person; null takes a value out. NOT_FOUND for a field that is not in use,
 * INVALID_INPUT with `values.<field id>` where a value is not of the field's type.
 */
export async function setCustomValues(
  database: Database,
  author: Author,
  input: PersonVersion & { values: Values },
): Promise<void> {
  await changePerson(database, author, 'person.setCustomValues', input, (unit) => {
    const fields = new Map<string, CustomField>(
      customFieldsInUse(database.sqlite).map((field) => [field.id, field]),
    );
    let changed = false;
    for (const [id, value] of Object.entries(input.values)) {
      const field = fields.get(id);
      if (field === undefined) throw refusal('NOT_FOUND', { what: 'customField' });
      changed = setCustomValue(unit, input.personId, field, value) || changed;
    }
    return changed;
  });
}

/** Sets one value and says whether that changed anything; INVALID_INPUT where it is not of the field's type. */
function setCustomValue(
  unit: WriteUnit,
  personId: string,
  field: CustomField,
  said: CustomValue | null,
): boolean {
  const value = tidyCustomValue(said);
  const key = { personId, fieldId: field.id };
  if (value === null) return unit.remove(customValues, key);
  const reason = customValueProblem(field, value);
  if (reason !== null) refuse({ field: field.id, reason }, 'values');
  return keepCustomValue(unit, key, value);
}

/** Keeps a value that is known to be of the field's type; false where it is on record already. */
export function keepCustomValue(
  unit: WriteUnit,
  key: { personId: string; fieldId: string },
  value: CustomValue,
): boolean {
  if (unit.find(customValues, key, ['fieldId']).length > 0) {
    return unit.update(customValues, key, valueColumns(value));
  }
  insertCustomValue(unit, key, value);
  return true;
}

/** The same for somebody who has no value of that field yet. */
export function insertCustomValue(
  unit: WriteUnit,
  key: { personId: string; fieldId: string },
  value: CustomValue,
): void {
  unit.insert(customValues, { ...key, ...valueColumns(value) });
}

/** Where a value is kept: numbers, yes and no as numbers, everything else as text. */
function valueColumns(value: CustomValue): { textValue: string | null; numberValue: number | null } {
  if (typeof value === 'string') return { textValue: value, numberValue: null };
  return { textValue: null, numberValue: Number(value) };
}
