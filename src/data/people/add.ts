import type { NewPerson } from '#shared/contract/people.ts';
import { foldContactValue, isEmailAddress } from '#shared/domain/contactPoints.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { dateOf } from '#shared/domain/instant.ts';
import { nameProblem, periodProblem, textOrNull, tidyName } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { ErasedPeople } from '../erasures/erasedPeople.ts';
import { recognisable } from '../erasures/proofs.ts';
import { refusal } from '../refusal.ts';
import { contactPoints, people, tenures } from '../schema/index.ts';
import { refuse } from './rules.ts';
import { tidyTenure } from './tenures.ts';

/** Adds a person by hand and gives the new id. PERSON_ERASED where they were erased before, unless `evenSo`. */
export async function addPerson(database: Database, author: Author, input: NewPerson): Promise<PersonId> {
  const { email: address, tenure, evenSo = false, ...name } = input;
  const email = textOrNull(address);
  refuse(nameProblem(name));
  if (email !== null && !isEmailAddress(email)) refuse({ field: 'email', reason: 'notAnEmail' });
  if (tenure !== null) refuse(periodProblem(tenure), 'tenure');
  if (!evenSo) refuseErased(database, author, { ...input, email });
  return await database.write('person.add', author, (unit) => {
    const id = personId.parse(author.ids.next());
    const now = author.clock.now();
    unit.insert(people, {
      ...tidyName(name),
      id,
      doNotContact: false,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    if (email !== null) {
      unit.insert(contactPoints, {
        id: author.ids.next(),
        personId: id,
        channel: 'email',
        value: email,
        folded: foldContactValue('email', email),
        usable: true,
        position: 0,
      });
    }
    if (tenure !== null) unit.insert(tenures, { ...tidyTenure(tenure), id: author.ids.next(), personId: id });
    return id;
  });
}

function refuseErased(database: Database, { clock }: Author, { email, tenure, ...name }: NewPerson): void {
  const at = new ErasedPeople(database.sqlite).erasedAt(() =>
    recognisable({
      name,
      emails: email === null ? [] : [email],
      startedOn: tenure?.startedOn ?? null,
      endedOn: tenure?.endedOn ?? null,
    }),
  );
  if (at !== null) throw refusal('PERSON_ERASED', { erasedOn: dateOf(at, clock.timeZone()) });
}
