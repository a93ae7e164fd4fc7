import type { PersonId } from '#shared/domain/ids.ts';
import { type PersonName, personName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { refusal } from '../refusal.ts';

/** A person's name; NOT_FOUND without such a person, or where they are in the bin. */
export function readPersonName(sqlite: SqliteDatabase, id: PersonId): PersonName {
  const sql = `SELECT ${nameColumns} FROM people p WHERE p.id = ? AND p.deleted_at IS NULL`;
  const row = prepared(sqlite, sql).get(id);
  if (row === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  return personName.parse(row);
}
