import type { NewPerson } from '#shared/contract/people.ts';
import type { Tenure } from '#shared/contract/personProfile.ts';
import type { TenureId } from '#shared/domain/ids.ts';
import { tenureProblem, textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { keepPlanWithTenure, letGoOfTenure } from '../offboarding/withTenure.ts';
import { refusal } from '../refusal.ts';
import { tenures } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';
import { refuse } from './rules.ts';

/** Adds a tenure, or changes the one that is named; NOT_FOUND where the person has none of that id. */
export async function saveTenure(
  database: Database,
  author: Author,
  input: PersonVersion & { tenure: Omit<Tenure, 'id'> & { id: TenureId | null } },
): Promise<void> {
  const { id, ...facts } = input.tenure;
  refuse(tenureProblem(facts), 'tenure');
  await changePerson(database, author, 'person.saveTenure', input, (unit) => {
    const { personId } = input;
    if (id === null) {
      unit.insert(tenures, { ...tidyTenure(facts), id: author.ids.next(), personId });
      return true;
    }
    if (unit.find(tenures, { id, personId }, ['id']).length === 0) {
      throw refusal('NOT_FOUND', { what: 'tenure' });
    }
    keepPlanWithTenure(unit, { id, endedOn: facts.endedOn });
    return unit.update(tenures, { id }, tidyTenure(facts));
  });
}

/** Takes a tenure out of the person's record; TENURE_HAS_FAREWELL where one was planned or held. */
export async function removeTenure(
  database: Database,
  author: Author,
  input: PersonVersion & { tenureId: TenureId },
): Promise<void> {
  await changePerson(database, author, 'person.removeTenure', input, (unit) => {
    if (unit.find(tenures, { id: input.tenureId, personId: input.personId }, ['id']).length > 0) {
      letGoOfTenure(unit, input.tenureId);
    }
    const removed = unit.remove(tenures, { id: input.tenureId, personId: input.personId });
    if (!removed) throw refusal('NOT_FOUND', { what: 'tenure' });
    return removed;
  });
}

type TenureFacts = NonNullable<NewPerson['tenure']>;

/** A tenure's texts without the blanks around them, and null instead of empty ones. */
export function tidyTenure(tenure: TenureFacts): TenureFacts {
  return {
    ...tenure,
    department: textOrNull(tenure.department),
    title: textOrNull(tenure.title),
    grade: textOrNull(tenure.grade),
    manager: textOrNull(tenure.manager),
    leaveReason: textOrNull(tenure.leaveReason),
  };
}
