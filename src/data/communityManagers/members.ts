import { z } from 'zod';
import { type CircleMember, circleMember } from '#shared/contract/communityManagers.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';
import { joinedSql, tookPartSql } from './standing.ts';

export interface MembersQuestion {
  segmentId: SegmentId;
  /** `quiet` are members who did not take part in the 12 months to today. */
  show: 'all' | 'active' | 'quiet' | 'notJoined';
  offset: number;
  limit: number;
}

const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const rows = z.array(circleMember.extend({ joined: flag, active: flag }));

/** A page of a circle's people by name; NOT_FOUND where there is no such segment. */
export function readMembers(
  context: RuleContext,
  { segmentId, show, offset, limit }: MembersQuestion,
): { total: number; members: CircleMember[] } {
  const { sqlite } = context;
  requireSegment(sqlite, segmentId);
  const joined = joinedSql(context);
  const tookPart = tookPartSql(context);
  const where = allOf([compileSegment(segmentId, context), ...shownSql(show, joined, tookPart)]);
  const read = () => {
    const total = sqlite
      .prepare<unknown[], number>(`SELECT count(*) FROM person_summaries s WHERE ${where.sql}`)
      .pluck()
      .get(...where.parameters);
    const found = sqlite
      .prepare(
        `SELECT p.id AS personId, s.department, s.left_on AS leftOn, (${joined.sql}) IS TRUE AS joined,
          (${joined.sql}) IS TRUE AND (${tookPart.sql}) IS TRUE AS active, s.orientation, s.last_heard_at AS lastHeardAt,
          ${nameColumns}
         FROM (
           SELECT s.seq FROM person_summaries s WHERE ${where.sql} ORDER BY s.sort_key, s.seq LIMIT ? OFFSET ?) page
         CROSS JOIN person_summaries s ON s.seq = page.seq CROSS JOIN people p ON p.seq = s.seq
         ORDER BY s.sort_key, s.seq`,
      )
      .all(
        ...joined.parameters,
        ...joined.parameters,
        ...tookPart.parameters,
        ...where.parameters,
        limit,
        offset,
      );
    return { total: total ?? 0, members: rows.parse(found.map(withName)) };
  };
  return sqlite.transaction(read).deferred();
}

function shownSql(show: MembersQuestion['show'], joined: SqlPart, tookPart: SqlPart): SqlPart[] {
  // What is unknown, such as a last day, is NULL; who has none is no member.
  const not = ({ sql, parameters }: SqlPart): SqlPart => ({ sql: `(${sql}) IS NOT TRUE`, parameters });
  switch (show) {
    case 'all':
      return [];
    case 'active':
      return [joined, tookPart];
    case 'quiet':
      return [joined, not(tookPart)];
    case 'notJoined':
      return [not(joined)];
  }
}
