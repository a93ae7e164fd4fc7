import { contactPoints, people, tenures } from '#data/schema/index.ts';
import { foldContactValue } from '#shared/domain/contactPoints.ts';
import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { TestWorkspace } from './workspace.ts';

/** Adds people as they are compared, in one operation, and gives their ids in that order. */
export async function writeCompared(
  { database, author }: Pick<TestWorkspace, 'database' | 'author'>,
  records: readonly ComparedPerson[],
): Promise<string[]> {
  return await database.write('test.people', author, (unit) =>
    records.map((record) => {
      const personId = author.ids.next();
      const now = author.clock.now();
      const { name, externalId, birthDate, company } = record;
      const facts = { ...name, externalId, birthDate, company, doNotContact: false, version: 1 };
      unit.insert(people, { id: personId, ...facts, createdAt: now, updatedAt: now });
      for (const [position, { channel, value }] of waysOf(record).entries()) {
        const folded = foldContactValue(channel, value);
        const id = author.ids.next();
        unit.insert(contactPoints, { id, personId, channel, value, folded, usable: true, position });
      }
      for (const tenure of record.tenures)
        unit.insert(tenures, { id: author.ids.next(), personId, ...tenure });
      return personId;
    }),
  );
}

const waysOf = ({ emails, phones, addresses }: ComparedPerson): { channel: Channel; value: string }[] => [
  ...emails.map((value) => ({ channel: 'email', value }) as const),
  ...phones.map((value) => ({ channel: 'phone', value }) as const),
  ...addresses.map((value) => ({ channel: 'post', value }) as const),
];
