import { z } from 'zod';
import { type PersonRow, personRow } from '#shared/contract/people.ts';

/** SQLite keeps yes and no as 1 and 0. */
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);

const row = personRow.extend({ seq: z.int(), reachable: flag, joined: flag });

/** A row of `rowsSql` as the contract's person; throws where the database holds what the contract does not know. */
export function listedPerson(found: unknown): { seq: number; person: PersonRow } {
  const { seq, ...person } = row.parse(found);
  return { seq, person };
}
