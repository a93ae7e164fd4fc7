import type { PeopleQuestion } from '#shared/contract/peopleList.ts';
import type { Database } from '../database/database.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Asking } from './asking.ts';
import { type FoundPerson, type ListedPerson, listedPerson } from './listedPerson.ts';
import { PeopleLists } from './peopleLists.ts';

/** The lists go with the database they are of. */
const lists = new WeakMap<Database, PeopleLists>();

function listsOf(database: Database): PeopleLists {
  const known = lists.get(database) ?? new PeopleLists(database);
  lists.set(database, known);
  return known;
}

/** A page of the people in the wanted order, and how many are listed in all. */
export function listPeople(
  database: Database,
  asking: Asking,
  question: PeopleQuestion & { offset: number; limit: number },
): { total: number; more: boolean; people: ListedPerson[] } {
  const { seqs, ...page } = listsOf(database).page(asking, question, question);
  return { ...page, people: listedPeople(database.sqlite, seqs) };
}

/** The seqs of everybody whom the list shows for a question, in its order. */
export function listedSeqs(database: Database, asking: Asking, question: PeopleQuestion): number[] {
  return listsOf(database).page(asking, question, { offset: 0, limit: Number.MAX_SAFE_INTEGER }).seqs;
}

/** What the list shows of the people whose `seq` is in a JSON array. */
export const rowsSql = `
  SELECT p.seq, p.id, p.family_name AS familyName, p.given_name AS givenName,
    p.family_reading AS familyReading, p.given_reading AS givenReading, p.latin_name AS latinName,
    p.preferred_name AS preferredName, p.former_family_name AS formerFamilyName, s.department, s.title, s.company,
    s.job_title AS jobTitle, s.location, s.external_id AS externalId, s.owner, s.email, s.phone,
    s.started_on AS startedOn, s.left_on AS leftOn, s.orientation, s.orientation_strength AS orientationStrength,
    s.openness, s.last_contact_at AS lastContactAt, s.last_heard_at AS lastHeardAt, s.reachable,
    s.do_not_contact AS doNotContact, s.membership, s.joined, s.joined_on AS joinedOn,
    s.interaction_count AS interactionCount, s.next_due_on AS nextDueOn, s.tags, s.skills,
    s.updated_at AS updatedAt,
    (SELECT json_group_object(v.field_id, CASE f.type WHEN 'flag' THEN json(iif(v.number_value, 'true', 'false'))
        WHEN 'number' THEN v.number_value ELSE v.text_value END)
      FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
      WHERE v.person_id = p.id AND f.archived_at IS NULL) AS custom
  FROM json_each(?) page
  CROSS JOIN person_summaries s ON s.seq = page.value
  CROSS JOIN people p ON p.seq = page.value`;

/** The people of those seqs as the list shows them, in that order; who is gone is left out. */
export function listedPeople(sqlite: SqliteDatabase, page: readonly number[]): ListedPerson[] {
  const rows = sqlite.prepare<[string], FoundPerson>(rowsSql).all(JSON.stringify(page));
  const bySeq = new Map(rows.map((row) => [row.seq, listedPerson(row)]));
  return page.flatMap((seq) => bySeq.get(seq) ?? []);
}
