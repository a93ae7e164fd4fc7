import { type MatchedPerson, matchedPerson } from '#shared/contract/duplicates.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';

export const matchedPeopleSql = `
  SELECT p.id, p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
    p.given_reading AS givenReading, p.latin_name AS latinName, p.preferred_name AS preferredName,
    p.former_family_name AS formerFamilyName, p.external_id AS externalId, s.email, s.department,
    s.started_on AS startedOn, s.left_on AS leftOn
  FROM json_each(?) wanted
  CROSS JOIN people p ON p.id = wanted.value
  CROSS JOIN person_summaries s ON s.seq = p.seq`;

/** Those people as one side of a pair, by their ids; without those who are gone. */
export function matchedPeople(sqlite: SqliteDatabase, ids: readonly string[]): Map<string, MatchedPerson> {
  const rows = prepared(sqlite, matchedPeopleSql).all(JSON.stringify([...new Set(ids)]));
  return new Map(
    rows.map((row) => {
      const person = matchedPerson.parse(row);
      return [person.id, person];
    }),
  );
}
