import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Channel, Language } from '#shared/domain/vocabulary.ts';
import { writtenLanguageOf } from '#shared/domain/writtenLanguage.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { nameColumns } from '../people/nameColumns.ts';

/** What a message needs to know of a person. */
export interface MessagePerson {
  seq: number;
  personId: PersonId;
  personName: PersonName;
  /** The one they are written to in. */
  language: Language;
  department: string | null;
  title: string | null;
  leftOn: PlainDate | null;
  company: string | null;
  /** The first usable one of the channel. */
  address: string | null;
}

interface Row extends PersonName, Omit<MessagePerson, 'personName' | 'language'> {
  /** What is on record; null where nobody says. */
  language: Language | null;
}

export const messagePeopleSql = `
  SELECT s.seq, p.id AS personId, ${nameColumns}, p.language, s.department, s.title, s.left_on AS leftOn, s.company,
    (SELECT c.value FROM contact_points c WHERE c.person_id = p.id AND c.channel = :channel AND c.usable = 1
      ORDER BY c.position, c.id LIMIT 1) AS address
  FROM json_each(:page) page
  CROSS JOIN person_summaries s ON s.seq = page.value
  CROSS JOIN people p ON p.seq = page.value`;

const rowsOf = statement<[{ page: string; channel: Channel }], Row>(messagePeopleSql);

/** How many people are read at once. */
export const peopleAtOnce = 500;

/** The people of those seqs who are not in the bin, in that order. */
export function messagePeople(
  sqlite: SqliteDatabase,
  seqs: readonly number[],
  channel: Channel,
): MessagePerson[] {
  const rows = rowsOf(sqlite).all({ page: JSON.stringify(seqs), channel });
  const bySeq = new Map(rows.map((row) => [row.seq, messagePerson(row)]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

function messagePerson(row: Row): MessagePerson {
  const { seq, personId, department, title, leftOn, company, address } = row;
  const { familyName, givenName, familyReading, givenReading } = row;
  const { latinName, preferredName, formerFamilyName } = row;
  return {
    seq,
    personId,
    personName: {
      familyName,
      givenName,
      familyReading,
      givenReading,
      latinName,
      preferredName,
      formerFamilyName,
    },
    language: writtenLanguageOf(row),
    department,
    title,
    leftOn,
    company,
    address,
  };
}

export const languagesSql = `
  SELECT p.seq, p.language, p.family_name AS familyName, p.given_name AS givenName, p.family_reading AS familyReading,
    p.given_reading AS givenReading, p.preferred_name AS preferredName
  FROM json_each(?) page CROSS JOIN people p ON p.seq = page.value`;

type Named = Parameters<typeof writtenLanguageOf>[0] & { seq: number };
const languagesOf = statement<[page: string], Named>(languagesSql);

/** The language in which each of the people of those seqs is written to. */
export const languagesOfPeople = (
  sqlite: SqliteDatabase,
  seqs: readonly number[],
): { seq: number; language: Language }[] =>
  languagesOf(sqlite)
    .all(JSON.stringify(seqs))
    .map((row) => ({ seq: row.seq, language: writtenLanguageOf(row) }));
