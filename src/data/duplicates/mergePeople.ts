import type { MergeChoice } from '#shared/contract/duplicates.ts';
import { type OperationId, operationId, type PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { personName } from '#shared/domain/names.ts';
import { birthProblem, deceasedProblem, nameProblem } from '#shared/domain/personRules.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { Turns } from '../longWork/turns.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { requirePeople } from '../people/person.ts';
import { refuse } from '../people/rules.ts';
import { refusal } from '../refusal.ts';
import { people } from '../schema/index.ts';
import { columnsOfField, mergedColumns } from './mergeColumns.ts';
import { moveEverything } from './mergeRecords.ts';

/** A record as whoever puts the two together has seen it. */
interface Side {
  id: PersonId;
  version: number;
}

/**
 * Makes one person of two records and gives the operation's id: `keep` stays, with the chosen fields of `other` and
 * everything that hangs on it. NOT_FOUND where one of them is not there, CHANGED_MEANWHILE where one is of another
 * version, INVALID_INPUT where the chosen fields don't go together.
 */
export async function mergePeople(
  database: Database,
  author: Author,
  { keep, other, fromOther }: { keep: Side; other: Side; fromOther: readonly MergeChoice['field'][] },
): Promise<OperationId> {
  return await database.writeInSteps('people.merge', author, async (unit) => {
    requirePeople(database.sqlite, [keep.id, other.id]);
    if (keep.id === other.id) throw refusal('NOT_FOUND', { what: 'person' });
    requireVersions(unit, [keep, other]);
    const deletedAt = author.clock.now();
    // First, so that the operation is known by it: see isOfMerging.
    unit.update(people, { id: other.id }, { mergedInto: keep.id, deletedAt });
    const chosen = new Set<string>(fromOther);
    if (!takeFields(unit, keep.id, other.id, chosen)) countVersionUp(unit, keep.id);
    const turns = new Turns(undefined);
    for (const _moved of moveEverything(unit, { keep: keep.id, other: other.id, chosen })) {
      if (turns.due()) await turns.pass();
    }
    return operationId.parse(unit.operationId);
  });
}

function requireVersions(unit: WriteUnit, sides: readonly Side[]): void {
  for (const { id, version } of sides) {
    const [present] = unit.find(people, { id }, ['version']);
    if (present?.['version'] !== version) throw refusal('CHANGED_MEANWHILE', { what: 'person' });
  }
}

/** Gives the one who stays the chosen fields of the other; false where that changes nothing. */
function takeFields(unit: WriteUnit, keep: PersonId, other: PersonId, chosen: ReadonlySet<string>): boolean {
  const [own] = unit.find(people, { id: keep }, mergedColumns);
  const [theirs] = unit.find(people, { id: other }, mergedColumns);
  const taken = [...chosen].flatMap(columnsOfField);
  const patch = Object.fromEntries(taken.map((name) => [name, theirs?.[name] ?? null]));
  const result = { ...own, ...patch };
  const now = today(unit.author.clock);
  const deceasedOn = plainDate.nullable().parse(result['deceasedOn']);
  refuse(nameProblem(personName.parse(result)));
  refuse(birthProblem(plainDate.nullable().parse(result['birthDate']), deceasedOn, now));
  refuse(deceasedProblem(deceasedOn, now));
  return taken.length > 0 && unit.update(people, { id: keep }, patch);
}
