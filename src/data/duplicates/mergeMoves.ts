import type { Comparison } from '#shared/contract/duplicates.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';

type Counted = Comparison['moves'][number]['record'];

/** How many records of each kind a person has, as far as they are shown. */
const counts: Readonly<Record<Counted, string>> = {
  interaction: 'SELECT count(*) FROM interaction_people WHERE person_id = :id AND present = 1',
  tenure: 'SELECT count(*) FROM tenures WHERE person_id = :id',
  partnership: 'SELECT count(*) FROM partnerships WHERE person_id = :id',
  contactPoint: 'SELECT count(*) FROM contact_points WHERE person_id = :id',
  consent: 'SELECT count(*) FROM consents WHERE person_id = :id',
  orientation: 'SELECT count(*) FROM orientations WHERE person_id = :id',
  openness: 'SELECT count(*) FROM openness_records WHERE person_id = :id',
  relation: `SELECT (SELECT count(*) FROM relations WHERE person_id = :id)
    + (SELECT count(*) FROM relations WHERE other_id = :id)`,
  label: 'SELECT count(*) FROM person_labels WHERE person_id = :id',
  segment: `SELECT count(*) FROM segment_members m JOIN segments s ON s.id = m.segment_id
    WHERE m.person_id = :id AND s.deleted_at IS NULL`,
  exchange: 'SELECT count(*) FROM exchanges WHERE person_id = :id',
  followUp: 'SELECT count(*) FROM follow_ups WHERE person_id = :id AND deleted_at IS NULL',
};

export const movesSql = `SELECT ${Object.entries(counts)
  .map(([record, sql]) => `(${sql}) AS "${record}"`)
  .join(', ')}`;

const countsOf = statement<[{ id: string }], Record<Counted, number>>(movesSql);

/** How many records of each kind hang on each of two people; kinds of which neither has any are left out. */
export function mergeMoves(
  sqlite: SqliteDatabase,
  a: string,
  b: string,
): { record: string; a: number; b: number }[] {
  const [ofA, ofB] = [countsOf(sqlite).get({ id: a }), countsOf(sqlite).get({ id: b })];
  return Object.entries(ofA ?? {}).flatMap(([record, here]) => {
    const there = Object.entries(ofB ?? {}).find(([name]) => name === record)?.[1] ?? 0;
    return here + there === 0 ? [] : [{ record, a: here, b: there }];
  });
}
