import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Profile } from '#shared/contract/people.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { Database } from '../database/database.ts';
import { refusal } from '../refusal.ts';
import {
  consents,
  contactPoints,
  memberships,
  opennessRecords,
  orientations,
  people,
  personSummaries,
  tenures,
} from '../schema/index.ts';
import { profileOf } from './profileOf.ts';

/** All that is known of a person, in one query for each kind of record. NOT_FOUND also where it is in the bin. */
export function readProfile(database: Database, personId: PersonId): Profile {
  const { orm } = database;
  const person = orm
    .select()
    .from(people)
    .innerJoin(personSummaries, eq(personSummaries.seq, people.seq))
    .where(and(eq(people.id, personId), isNull(people.deletedAt)))
    .get();
  if (person === undefined) throw refusal('NOT_FOUND', { what: 'person' });
  return profileOf({
    person: person.people,
    summary: person.person_summaries,
    contactPoints: orm
      .select()
      .from(contactPoints)
      .where(eq(contactPoints.personId, personId))
      .orderBy(asc(contactPoints.position), asc(contactPoints.id))
      .all(),
    tenures: orm
      .select()
      .from(tenures)
      .where(eq(tenures.personId, personId))
      .orderBy(desc(tenures.startedOn), desc(tenures.endedOn), desc(tenures.id))
      .all(),
    orientations: orm
      .select()
      .from(orientations)
      .where(eq(orientations.personId, personId))
      .orderBy(desc(orientations.recordedOn), desc(orientations.id))
      .all(),
    openness: orm
      .select()
      .from(opennessRecords)
      .where(eq(opennessRecords.personId, personId))
      .orderBy(desc(opennessRecords.recordedOn), desc(opennessRecords.id))
      .all(),
    consents: orm
      .select()
      .from(consents)
      .where(eq(consents.personId, personId))
      .orderBy(desc(consents.decidedOn), desc(consents.id))
      .all(),
    membership: orm.select().from(memberships).where(eq(memberships.personId, personId)).get() ?? null,
  });
}
