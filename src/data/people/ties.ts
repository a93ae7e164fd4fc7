import { z } from 'zod';
import {
  customValue,
  exchange,
  label,
  type Profile,
  partnership,
  relation,
} from '#shared/contract/people.ts';
import { customFieldId, type PersonId } from '#shared/domain/ids.ts';
import { personName } from '#shared/domain/names.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';

/** What ties a person to us and to others. */
export type Ties = Pick<Profile, 'partnerships' | 'relations' | 'tags' | 'skills' | 'custom' | 'exchanges'>;

const partnershipsSql = `
  SELECT id, kind, started_on AS startedOn, ended_on AS endedOn, title, note FROM partnerships
  WHERE person_id = ? ORDER BY coalesce(ended_on, '9999-12-31') DESC, started_on DESC, id DESC`;

const relationsSql = `
  SELECT r.id, r.kind, r.outward, r.note, o.id AS otherId, o.family_name AS familyName, o.given_name AS givenName,
    o.family_reading AS familyReading, o.given_reading AS givenReading, o.latin_name AS latinName,
    o.preferred_name AS preferredName, o.former_family_name AS formerFamilyName
  FROM (
    SELECT id, kind, 1 AS outward, note, other_id AS other FROM relations WHERE person_id = :person
    UNION ALL
    SELECT id, kind, 0, note, person_id FROM relations WHERE other_id = :person) r
  JOIN people o ON o.id = r.other AND o.deleted_at IS NULL
  ORDER BY r.kind, r.id`;

const labelsSql = `
  SELECT l.id, l.kind, l.name FROM person_labels c JOIN labels l ON l.id = c.label_id
  WHERE c.person_id = ? ORDER BY l.folded`;

const customSql = `
  SELECT v.field_id AS fieldId, f.type, v.text_value AS text, v.number_value AS number
  FROM custom_values v JOIN custom_fields f ON f.id = v.field_id
  WHERE v.person_id = ? AND f.archived_at IS NULL`;

const exchangesSql = `
  SELECT id, kind, party, act, happened_on AS happenedOn, interaction_id AS interactionId, note FROM exchanges
  WHERE person_id = ? ORDER BY happened_on DESC, id DESC`;

const relationRow = personName
  .extend(relation.omit({ otherName: true, outward: true }).shape)
  .extend({ outward: z.int() })
  .transform(({ id, kind, outward, note, otherId, ...otherName }) => ({
    id,
    kind,
    outward: outward === 1,
    note,
    otherId,
    otherName,
  }));

const customRow = z
  .object({
    fieldId: customFieldId,
    type: z.string(),
    text: z.string().nullable(),
    number: z.number().nullable(),
  })
  .transform(({ fieldId, type, text, number }) => ({
    fieldId,
    value: customValue.parse(type === 'flag' ? number === 1 : (number ?? text)),
  }));

const partnershipRows = z.array(partnership);
const relationRows = z.array(relationRow);
const labelRows = z.array(label);
const customRows = z.array(customRow);
const exchangeRows = z.array(exchange);

/** What ties a person to us and to others, each kind in one query. */
export function readTies(sqlite: SqliteDatabase, personId: PersonId): Ties {
  const all = (sql: string) => prepared(sqlite, sql).all(personId);
  const labels = labelRows.parse(all(labelsSql));
  const custom = customRows.parse(all(customSql));
  return {
    partnerships: partnershipRows.parse(all(partnershipsSql)),
    relations: relationRows.parse(prepared(sqlite, relationsSql).all({ person: personId })),
    tags: labels.filter(({ kind }) => kind === 'tag'),
    skills: labels.filter(({ kind }) => kind === 'skill'),
    custom: Object.fromEntries(custom.map(({ fieldId, value }) => [fieldId, value])),
    exchanges: exchangeRows.parse(all(exchangesSql)),
  };
}
