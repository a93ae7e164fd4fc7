import { type Comparison, comparison } from '#shared/contract/duplicates.ts';
import { PeopleComparer } from '#shared/domain/duplicates/comparePeople.ts';
import { matchReasons } from '#shared/domain/duplicates/matchReasons.ts';
import { PeopleValues } from '#shared/domain/duplicates/preparedPerson.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Clock } from '#shared/domain/instant.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/prepared.ts';
import type { Reader } from '../interactions/visibility.ts';
import { readProfile } from '../people/profile.ts';
import { refusal } from '../refusal.ts';
import { comparedPeople } from './comparedPeople.ts';
import { keptScan } from './foundPairs.ts';
import { mergeChoices } from './mergeChoices.ts';
import { mergeMoves } from './mergeMoves.ts';

/** Two records side by side: what speaks for one person, in what they differ, and what hangs on each. NOT_FOUND. */
export function comparePair(
  database: Database,
  clock: Clock,
  reader: Reader,
  { a, b }: { a: PersonId; b: PersonId },
): Comparison {
  const { sqlite } = database;
  const profiles = {
    a: readProfile(database, clock, reader, a),
    b: readProfile(database, clock, reader, b),
  };
  return comparison.parse({
    ...profiles,
    ...compared(database, a, b),
    choices: mergeChoices(sqlite, profiles),
    moves: mergeMoves(sqlite, a, b),
  });
}

const seqOf = statement<[string], { seq: number }>('SELECT seq FROM people WHERE id = ?');

function compared(database: Database, a: PersonId, b: PersonId): Pick<Comparison, 'score' | 'reasons'> {
  const { sqlite } = database;
  const seqs = [a, b].map((id) => seqOf(sqlite).get(id)?.seq ?? 0);
  const records = new Map(comparedPeople(sqlite, seqs).map(({ id, person }) => [id, person]));
  const [one, other] = [records.get(a), records.get(b)];
  if (one === undefined || other === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  // By what the last scan has measured, so that the score is the one of the list; without one by what is usual.
  const { found } = keptScan(database);
  const values = found?.values ?? new PeopleValues();
  const comparer = found?.comparer ?? new PeopleComparer(values, 2);
  const result = comparer.explain(values.prepare(one), values.prepare(other));
  return { score: result.score, reasons: matchReasons(result, one, other) };
}
