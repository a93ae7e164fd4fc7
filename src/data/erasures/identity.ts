import { z } from 'zod';
import { isEmailAddress, phoneKey } from '#shared/domain/contactPoints.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { jsonColumn } from '../files/parseJson.ts';

/** Everything by which a person is or was known here, each value once; from their records and the history of these. */
export interface Identity {
  /** The person's own id and those of the records that were merged into them. */
  ids: readonly string[];
  families: Set<string>;
  givens: Set<string>;
  familyReadings: Set<string>;
  givenReadings: Set<string>;
  /** Whole names: in Latin letters, and what they want to be called. */
  wholeNames: Set<string>;
  externalIds: Set<string>;
  emails: Set<string>;
  phones: Set<string>;
  addresses: Set<string>;
  messages: Set<string>;
  birthDates: Set<string>;
  starts: Set<string>;
  ends: Set<string>;
}

const text = z.string().nullish();
const personValues = z.object({
  familyName: text,
  givenName: text,
  familyReading: text,
  givenReading: text,
  latinName: text,
  preferredName: text,
  formerFamilyName: text,
  externalId: text,
  birthDate: text,
});
const contactValues = z.object({ channel: text, value: text });
const tenureValues = z.object({ startedOn: text, endedOn: text });

const peopleRows = statement<[string], unknown>(`
  SELECT family_name AS familyName, given_name AS givenName, family_reading AS familyReading,
    given_reading AS givenReading, latin_name AS latinName, preferred_name AS preferredName,
    former_family_name AS formerFamilyName, external_id AS externalId, birth_date AS birthDate
  FROM people WHERE id IN (SELECT value FROM json_each(?))`);
const contactRows = statement<[string], unknown>(
  'SELECT channel, value FROM contact_points WHERE person_id IN (SELECT value FROM json_each(?))',
);
const tenureRows = statement<[string], unknown>(
  `SELECT started_on AS startedOn, ended_on AS endedOn FROM tenures
   WHERE person_id IN (SELECT value FROM json_each(?))`,
);
const earlierRows = statement<[string], unknown>(`
  SELECT record_type AS type, before, after FROM changes
  WHERE person_id IN (SELECT value FROM json_each(?)) AND record_type IN ('person', 'contactPoint', 'tenure')`);

const values = jsonColumn(z.record(z.string(), z.unknown())).nullable().catch(null);
const earlier = z.object({ type: z.string(), before: values, after: values });

/** What is known of a person; `ids` are the person's own and those of the records merged into them. */
export function identityOf(sqlite: SqliteDatabase, ids: readonly string[]): Identity {
  const identity = emptyIdentity(ids);
  const among = JSON.stringify(ids);
  for (const row of peopleRows(sqlite).all(among)) takePerson(identity, row);
  for (const row of contactRows(sqlite).all(among)) takeContact(identity, row);
  for (const row of tenureRows(sqlite).all(among)) takeTenure(identity, row);
  for (const row of z.array(earlier).parse(earlierRows(sqlite).all(among))) {
    const take = row.type === 'person' ? takePerson : row.type === 'tenure' ? takeTenure : takeContact;
    for (const side of [row.before, row.after]) if (side !== null) take(identity, side);
  }
  return identity;
}

function emptyIdentity(ids: readonly string[]): Identity {
  return {
    ids,
    families: new Set(),
    givens: new Set(),
    familyReadings: new Set(),
    givenReadings: new Set(),
    wholeNames: new Set(),
    externalIds: new Set(),
    emails: new Set(),
    phones: new Set(),
    addresses: new Set(),
    messages: new Set(),
    birthDates: new Set(),
    starts: new Set(),
    ends: new Set(),
  };
}

function put(set: Set<string>, value: string | null | undefined): void {
  const tidy = value?.trim() ?? '';
  if (tidy !== '') set.add(tidy);
}

function takePerson(identity: Identity, row: unknown): void {
  const values = personValues.parse(row);
  put(identity.families, values.familyName);
  put(identity.families, values.formerFamilyName);
  put(identity.givens, values.givenName);
  put(identity.familyReadings, values.familyReading);
  put(identity.givenReadings, values.givenReading);
  put(identity.wholeNames, values.latinName);
  put(identity.wholeNames, values.preferredName);
  put(identity.externalIds, values.externalId);
  put(identity.birthDates, values.birthDate);
}

function takeContact(identity: Identity, row: unknown): void {
  const { channel, value } = contactValues.parse(row);
  if (value === null || value === undefined) return;
  // A correction in the history names the value alone.
  if (channel === 'email' || isEmailAddress(value)) put(identity.emails, value);
  else if (channel === 'phone' || (channel !== 'post' && looksLikePhone(value))) put(identity.phones, value);
  else if (channel === 'message') put(identity.messages, value);
  else put(identity.addresses, value);
}

const looksLikePhone = (value: string): boolean => !/\p{L}/u.test(value) && phoneKey(value) !== null;

function takeTenure(identity: Identity, row: unknown): void {
  const { startedOn, endedOn } = tenureValues.parse(row);
  put(identity.starts, startedOn);
  put(identity.ends, endedOn);
}
