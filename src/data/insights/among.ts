import type { SegmentId } from '#shared/domain/ids.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';

/** Over whom the numbers are: everybody, or the people of the segment that `gatherSegment` has put together. */
export type Among = 'everybody' | 'segment';

/**
 * Puts the people together who belong to a segment now, for the statements that follow on this connection.
 * NOT_FOUND where there is no such segment.
 */
export function gatherSegment(id: SegmentId, context: RuleContext): void {
  const { sqlite } = context;
  requireSegment(sqlite, id);
  const { sql, parameters } = compileSegment(id, context);
  sqlite.exec('CREATE TEMP TABLE IF NOT EXISTS insight_people (person_id TEXT PRIMARY KEY) WITHOUT ROWID');
  sqlite.exec('DELETE FROM temp.insight_people');
  sqlite
    .prepare(`INSERT INTO temp.insight_people SELECT s.person_id FROM person_summaries s WHERE ${sql}`)
    .run(...parameters);
}

/** A condition on a column of person ids: the person is one of those the numbers are over. */
export const isAmong = (among: Among, column: string): string =>
  among === 'everybody' ? '1' : `${column} IN (SELECT person_id FROM temp.insight_people)`;

/** Lets go of the people of a segment again; nothing where none were put together. */
export function forgetSegment(sqlite: SqliteDatabase): void {
  sqlite.exec('DROP TABLE IF EXISTS temp.insight_people');
}
