import type { NewPerson } from '#shared/contract/people.ts';
import { foldContactValue, isEmailAddress } from '#shared/domain/contactPoints.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { nameProblem, periodProblem, textOrNull, tidyName } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { contactPoints, people, tenures } from '../schema/index.ts';
import { refuse } from './rules.ts';
import { tidyTenure } from './tenures.ts';

/** Adds a person by hand and gives the new id. */
export async function addPerson(database: Database, author: Author, input: NewPerson): Promise<PersonId> {
  const { email: address, tenure, ...name } = input;
  const email = textOrNull(address);
  refuse(nameProblem(name));
  if (email !== null && !isEmailAddress(email)) refuse({ field: 'email', reason: 'notAnEmail' });
  if (tenure !== null) refuse(periodProblem(tenure), 'tenure');
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
