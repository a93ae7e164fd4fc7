import type { PersonVerdict } from '#shared/contract/asks.ts';
import { type AskAction, verdictOf } from '#shared/domain/asking/askRules.ts';
import type { AskRule } from '#shared/domain/asking/verdict.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { type PersonName, personName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns } from '../people/nameColumns.ts';
import { requirePeople } from '../people/person.ts';
import { readAskFacts } from './facts.ts';

/** What is about to be done, by somebody of that role, on that day. */
export interface Ask {
  action: AskAction;
  role: Role;
  today: PlainDate;
  /** What HR has gone against in this matter before. */
  settled?: ReadonlySet<AskRule>;
}

const namesOf = statement<[people: string], PersonName & { id: string }>(`
  SELECT p.id, ${nameColumns} FROM json_each(?) asked CROSS JOIN people p ON p.id = asked.value`);

/** What the rules say of each of these people, in their order and each once; NOT_FOUND where one is not there. */
export function verdictsOf(
  sqlite: SqliteDatabase,
  people: readonly PersonId[],
  { action, role, today, settled }: Ask,
): PersonVerdict[] {
  requirePeople(sqlite, people);
  const facts = readAskFacts(sqlite, people, today);
  const named = namesOf(sqlite).all(JSON.stringify([...new Set(people)]));
  return named.flatMap(({ id, ...name }) => {
    const known = facts.get(id);
    if (known === undefined) return [];
    const verdict = verdictOf(known, action, role, settled);
    return [{ personId: personId.parse(id), personName: personName.parse(name), ...verdict }];
  });
}
