import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { type Among, isAmong } from './among.ts';

/** Why somebody does not count any more. */
export interface Gone {
  deceasedOn: PlainDate | null;
  /** In the bin, or none of the people in question. */
  inBin: boolean;
}

type Row = [personId: string, deceasedOn: PlainDate | null, inBin: number];

const goneSql = `
  SELECT id, deceased_on, deleted_at IS NOT NULL FROM people
  WHERE deleted_at IS NOT NULL OR deceased_on IS NOT NULL`;

/** Somebody who is not among the people in question counts as little as somebody in the bin. */
const outsideSql = `SELECT id, NULL, 1 FROM people WHERE NOT ${isAmong('segment', 'id')}`;

/** The few who have died or are in the bin, and where the numbers are over a segment, all who are not in it. */
export function peopleGone(sqlite: SqliteDatabase, among: Among): Map<string, Gone> {
  const gone = new Map<string, Gone>();
  for (const sql of among === 'everybody' ? [goneSql] : [goneSql, outsideSql]) {
    for (const [personId, deceasedOn, inBin] of sqlite.prepare<[], Row>(sql).raw(true).iterate()) {
      gone.set(personId, { deceasedOn, inBin: inBin === 1 });
    }
  }
  return gone;
}
