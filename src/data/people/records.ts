import { desc, eq } from 'drizzle-orm';
import type { Consent, Membership, OpennessRecord, Orientation } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { consentProblem, membershipProblem, welcomeProblem } from '#shared/domain/personRules.ts';
import { type PlainDate, plainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { consents, memberships, opennessRecords, orientations } from '../schema/index.ts';
import { changePerson, type PersonVersion } from './changePerson.ts';
import { requirePeople } from './person.ts';
import { refuse } from './rules.ts';

/** Appends what the person wants now; what the latest record of a kind says already is not said again. */
export async function recordOrientations(
  database: Database,
  author: Author,
  personId: PersonId,
  records: readonly Orientation[],
): Promise<void> {
  await database.write('person.recordOrientations', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    const kept = database.orm
      .select()
      .from(orientations)
      .where(eq(orientations.personId, personId))
      .orderBy(desc(orientations.recordedOn), desc(orientations.id))
      .all();
    for (const record of records) {
      const latest = kept.find((row) => row.kind === record.kind);
      if (latest?.strength === record.strength && latest.source === record.source) continue;
      unit.insert(orientations, { ...record, id: author.ids.next(), personId });
    }
  });
}

/** Appends how open the person is to a return. */
export async function recordOpenness(
  database: Database,
  author: Author,
  personId: PersonId,
  record: OpennessRecord,
): Promise<void> {
  await database.write('person.recordOpenness', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    unit.insert(opennessRecords, { ...record, id: author.ids.next(), personId });
  });
}

/** Appends to the consent history. INVALID_INPUT for one that ends before it is given. */
export async function recordConsents(
  database: Database,
  author: Author,
  personId: PersonId,
  words: readonly Consent[],
): Promise<void> {
  for (const word of words) refuse(consentProblem(word), 'consents');
  await database.write('person.recordConsent', author, (unit) => {
    requirePeople(database.sqlite, [personId]);
    for (const word of words) unit.insert(consents, { ...word, id: author.ids.next(), personId });
  });
}

/**
 * Sets when the person was invited to the network, joined it, was welcomed and left it; CHANGED_MEANWHILE on an old version. A
 * welcome that is not given stays, unless they joined after it.
 */
export async function setMembership(
  database: Database,
  author: Author,
  input: PersonVersion & { membership: Membership & { welcomedOn?: PlainDate | null | undefined } },
): Promise<void> {
  const { personId, membership: days } = input;
  refuse(membershipProblem(days) ?? welcomeProblem(days), 'membership');
  await changePerson(database, author, 'person.setMembership', input, (unit) => {
    const [kept] = unit.find(memberships, { personId }, ['id', 'welcomedOn']);
    const { welcomedOn = plainDate.safeParse(kept?.['welcomedOn']).data ?? null } = days;
    const set = { ...days, welcomedOn: welcomeProblem({ ...days, welcomedOn }) === null ? welcomedOn : null };
    if (kept !== undefined) return unit.update(memberships, { id: String(kept['id']) }, set);
    unit.insert(memberships, { ...set, id: author.ids.next(), personId });
    return true;
  });
}
