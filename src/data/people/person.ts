import type { PersonId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { refusal } from '../refusal.ts';

/** NOT_FOUND where one of the people does not exist or is in the bin. */
export function requirePeople(database: SqliteDatabase, ids: readonly PersonId[]): void {
  const found = database
    .prepare<[string], number>(
      'SELECT count(*) FROM people WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .pluck()
    .get(JSON.stringify(ids));
  if (found !== new Set(ids).size) throw refusal('NOT_FOUND', { what: 'person' });
}
