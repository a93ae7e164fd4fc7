import type { OperationId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { people } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';

/** Puts a person into the bin and gives the operation's id. What hangs on the person stays as it is. */
export async function removePerson(
  database: Database,
  author: Author,
  input: PersonVersion,
): Promise<OperationId> {
  const deletedAt = author.clock.now();
  return await changePerson(database, author, 'person.remove', input, (unit) =>
    unit.update(people, { id: input.personId }, { deletedAt }),
  );
}
