import type { SqlPart } from '../database/sqlPart.ts';
import { wordsIn } from '../interactions/timeline.ts';

/** Which opportunities are asked for. */
export interface PipelineScope {
  /** Only what belongs to that name or to nobody; null for everybody's. */
  owner: string | null;
  /** Words that must each occur in the person's name or in the title; empty for all. */
  search: string;
}

/** Nothing of people in the bin is shown or counted. They are few and have an index. */
export const inSightSql = `
  o.person_id NOT IN (SELECT id FROM people WHERE deleted_at IS NOT NULL)`;

/** Over `opportunities o`: open, of somebody who is there. */
export const openSql = `o.outcome IS NULL AND o.deleted_at IS NULL AND ${inSightSql}`;

/** Over `opportunities o`: what belongs to the owner, and what was searched for. */
export function scopeSql({ owner, search }: PipelineScope): SqlPart[] {
  const mine: SqlPart[] =
    owner === null ? [] : [{ sql: '(o.owner IS NULL OR o.owner = ?)', parameters: [owner] }];
  return [...mine, ...wordsIn(search).map(wordSql)];
}

/** The names are kept folded, one row for each way to write them; the title is folded as it is read. */
const wordSql = (word: string): SqlPart => ({
  sql: `(
    EXISTS (
      SELECT 1 FROM people p CROSS JOIN person_names n ON n.seq = p.seq
      WHERE p.id = o.person_id AND instr(n.folded, ?) > 0)
    OR (o.title <> '' AND instr(fold(o.title), ?) > 0))`,
  parameters: [word, word],
});
