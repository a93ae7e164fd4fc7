import type { SegmentId } from '#shared/domain/ids.ts';
import { type PeopleSet, seqsOf, setOf } from '../people/peopleSets.ts';
import { compileSegment, type RuleContext } from './compileRule.ts';
import { requireSegment } from './read.ts';

/** The people of a segment; null for no segment, which is everybody. NOT_FOUND where there is no such segment. */
export function segmentSet(context: RuleContext, id: SegmentId | null): PeopleSet | null {
  if (id === null) return null;
  requireSegment(context.sqlite, id);
  const { sql, parameters } = compileSegment(id, context);
  return setOf(
    seqsOf(context.sqlite, { sql: `SELECT s.seq FROM person_summaries s WHERE ${sql}`, parameters }),
  );
}
