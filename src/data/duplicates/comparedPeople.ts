import type { ComparedPerson } from '#shared/domain/duplicates/comparedPerson.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

/** Few enough that a page is read and prepared within a turn. */
const pageSize = 400;

/** A person of the workspace as far as records are compared. */
export interface ComparedRecord {
  seq: number;
  id: string;
  person: ComparedPerson;
}

interface PersonRow extends PersonName {
  seq: number;
  id: string;
  externalId: string | null;
  birthDate: PlainDate | null;
  company: string | null;
}

interface ContactRow {
  seq: number;
  channel: Channel;
  value: string;
}

interface TenureRow {
  seq: number;
  startedOn: PlainDate | null;
  endedOn: PlainDate | null;
  department: string | null;
}

const personColumns = `p.seq, p.id, p.family_name AS familyName, p.given_name AS givenName,
  p.family_reading AS familyReading, p.given_reading AS givenReading, p.latin_name AS latinName,
  p.preferred_name AS preferredName, p.former_family_name AS formerFamilyName, p.external_id AS externalId,
  p.birth_date AS birthDate, p.company`;

/** What is read of people, with the SQL of their numbers; CROSS keeps SQLite to finding all else by their keys. */
const readings = (seqs: string) => ({
  people: `SELECT ${personColumns} FROM (${seqs}) wanted CROSS JOIN people p ON p.seq = wanted.seq ORDER BY p.seq`,
  // The + keeps SQLite from finding contact points by their channel, which all of them share.
  contacts: `SELECT p.seq, c.channel, c.value FROM (${seqs}) wanted CROSS JOIN people p ON p.seq = wanted.seq
    CROSS JOIN contact_points c ON c.person_id = p.id AND +c.channel <> 'message' ORDER BY p.seq, c.position`,
  tenures: `SELECT p.seq, t.started_on AS startedOn, t.ended_on AS endedOn, t.department
    FROM (${seqs}) wanted CROSS JOIN people p ON p.seq = wanted.seq
    CROSS JOIN tenures t ON t.person_id = p.id ORDER BY p.seq, t.started_on, t.id`,
});

const aPage = `SELECT seq FROM people WHERE seq > ? AND deleted_at IS NULL ORDER BY seq LIMIT ${pageSize}`;
const those = 'SELECT value AS seq FROM json_each(?)';

const ofPage = readings(aPage);
const ofThose = readings(those);

const pageReaders = {
  people: statement<[number], PersonRow>(ofPage.people),
  contacts: statement<[number], ContactRow>(ofPage.contacts),
  tenures: statement<[number], TenureRow>(ofPage.tenures),
};
const chosenReaders = {
  people: statement<[string], PersonRow>(ofThose.people),
  contacts: statement<[string], ContactRow>(ofThose.contacts),
  tenures: statement<[string], TenureRow>(ofThose.tenures),
};

/** The statements over a page and over chosen people, for looking at their plans. */
export const comparedPeopleSql = [...Object.values(ofPage), ...Object.values(ofThose)];

/** The people after that one in the order of their numbers, a page of them; none after the last. */
export function comparedPage(database: SqliteDatabase, afterSeq: number): ComparedRecord[] {
  return joined(
    pageReaders.people(database).all(afterSeq),
    pageReaders.contacts(database).all(afterSeq),
    pageReaders.tenures(database).all(afterSeq),
  );
}

/** The people with those numbers, in the order of the numbers. */
export function comparedPeople(database: SqliteDatabase, seqs: readonly number[]): ComparedRecord[] {
  const list = JSON.stringify(seqs);
  return joined(
    chosenReaders.people(database).all(list),
    chosenReaders.contacts(database).all(list),
    chosenReaders.tenures(database).all(list),
  );
}

/** All three in the order of the people's numbers. */
function joined(
  people: readonly PersonRow[],
  contacts: readonly ContactRow[],
  tenures: readonly TenureRow[],
): ComparedRecord[] {
  const [contactsOf, tenuresOf] = [inOrder(contacts), inOrder(tenures)];
  return people.map((row) => {
    const { seq, id, externalId, birthDate, company } = row;
    const own = contactsOf(seq);
    const person = {
      name: nameOf(row),
      externalId,
      emails: valuesOf(own, 'email'),
      phones: valuesOf(own, 'phone'),
      addresses: valuesOf(own, 'post'),
      birthDate,
      company,
      tenures: tenuresOf(seq).map(({ startedOn, endedOn, department }) => ({
        startedOn,
        endedOn,
        department,
      })),
    };
    return { seq, id, person };
  });
}

function nameOf(row: PersonRow): PersonName {
  const { familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName } =
    row;
  return { familyName, givenName, familyReading, givenReading, latinName, preferredName, formerFamilyName };
}

const valuesOf = (contacts: readonly ContactRow[], channel: Channel): readonly string[] =>
  contacts.length === 0
    ? none
    : contacts.filter((contact) => contact.channel === channel).map(({ value }) => value);

/** Gives the rows of one person after the other, who are asked for in order. */
function inOrder<T extends { seq: number }>(rows: readonly T[]): (seq: number) => readonly T[] {
  let at = 0;
  return (seq) => {
    while ((rows[at]?.seq ?? seq) < seq) at += 1;
    const from = at;
    while (rows[at]?.seq === seq) at += 1;
    return from === at ? none : rows.slice(from, at);
  };
}

const none: never[] = [];
