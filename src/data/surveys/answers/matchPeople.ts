import { z } from 'zod';
import type { FoundAnswer } from '#shared/contract/surveys.ts';
import { foldContactValue } from '#shared/domain/contactPoints.ts';
import { fold } from '#shared/domain/folding.ts';
import { personId } from '#shared/domain/ids.ts';
import { nameForms, type PersonName, personName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { prepared } from '../../database/prepared.ts';
import { grouped } from '../../history/grouped.ts';
import { nameColumns, withName } from '../../people/nameColumns.ts';
import type { DraftAnswer } from './draftAnswer.ts';

type Matched = Pick<FoundAnswer, 'match' | 'candidates'>;

/** By what somebody is known who is not yet known by us. */
type Named = Pick<DraftAnswer, 'key' | 'name' | 'email'>;

const found = z.object({
  wanted: z.string(),
  personId,
  personName,
  department: z.string().nullable(),
});
type Found = z.infer<typeof found>;

const person = `p.id AS personId, ${nameColumns}, s.department`;
const summary = 'CROSS JOIN person_summaries s ON s.seq = p.seq';

/** By the key of their form; of a record that was put together with another, whom it stayed with. */
export const byKeySql = `
  WITH RECURSIVE kept (wanted, id) AS (
    SELECT value, value FROM json_each(?)
    UNION
    SELECT k.wanted, g.merged_into FROM kept k CROSS JOIN people g ON g.id = k.id WHERE g.merged_into IS NOT NULL
  )
  SELECT k.wanted, ${person} FROM kept k CROSS JOIN people p ON p.id = k.id AND p.deleted_at IS NULL ${summary}`;

export const byEmailSql = `
  SELECT DISTINCT e.value AS wanted, ${person}
  FROM json_each(?) e
  CROSS JOIN contact_points c INDEXED BY contact_points_value ON c.channel = 'email' AND c.folded = e.value
  CROSS JOIN people p ON p.id = c.person_id AND p.deleted_at IS NULL ${summary}`;

export const byNameSql = `
  SELECT n.value AS wanted, ${person}
  FROM json_each(?) n
  CROSS JOIN person_names f ON f.folded = n.value
  CROSS JOIN people p ON p.seq = f.seq AND p.deleted_at IS NULL ${summary}`;

/** More of one name are not told apart by a list of them. */
const mostCandidates = 20;

/** Whose each answer is: by its key, else by its address, else by a whole name that only one person has. */
export function matchPeople(sqlite: SqliteDatabase, answers: readonly Named[]): Matched[] {
  const look = (sql: string, wanted: readonly string[]): Map<string, Found[]> =>
    grouped(
      prepared(sqlite, sql)
        .all(JSON.stringify([...new Set(wanted)].filter((each) => each !== '')))
        .map((row) => found.parse(withName(row))),
      (each) => each.wanted,
    );
  const byKey = look(
    byKeySql,
    answers.map(({ key }) => key),
  );
  const byEmail = look(byEmailSql, answers.map(emailOf));
  const byName = look(byNameSql, answers.flatMap(formsOf));
  return answers.map((answer) => {
    const [keyed] = byKey.get(answer.key) ?? [];
    if (keyed !== undefined) return matchOf(keyed, 'key');
    const named = unique(formsOf(answer).flatMap((form) => byName.get(form) ?? [])).filter((each) =>
      isWholeName(each.personName, answer),
    );
    const addressed = byEmail.get(emailOf(answer)) ?? [];
    const [both, another] = addressed.filter((each) => named.some((one) => one.personId === each.personId));
    if (both !== undefined && another === undefined) return matchOf(both, 'email');
    if (addressed.length > 0) return chosenFrom(addressed, 'email');
    return chosenFrom(named, 'name');
  });
}

function chosenFrom(people: readonly Found[], by: 'email' | 'name'): Matched {
  const [first, second] = people;
  if (first !== undefined && second === undefined) return matchOf(first, by);
  return { match: null, candidates: people.slice(0, mostCandidates).map(shown) };
}

const matchOf = (one: Found, by: 'key' | 'email' | 'name'): Matched => ({
  match: { ...shown(one), by },
  candidates: [],
});

const shown = ({ wanted: _wanted, ...rest }: Found) => rest;

const unique = (people: readonly Found[]): Found[] => [
  ...new Map(people.map((each) => [each.personId, each])).values(),
];

const emailOf = ({ email }: Named): string => foldContactValue('email', email);

/** The forms in which people's names are kept: as it is written, without spaces, and the other way round. */
function formsOf({ name }: Named): string[] {
  const folded = fold(name.replace(/(?:様|さん|氏|殿)$/u, ''));
  if (folded === '') return [];
  const words = folded.split(/[ ,、，]+/).filter((word) => word !== '');
  const turned = words.toReversed();
  return [...new Set([folded, words.join(''), words.join(' '), turned.join(''), turned.join(' ')])];
}

/** A family name alone is shared by many, even where we know only one of them. */
function isWholeName(name: PersonName, answer: Named): boolean {
  const { familyName, givenName, familyReading, givenReading, formerFamilyName } = name;
  const parts = new Set(
    [familyName, givenName, familyReading, givenReading, formerFamilyName].map((part) => fold(part ?? '')),
  );
  const forms = nameForms(name);
  const alone = name.givenName === null || name.familyName === null;
  return formsOf(answer).some((form) => forms.includes(form) && (alone || !parts.has(form)));
}
