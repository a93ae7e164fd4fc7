import type { Partnership } from '#shared/contract/personProfile.ts';
import type { PartnershipId } from '#shared/domain/ids.ts';
import { periodProblem, textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { partnerships } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';
import { refuse } from './rules.ts';

/** Adds a partnership, or changes the one that is named; NOT_FOUND where the person has none of that id. */
export async function savePartnership(
  database: Database,
  author: Author,
  input: PersonVersion & { partnership: Omit<Partnership, 'id'> & { id: PartnershipId | null } },
): Promise<void> {
  const { id, ...said } = input.partnership;
  const facts = { ...said, title: textOrNull(said.title), note: said.note.trim() };
  refuse(periodProblem(facts), 'partnership');
  await changePerson(database, author, 'person.savePartnership', input, (unit) => {
    const { personId } = input;
    if (id === null) {
      unit.insert(partnerships, { ...facts, id: author.ids.next(), personId });
      return true;
    }
    if (unit.find(partnerships, { id, personId }, ['id']).length === 0) {
      throw refusal('NOT_FOUND', { what: 'partnership' });
    }
    return unit.update(partnerships, { id }, facts);
  });
}

/** Takes a partnership out of the person's record. */
export async function removePartnership(
  database: Database,
  author: Author,
  input: PersonVersion & { partnershipId: PartnershipId },
): Promise<void> {
  await changePerson(database, author, 'person.removePartnership', input, (unit) => {
    const removed = unit.remove(partnerships, { id: input.partnershipId, personId: input.personId });
    if (!removed) throw refusal('NOT_FOUND', { what: 'partnership' });
    return removed;
  });
}
