import { z } from 'zod';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { people as peopleTable } from '../schema/index.ts';
import type { BulkPlan } from './plan.ts';

/** Says who of us looks after the people; null for nobody. */
export function planOwner(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  owner: string | null,
): BulkPlan {
  const others = sqlite
    .prepare<[string, string | null], unknown>(
      `SELECT p.id FROM json_each(?) picked CROSS JOIN people p ON p.id = picked.value WHERE p.owner IS NOT ?`,
    )
    .pluck()
    .all(JSON.stringify(people), owner);
  const changed = z.array(personId).parse(others);
  return {
    people: changed,
    unchanged: people.length - changed.length,
    leftOut: 0,
    change: (unit, id) => void unit.update(peopleTable, { id }, { owner }),
  };
}

/** Puts the people into the bin; what hangs on them stays as it is and comes back with them. */
export function planBin(people: readonly PersonId[]): BulkPlan {
  return {
    people,
    unchanged: 0,
    leftOut: 0,
    change: (unit, id) => void unit.update(peopleTable, { id }, { deletedAt: unit.author.clock.now() }),
  };
}
