import { type OperationId, operationId, type PersonId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { requirePeople } from '../people/person.ts';
import { distinctPeople } from '../schema/index.ts';

/** Notes that two records are of two people, so that they are not shown as a pair again; NOT_FOUND where one is gone. */
export async function setDistinct(
  database: Database,
  author: Author,
  pair: { a: PersonId; b: PersonId },
): Promise<OperationId> {
  const [personId, otherId] = pair.a < pair.b ? [pair.a, pair.b] : [pair.b, pair.a];
  return await database.write('duplicates.setDistinct', author, (unit) => {
    requirePeople(database.sqlite, [personId, otherId]);
    const [known] = unit.find(distinctPeople, { personId, otherId }, ['personId']);
    if (known === undefined) {
      unit.insert(distinctPeople, { personId, otherId, decidedAt: author.clock.now() });
    }
    return operationId.parse(unit.operationId);
  });
}
