import type { ExportedPerson } from '#shared/domain/exports/exportedPerson.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { CustomFieldType, LabelKind, OrientationKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../../database/driver.ts';
import { statement } from '../../database/prepared.ts';
import { grouped } from '../../history/grouped.ts';
import { latestPer } from '../../people/profileOf.ts';
import {
  consentsSql,
  contactsSql,
  customSql,
  labelsSql,
  membershipsSql,
  opennessSql,
  orientationsSql,
  peopleSql,
  tenuresSql,
} from './peopleSql.ts';

/** So many at once that a query for each kind of record pays, and so few that it is soon done. */
export const peopleAtOnce = 100;

type Facts = Omit<
  ExportedPerson,
  | 'name'
  | 'doNotContact'
  | 'contacts'
  | 'tenures'
  | 'orientations'
  | 'openness'
  | 'consents'
  | 'membership'
  | 'tags'
  | 'skills'
  | 'custom'
>;

type FoundPerson = Facts & PersonName & { doNotContact: number };
type Of<T> = T & { person: string };
interface FoundValue {
  field: string;
  type: CustomFieldType;
  text: string | null;
  number: number | null;
}

const read = {
  people: statement<[string], FoundPerson>(peopleSql),
  contacts: statement<[string], Of<ExportedPerson['contacts'][number]>>(contactsSql),
  tenures: statement<[string], Of<ExportedPerson['tenures'][number]>>(tenuresSql),
  orientations: statement<[string], Of<{ kind: OrientationKind; strength: number }>>(orientationsSql),
  openness: statement<[string], Of<NonNullable<ExportedPerson['openness']>>>(opennessSql),
  consents: statement<[string], Of<ExportedPerson['consents'][number]>>(consentsSql),
  memberships: statement<[string], Of<NonNullable<ExportedPerson['membership']>>>(membershipsSql),
  labels: statement<[string], Of<{ kind: LabelKind; name: string }>>(labelsSql),
  custom: statement<[string], Of<FoundValue>>(customSql),
};

/** The people with the facts of them as they are now, in the order of their ids; those who are gone are left out. */
export function exportedPeople(sqlite: SqliteDatabase, ids: readonly PersonId[]): ExportedPerson[] {
  const page = JSON.stringify(ids);
  const byPerson = <T extends { person: string }>(rows: T[]) => {
    const groups = grouped(rows, ({ person }) => person);
    return (id: string) => (groups.get(id) ?? []).map(({ person: _, ...rest }) => rest);
  };
  const contacts = byPerson(read.contacts(sqlite).all(page));
  const tenures = byPerson(read.tenures(sqlite).all(page));
  const orientations = byPerson(read.orientations(sqlite).all(page));
  const openness = byPerson(read.openness(sqlite).all(page));
  const consents = byPerson(read.consents(sqlite).all(page));
  const memberships = byPerson(read.memberships(sqlite).all(page));
  const labels = byPerson(read.labels(sqlite).all(page));
  const custom = byPerson(read.custom(sqlite).all(page));
  return read
    .people(sqlite)
    .all(page)
    .map(({ doNotContact, ...person }) => ({
      ...factsOf(person),
      doNotContact: doNotContact === 1,
      contacts: contacts(person.id),
      tenures: tenures(person.id),
      orientations: Object.fromEntries(
        latestPer(orientations(person.id), ({ kind }) => kind).map(({ kind, strength }) => [kind, strength]),
      ),
      openness: openness(person.id)[0] ?? null,
      consents: latestPer(consents(person.id), ({ purpose, channel }) => `${purpose} ${channel}`),
      membership: memberships(person.id)[0] ?? null,
      tags: namesOf(labels(person.id), 'tag'),
      skills: namesOf(labels(person.id), 'skill'),
      custom: Object.fromEntries(custom(person.id).flatMap(keptValue)),
    }));
}

function factsOf(person: Omit<FoundPerson, 'doNotContact'>) {
  const {
    familyName,
    givenName,
    familyReading,
    givenReading,
    latinName,
    preferredName,
    formerFamilyName,
    ...rest
  } = person;
  const name = {
    familyName,
    givenName,
    familyReading,
    givenReading,
    latinName,
    preferredName,
    formerFamilyName,
  };
  return { ...rest, name };
}

const namesOf = (labels: readonly { kind: LabelKind; name: string }[], wanted: LabelKind): string[] =>
  labels.filter(({ kind }) => kind === wanted).map(({ name }) => name);

function keptValue({ field, type, text, number }: FoundValue): [string, string | number | boolean][] {
  if (type === 'flag') return [[field, number === 1]];
  const value = number ?? text;
  return value === null ? [] : [[field, value]];
}
