import type { CustomField } from '#shared/contract/customFields.ts';
import { fold } from '#shared/domain/folding.ts';
import { type CustomFieldId, customFieldId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refuse } from '../people/rules.ts';
import { refusal } from '../refusal.ts';
import { customFields } from '../schema/index.ts';
import { customFieldOf, listCustomFields } from './read.ts';

type WantedField = Pick<CustomField, 'name' | 'type' | 'options'>;

/** Adds a custom field after the others; NAME_TAKEN, and INVALID_INPUT for a choice without options. */
export async function addCustomField(
  database: Database,
  author: Author,
  wanted: WantedField,
): Promise<CustomFieldId> {
  const options = tidyOptions(wanted.type, wanted.options);
  return await database.write('customField.add', author, (unit) =>
    insertCustomField(unit, listCustomFields(database.sqlite), { ...wanted, options }),
  );
}

/** The same within a write, after `others`; the options are taken as they are. */
export function insertCustomField(
  unit: WriteUnit,
  others: readonly Pick<CustomField, 'name'>[],
  { name, type, options }: WantedField,
): CustomFieldId {
  refuseTakenName(others, name);
  const id = customFieldId.parse(unit.author.ids.next());
  const now = unit.author.clock.now();
  unit.insert(customFields, {
    id,
    name: name.normalize('NFC'),
    type,
    options: JSON.stringify(options),
    position: others.length,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

/**
 * Changes name, options and whether the field is in use. CHANGED_MEANWHILE on an old version, NAME_TAKEN, and
 * INVALID_INPUT where an option that people have is left out. Search leaves archived fields out, so archiving has
 * everybody with a value read into it anew.
 */
export async function updateCustomField(
  database: Database,
  author: Author,
  { id, version, name, options: wanted, archived }: Omit<CustomField, 'type'>,
): Promise<void> {
  await database.write('customField.update', author, (unit) => {
    const kept = customFieldOf(database.sqlite, id);
    if (kept === null) throw refusal('NOT_FOUND', { what: 'customField' });
    if (kept.version !== version) throw refusal('CHANGED_MEANWHILE', { what: 'customField' });
    const options = tidyOptions(kept.type, wanted);
    refuseTakenName(
      listCustomFields(database.sqlite).filter((field) => field.id !== id),
      name,
    );
    refuseLeftOut(database.sqlite, kept, options);
    const archivedAt = archived ? author.clock.now() : null;
    unit.update(
      customFields,
      { id },
      {
        name: name.normalize('NFC'),
        options: JSON.stringify(options),
        ...(archived === kept.archived ? {} : { archivedAt }),
      },
    );
    if (archived !== kept.archived) touchCarriers(database.sqlite, unit, id);
  });
}

/** Puts the fields in that order; those not named come after, in the order they have. */
export async function arrangeCustomFields(
  database: Database,
  author: Author,
  ids: readonly CustomFieldId[],
): Promise<void> {
  await database.write('customField.arrange', author, (unit) => {
    const present = listCustomFields(database.sqlite).map((field) => field.id);
    const named = ids.filter((id) => present.includes(id));
    const order = new Set([...named, ...present]);
    for (const [position, id] of [...order].entries()) unit.update(customFields, { id }, { position });
  });
}

/** The options without blanks around them; a choice has at least one, each once, and other types none. */
function tidyOptions(type: CustomField['type'], options: readonly string[]): string[] {
  if (type !== 'choice') return [];
  const tidy = options.map((option) => option.normalize('NFC').trim());
  if (tidy.length === 0) refuse({ field: 'options', reason: 'optionMissing' });
  if (new Set(tidy.map(fold)).size < tidy.length) refuse({ field: 'options', reason: 'optionTwice' });
  return tidy;
}

function refuseTakenName(others: readonly Pick<CustomField, 'name'>[], name: string): void {
  const taken = others.find((field) => fold(field.name) === fold(name));
  if (taken !== undefined) throw refusal('NAME_TAKEN', { what: 'customField', name: taken.name });
}

function refuseLeftOut(sqlite: SqliteDatabase, kept: CustomField, options: readonly string[]): void {
  const carried = sqlite.prepare<[string, string], number>(
    'SELECT 1 FROM custom_values WHERE field_id = ? AND text_value = ? LIMIT 1',
  );
  const leftOut = kept.options.filter((option) => !options.includes(option));
  if (leftOut.some((option) => carried.get(kept.id, option) !== undefined)) {
    refuse({ field: 'options', reason: 'optionInUse' });
  }
}

function touchCarriers(sqlite: SqliteDatabase, unit: WriteUnit, id: CustomFieldId): void {
  const carriers = sqlite
    .prepare<[string], string>('SELECT person_id FROM custom_values WHERE field_id = ?')
    .pluck();
  for (const personId of carriers.iterate(id)) unit.touch(personId, ['summary', 'search', 'notes']);
}
