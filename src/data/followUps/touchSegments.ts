import { z } from 'zod';
import { type SegmentId, segmentId } from '#shared/domain/ids.ts';
import { type SegmentInterval, shorterFirst } from '#shared/domain/keepInTouch.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared } from '../database/prepared.ts';
import type { SqlPart } from '../database/sqlPart.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';

/** A segment that asks for an interval, and the condition on a row `s` of `person_summaries` that says who is in it. */
export interface TouchSegment extends SegmentInterval {
  members: SqlPart;
  /** Its id where it is a list of people; null for a rule. */
  list: SegmentId | null;
}

const segmentRows = z.array(
  z.object({ id: segmentId, kind: z.enum(['list', 'rule']), segment: z.string(), days: z.int() }),
);

const segmentsSql = `
  SELECT id, kind, name AS segment, keep_in_touch_days AS days FROM segments
  WHERE keep_in_touch_days IS NOT NULL AND deleted_at IS NULL`;

/** The segments with an interval, in the order in which their intervals hold. */
export function touchSegments(context: RuleContext): TouchSegment[] {
  return segmentRows
    .parse(prepared(context.sqlite, segmentsSql).all())
    .map(({ id, kind, days, segment }) => ({
      days,
      segment,
      members: compileSegment(id, context),
      list: kind === 'list' ? id : null,
    }))
    .sort(shorterFirst);
}

/** Of these segments those the person with that seq is in. */
export function touchSegmentsOf(sqlite: SqliteDatabase, segments: readonly TouchSegment[], seq: number) {
  return segments.filter(({ members }) => {
    const sql = `SELECT 1 FROM person_summaries s WHERE s.seq = ? AND (${members.sql})`;
    return prepared(sqlite, sql).get(seq, ...members.parameters) !== undefined;
  });
}
