import { z } from 'zod';
import { type CustomField, customField } from '#shared/contract/customFields.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { jsonColumn } from '../files/parseJson.ts';

const fieldRow = customField.extend({
  options: jsonColumn(customField.shape.options),
  archived: z.int().transform((value) => value === 1),
});

const columns = 'id, version, name, type, options, archived_at IS NOT NULL AS archived';

const inOrder = 'archived_at IS NOT NULL, position, id';

const countedSql = `
  SELECT ${columns},
    (SELECT count(*) FROM person_facets WHERE facet = 'custom/' || custom_fields.id) AS people
  FROM custom_fields ORDER BY ${inOrder}`;

/** All custom fields in their order, the archived ones last, with how many people outside the bin have a value. */
export function listCustomFields(sqlite: SqliteDatabase): (CustomField & { people: number })[] {
  const counted = z.array(fieldRow.safeExtend({ people: z.int() }));
  return counted.parse(sqlite.prepare<[], unknown>(countedSql).all());
}

/** Those that are not archived, in their order. */
export function customFieldsInUse(sqlite: SqliteDatabase): CustomField[] {
  const sql = `SELECT ${columns} FROM custom_fields WHERE archived_at IS NULL ORDER BY ${inOrder}`;
  return z.array(fieldRow).parse(sqlite.prepare<[], unknown>(sql).all());
}

/** One custom field; null where there is none of that id. */
export function customFieldOf(sqlite: SqliteDatabase, id: string): CustomField | null {
  const sql = `SELECT ${columns} FROM custom_fields WHERE id = ?`;
  const row = sqlite.prepare<[string], unknown>(sql).get(id);
  return row === undefined ? null : fieldRow.parse(row);
}
