import { z } from 'zod';
import {
  type ManagerCandidate,
  type ManagerReason,
  managerReason,
} from '#shared/contract/communityManagers.ts';
import { personId, type SegmentId } from '#shared/domain/ids.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { personName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { prepared } from '../database/prepared.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { grouped } from '../history/grouped.ts';
import { momentsOf } from '../insights/bounds.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';
import { joinedSql } from './standing.ts';

/**
 * What speaks for somebody, each with its weight, a row each, as `reason (seq, what, detail, times, points, enough)`; `detail` is the
 * source of an orientation or the last day of a term. `enough` is 1 where it alone makes a candidate. Voices count where everybody
 * may read them, so that a reason gives nothing away.
 */
export const reasonsSql = `
  SELECT seq, 'organise' AS what, substr(value, 10) AS detail, CAST(weight AS INTEGER) AS times,
    weight * iif(value = 'organise/assumed', 2, 4) AS points, 1 AS enough
  FROM person_facets WHERE facet = 'orientation'
    AND value IN ('organise/said', 'organise/survey', 'organise/assumed') AND +weight > 0
  UNION ALL
  SELECT seq, 'mentor', substr(value, 8), CAST(weight AS INTEGER), weight, 0
  FROM person_facets WHERE facet = 'orientation'
    AND value IN ('mentor/said', 'mentor/survey', 'mentor/assumed') AND +weight > 0
  UNION ALL
  SELECT p.seq, 'attended', NULL, count(*), 2 * min(count(*), 3), count(*) >= 2
  FROM events e INDEXED BY events_start
  CROSS JOIN event_guests g INDEXED BY event_guests_event ON g.event_id = e.id AND g.attended = 1
  CROSS JOIN people p ON p.id = g.person_id
  WHERE e.deleted_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before
  GROUP BY p.seq
  UNION ALL
  SELECT p.seq, 'gave', NULL, count(*), 2 * min(count(*), 3), 1
  FROM exchanges x INDEXED BY exchanges_gifts CROSS JOIN people p ON p.id = x.person_id
  WHERE x.party = 'alumnus' AND x.act = 'gave' AND x.happened_on BETWEEN :from AND :to
    AND x.kind IN (SELECT coalesce(code, id) FROM exchange_kinds WHERE contributes = 1)
  GROUP BY p.seq
  UNION ALL
  SELECT p.seq, 'voices', NULL, count(*), min(count(*), 3), 0
  FROM requests r INDEXED BY requests_raised
  CROSS JOIN request_people a ON a.request_id = r.id AND a.raised = 1
  CROSS JOIN people p ON p.id = a.person_id
  WHERE r.deleted_at IS NULL AND r.raised_on BETWEEN :from AND :to AND r.tier = 'open'
  GROUP BY p.seq
  UNION ALL
  SELECT p.seq, 'before', max(m.ended_on), 1, 3, 0
  FROM community_managers m CROSS JOIN people p ON p.id = m.person_id
  WHERE m.ended_on < :to GROUP BY p.seq`;

/** Over `person_summaries s`: a member who may be asked, wants no distance and looks after no circle. */
function eligibleSql(context: RuleContext): SqlPart {
  const { today } = context;
  return allOf([
    joinedSql(context),
    { sql: '+s.do_not_contact = 0 AND +s.deceased_on IS NULL', parameters: [] },
    {
      sql: `s.seq NOT IN (
        SELECT seq FROM person_facets WHERE facet = 'orientation'
          AND value IN ('distance/said', 'distance/survey', 'distance/assumed') AND +weight > 0)`,
      parameters: [],
    },
    {
      sql: `s.person_id NOT IN (
        SELECT person_id FROM community_managers WHERE started_on <= ? AND (ended_on IS NULL OR ended_on >= ?))`,
      parameters: [today, today],
    },
  ]);
}

const reasonRow = z.tuple([z.int(), z.string(), z.string().nullable(), z.int()]);
const personRows = z.array(
  z.object({
    seq: z.int(),
    personId,
    personName,
    department: z.string().nullable(),
    leftOn: plainDate.nullable(),
  }),
);

/** Who could become a community manager, of a circle or of all; what speaks for them most first. NOT_FOUND for the circle. */
export function readCandidates(
  context: RuleContext,
  { segmentId, offset, limit }: { segmentId: SegmentId | null; offset: number; limit: number },
): { total: number; people: ManagerCandidate[] } {
  const { sqlite } = context;
  if (segmentId !== null) requireSegment(sqlite, segmentId);
  const where = allOf([
    eligibleSql(context),
    ...(segmentId === null ? [] : [compileSegment(segmentId, context)]),
  ]);
  const days = twelveMonthsTo(context.today);
  const asked = { ...days, ...momentsOf(days, context.zone) };
  const read = () => {
    const seqs = z.array(z.int()).parse(
      sqlite
        .prepare(
          `WITH reason AS (${reasonsSql})
           SELECT s.seq FROM reason CROSS JOIN person_summaries s ON s.seq = reason.seq
           WHERE ${where.sql}
           GROUP BY s.seq HAVING max(reason.enough) = 1 ORDER BY sum(reason.points) DESC, s.sort_key, s.seq`,
        )
        .pluck()
        .all(asked, ...where.parameters),
    );
    const page = seqs.slice(offset, offset + limit);
    return { total: seqs.length, people: candidatesOf(context, page, asked) };
  };
  return sqlite.transaction(read).deferred();
}

function candidatesOf(
  { sqlite }: RuleContext,
  seqs: readonly number[],
  asked: Record<string, string>,
): ManagerCandidate[] {
  const page = JSON.stringify(seqs);
  const people = personRows.parse(
    prepared(
      sqlite,
      `SELECT s.seq, p.id AS personId, s.department, s.left_on AS leftOn, ${nameColumns}
       FROM json_each(?) page CROSS JOIN person_summaries s ON s.seq = page.value
       CROSS JOIN people p ON p.seq = s.seq ORDER BY page.key`,
    )
      .all(page)
      .map(withName),
  );
  const reasons = z.array(reasonRow).parse(
    prepared(
      sqlite,
      `WITH reason AS (${reasonsSql})
       SELECT seq, what, detail, times FROM reason WHERE seq IN (SELECT value FROM json_each(:page))
       ORDER BY points DESC, what`,
    )
      .raw(true)
      .all({ ...asked, page }),
  );
  const bySeq = grouped(reasons, ([seq]) => String(seq));
  return people.map(({ seq, ...person }) => ({
    ...person,
    reasons: (bySeq.get(String(seq)) ?? []).map(([, what, detail, times]) => reasonOf(what, detail, times)),
  }));
}

function reasonOf(what: string, detail: string | null, times: number): ManagerReason {
  if (what === 'before') return managerReason.parse({ reason: what, until: detail });
  if (what === 'organise' || what === 'mentor') {
    return managerReason.parse({ reason: 'wants', kind: what, strength: times, source: detail });
  }
  return managerReason.parse({ reason: what, times });
}
