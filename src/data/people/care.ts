import { today } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Author } from '../database/write.ts';
import { people } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';

/** Sets how often we want to be in touch, in days; without any contact so far it counts from the user's today. */
export async function setKeepInTouch(
  database: Database,
  author: Author,
  input: PersonVersion & { days: number | null },
): Promise<void> {
  const { personId, days } = input;
  await changePerson(database, author, 'person.setKeepInTouch', input, (unit) =>
    unit.update(
      people,
      { id: personId },
      { keepInTouchDays: days, keepInTouchFrom: days === null ? null : today(author.clock) },
    ),
  );
}

/** From one owner to the next by the index, not by all who have one. */
const ownersSql = `
  WITH RECURSIVE owners (name) AS (
    SELECT min(owner) FROM person_summaries WHERE owner > ''
    UNION ALL
    SELECT (SELECT min(owner) FROM person_summaries WHERE owner > owners.name) FROM owners WHERE name IS NOT NULL)
  SELECT name FROM owners WHERE name IS NOT NULL`;

/** The names of those who look after people. */
export function listOwners(sqlite: SqliteDatabase): string[] {
  return sqlite.prepare<[], string>(ownersSql).pluck().all();
}
