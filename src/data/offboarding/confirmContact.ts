import type { Consent, ContactPoint } from '#shared/contract/personProfile.ts';
import { consentProblem } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { countVersionUp } from '../people/changePerson.ts';
import { refuse } from '../people/rules.ts';
import { replacePoints } from '../people/update.ts';
import { refusal } from '../refusal.ts';
import { consents, people } from '../schema/index.ts';
import { type Changed, changePlan, type PlanVersion } from './changePlan.ts';
import { settleStepOfKind } from './settleStepOfKind.ts';

/**
 * The leaver's own contact details as they are confirmed, with the words of consent given along; settles the plan's steps
 * of both kinds. CHANGED_MEANWHILE also where the person was changed since.
 */
export async function confirmContact(
  database: Database,
  author: Author,
  input: PlanVersion & {
    personVersion: number;
    contactPoints: readonly ContactPoint[];
    consents: readonly Consent[];
  },
): Promise<Changed> {
  for (const word of input.consents) refuse(consentProblem(word), 'consents');
  return await changePlan(
    database,
    author,
    { kind: 'offboarding.confirmContact' },
    input,
    (unit, { personId, tenureId }) => {
      const [person] = unit.find(people, { id: personId }, ['version']);
      if (person?.['version'] !== input.personVersion) {
        throw refusal('CHANGED_MEANWHILE', { what: 'person' });
      }
      if (replacePoints(database, unit, personId, input.contactPoints)) countVersionUp(unit, personId);
      for (const word of input.consents) {
        unit.insert(consents, { ...word, id: author.ids.next(), personId });
      }
      settleStepOfKind(unit, tenureId, 'contactDetails');
      settleStepOfKind(unit, tenureId, 'consent');
    },
  );
}
