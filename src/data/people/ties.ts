import type { z } from 'zod';
import type { profile } from '#shared/contract/personProfile.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

/** A profile on the way to the contract, which checks each value. */
export type ReadProfile = z.input<typeof profile>;

/** What ties a person to us and to others. */
export type Ties = Pick<
  ReadProfile,
  'partnerships' | 'relations' | 'tags' | 'skills' | 'custom' | 'exchanges'
>;

const partnershipsOf = statement<[string], Ties['partnerships'][number]>(`
  SELECT id, kind, started_on AS startedOn, ended_on AS endedOn, title, note FROM partnerships
  WHERE person_id = ? ORDER BY coalesce(ended_on, '9999-12-31') DESC, started_on DESC, id DESC`);

interface FoundRelation extends PersonName, Omit<Ties['relations'][number], 'outward' | 'otherName'> {
  outward: number;
}

const relationsOf = statement<[{ person: string }], FoundRelation>(`
  SELECT r.id, r.kind, r.outward, r.note, o.id AS otherId, o.family_name AS familyName, o.given_name AS givenName,
    o.family_reading AS familyReading, o.given_reading AS givenReading, o.latin_name AS latinName,
    o.preferred_name AS preferredName, o.former_family_name AS formerFamilyName
  FROM (
    SELECT id, kind, 1 AS outward, note, other_id AS other FROM relations WHERE person_id = :person
    UNION ALL
    SELECT id, kind, 0, note, person_id FROM relations WHERE other_id = :person) r
  JOIN people o ON o.id = r.other AND o.deleted_at IS NULL
  ORDER BY r.kind, r.id`);

const labelsOf = statement<[string], Ties['tags'][number]>(`
  SELECT l.id, l.kind, l.name FROM person_labels c JOIN labels l ON l.id = c.label_id
  WHERE c.person_id = ? ORDER BY l.folded`);

interface FoundValue {
  fieldId: string;
  type: string;
  text: string | null;
  number: number | null;
}

const customOf = statement<[string], FoundValue>(`
  SELECT v.field_id AS fieldId, f.type, v.text_value AS text, v.number_value AS number
  FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
  WHERE v.person_id = ? AND f.archived_at IS NULL`);

const exchangesOf = statement<[string], Ties['exchanges'][number]>(`
  SELECT id, kind, party, act, happened_on AS happenedOn, interaction_id AS interactionId, note FROM exchanges
  WHERE person_id = ? ORDER BY happened_on DESC, id DESC`);

/** What ties a person to us and to others, each kind in one query. */
export function readTies(sqlite: SqliteDatabase, personId: PersonId): Ties {
  const labels = labelsOf(sqlite).all(personId);
  return {
    partnerships: partnershipsOf(sqlite).all(personId),
    relations: relationsOf(sqlite).all({ person: personId }).map(relationOf),
    tags: labels.filter(({ kind }) => kind === 'tag'),
    skills: labels.filter(({ kind }) => kind === 'skill'),
    custom: Object.fromEntries(
      customOf(sqlite)
        .all(personId)
        .flatMap((found) => keptValue(found)),
    ),
    exchanges: exchangesOf(sqlite).all(personId),
  };
}

function relationOf({ id, kind, outward, note, otherId, ...otherName }: FoundRelation) {
  return { id, kind, outward: outward === 1, note, otherId, otherName };
}

function keptValue({ fieldId, type, text, number }: FoundValue): [string, string | number | boolean][] {
  if (type === 'flag') return [[fieldId, number === 1]];
  const value = number ?? text;
  return value === null ? [] : [[fieldId, value]];
}
