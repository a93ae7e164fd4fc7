import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';

/** Why somebody does not count any more. */
export interface Gone {
  deceasedOn: PlainDate | null;
  inBin: boolean;
}

type Row = [personId: string, deceasedOn: PlainDate | null, inBin: number];

const sql = `
  SELECT id, deceased_on, deleted_at IS NOT NULL FROM people
  WHERE deleted_at IS NOT NULL OR deceased_on IS NOT NULL`;

/** The few who have died or are in the bin. */
export function peopleGone(sqlite: SqliteDatabase): Map<string, Gone> {
  const gone = new Map<string, Gone>();
  for (const [personId, deceasedOn, inBin] of sqlite.prepare<[], Row>(sql).raw(true).iterate()) {
    gone.set(personId, { deceasedOn, inBin: inBin === 1 });
  }
  return gone;
}
