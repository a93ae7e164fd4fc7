import type { Relation } from '#shared/contract/personProfile.ts';
import type { PersonId, RelationId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { relations } from '../schema/index.ts';
import { changePerson, countVersionUp, type PersonVersion } from './changePerson.ts';
import { requirePeople } from './person.ts';
import { refuse } from './rules.ts';

type SavedRelation = Omit<Relation, 'id' | 'otherName'> & { id: RelationId | null };
type Ends = Pick<typeof relations.$inferSelect, 'personId' | 'otherId'>;

/**
 * Adds a relation of the person, or changes the one that is named. One that was recorded from the other side is
 * kept at the other. Both people show it, so the versions of both count up.
 */
export async function saveRelation(
  database: Database,
  author: Author,
  input: PersonVersion & { relation: SavedRelation },
): Promise<void> {
  const { personId } = input;
  const { id, kind, outward, otherId } = input.relation;
  if (otherId === personId) refuse({ field: 'otherId', reason: 'relatedToSelf' }, 'relation');
  const facts = {
    ...(outward ? { personId, otherId } : { personId: otherId, otherId: personId }),
    kind,
    note: input.relation.note.trim(),
  };
  await changePerson(database, author, 'person.saveRelation', input, (unit) => {
    requirePeople(database.sqlite, [otherId]);
    const kept = id === null ? null : ownRelation(unit, id, personId);
    refuseTwice(unit, { ...facts, id });
    if (id === null) unit.insert(relations, { ...facts, id: author.ids.next() });
    else if (!unit.update(relations, { id }, facts)) return false;
    for (const other of othersOf([facts, ...(kept === null ? [] : [kept])], personId))
      countVersionUp(unit, other);
    return true;
  });
}

/** Takes a relation away, from whichever of its two people. */
export async function removeRelation(
  database: Database,
  author: Author,
  input: PersonVersion & { relationId: RelationId },
): Promise<void> {
  await changePerson(database, author, 'person.removeRelation', input, (unit) => {
    const kept = ownRelation(unit, input.relationId, input.personId);
    unit.remove(relations, { id: input.relationId });
    for (const other of othersOf([kept], input.personId)) countVersionUp(unit, other);
    return true;
  });
}

/** The ends of a relation of that person; NOT_FOUND where they have none of that id. */
function ownRelation(unit: WriteUnit, id: RelationId, personId: PersonId): Ends {
  const [row] = unit.find(relations, { id }, ['personId', 'otherId']);
  const ends = { personId: String(row?.['personId']), otherId: String(row?.['otherId']) };
  if (ends.personId !== personId && ends.otherId !== personId)
    throw refusal('NOT_FOUND', { what: 'relation' });
  return ends;
}

function othersOf(ends: readonly Ends[], personId: PersonId): Set<string> {
  const all = new Set(ends.flatMap((relation) => [relation.personId, relation.otherId]));
  all.delete(personId);
  return all;
}

/** Two people are related once in each way; as colleagues from whichever side. */
function refuseTwice(unit: WriteUnit, wanted: Ends & { id: string | null; kind: string }): void {
  const { personId, otherId, kind } = wanted;
  const same = unit.find(relations, { personId, otherId, kind }, ['id']);
  const turned = unit.find(relations, { personId: otherId, otherId: personId, kind }, ['id']);
  const found = kind === 'colleague' ? [...same, ...turned] : same;
  if (found.some((row) => row['id'] !== wanted.id)) {
    refuse({ field: 'otherId', reason: 'relatedAlready' }, 'relation');
  }
}
