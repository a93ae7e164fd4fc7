import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import { operationId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { people } from '../schema/index.ts';
import { requirePeople } from './person.ts';

/** A person as whoever changes them has read them. */
export interface PersonVersion {
  personId: PersonId;
  version: number;
}

/**
 * Changes a person's record as one operation and gives its id. `work` says whether it changed anything; then the
 * version counts up, also where no row of `people` itself was changed. NOT_FOUND where the person is not there,
 * CHANGED_MEANWHILE where `version` is not the present one.
 */
export async function changePerson(
  database: Database,
  author: Author,
  kind: string,
  { personId, version }: PersonVersion,
  work: (unit: WriteUnit) => boolean,
): Promise<OperationId> {
  return await database.write(kind, author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    const [present] = unit.find(people, { id: personId }, ['version']);
    if (present?.['version'] !== version) throw refusal('CHANGED_MEANWHILE', { what: 'person' });
    if (work(unit)) unit.update(people, { id: personId, version }, { version: version + 1 });
    return operationId.parse(unit.operationId);
  });
}

/** Counts a person's version up because something was changed that is shown with them, too. */
export function countVersionUp(unit: WriteUnit, personId: string): void {
  const [present] = unit.find(people, { id: personId }, ['version']);
  if (present !== undefined)
    unit.update(people, { id: personId }, { version: Number(present['version']) + 1 });
}
