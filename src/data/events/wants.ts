import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import { orientationKind } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

/** How strongly a person (`column`) wanted `kind` by a day, by the latest word until then; from the index, newest first. */
export const strengthBySql = (column: string, kind: string, day = ':day'): string => `
  (SELECT o.strength FROM orientations o
    WHERE o.person_id = ${column} AND o.kind = ${kind} AND o.recorded_on <= ${day}
    ORDER BY o.recorded_on DESC, o.id DESC LIMIT 1)`;

/** Whether a person wanted one of the kinds, a JSON array, by a day. */
export const fitsBySql = (column: string, kinds = 'json_each(:kinds)', day = ':day'): string =>
  `EXISTS (SELECT 1 FROM ${kinds} k WHERE ${strengthBySql(column, 'k.value', day)} > 0)`;

/** What the people of a JSON array wanted of `:kinds`, in the order of these; nothing of those who want none. */
export const wantsSql = `
  WITH wants AS MATERIALIZED (
    SELECT asked.value AS personId, k.value AS kind, asked.key AS person, k.key AS place,
      ${strengthBySql('asked.value', 'k.value')} AS strength
    FROM json_each(:people) asked CROSS JOIN json_each(:kinds) k)
  SELECT personId, kind, strength FROM wants WHERE strength > 0 ORDER BY person, place`;

interface WantsQuestion {
  people: string;
  kinds: string;
  day: string;
}

const wants = statement<[WantsQuestion], { personId: string; kind: string; strength: number }>(wantsSql);

/** Something a person wants of the network, and how strongly. */
export interface Wanted {
  kind: OrientationKind;
  strength: number;
}

/** Of these people, by id, what they wanted by that day of what an event is for. */
export function wantsBy(
  sqlite: SqliteDatabase,
  people: readonly string[],
  kinds: readonly OrientationKind[],
  day: PlainDate,
): Map<string, Wanted[]> {
  const found = new Map<string, Wanted[]>();
  const asked = { people: JSON.stringify(people), kinds: JSON.stringify(kinds), day };
  for (const { personId, kind, strength } of wants(sqlite).all(asked)) {
    const known = found.get(personId) ?? [];
    known.push({ kind: orientationKind.parse(kind), strength });
    found.set(personId, known);
  }
  return found;
}
