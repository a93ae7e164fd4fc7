import { z } from 'zod';
import { type BoardGap, boardRule } from '#shared/domain/boardRules.ts';
import { type PersonId, personId, type SegmentId } from '#shared/domain/ids.ts';
import { compileRule, type RuleContext } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';

const ids = z.array(personId);

/** So many people can be asked at once. */
const most = 100_000;

/** The alumni of whom something is not known, or only from long ago, for asking them. NOT_FOUND without such a segment. */
export function peopleInGap(context: RuleContext, gap: BoardGap, segmentId: SegmentId | null): PersonId[] {
  const { sqlite } = context;
  if (segmentId !== null) requireSegment(sqlite, segmentId);
  const { sql, parameters } = compileRule(boardRule({ type: 'gap', gap }, segmentId), context);
  const found = sqlite
    .prepare(`SELECT s.person_id FROM person_summaries s WHERE ${sql} ORDER BY s.seq LIMIT ${most}`)
    .pluck()
    .all(...parameters);
  return ids.parse(found);
}
