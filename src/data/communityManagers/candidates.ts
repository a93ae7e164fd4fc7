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
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { allOf, type SqlPart } from '../database/sqlPart.ts';
import { byNameSql } from '../events/standing.ts';
import { grouped } from '../history/grouped.ts';
import { momentsOf } from '../insights/bounds.ts';
import { Turns } from '../longWork/turns.ts';
import { nameColumns, withName } from '../people/nameColumns.ts';
import { setOf } from '../people/peopleSets.ts';
import type { RuleContext } from '../segments/compileRule.ts';
import { segmentSet } from '../segments/segmentSet.ts';
import { joinedSql } from './standing.ts';

/**
 * What speaks for somebody, each with its weight, a row each (seq, what, detail, times, points, enough), a statement for each kind; `detail` is the
 * source of an orientation or the last day of a term. `enough` is 1 where it alone makes a candidate. Voices count where everybody
 * may read them, so that a reason gives nothing away.
 */
export const reasonSqls: readonly string[] = [
  `SELECT seq, 'organise' AS what, substr(value, 10) AS detail, CAST(weight AS INTEGER) AS times,
    weight * iif(value = 'organise/assumed', 2, 4) AS points, 1 AS enough
  FROM person_facets WHERE facet = 'orientation'
    AND value IN ('organise/said', 'organise/survey', 'organise/assumed') AND +weight > 0`,
  `SELECT seq, 'mentor', substr(value, 8), CAST(weight AS INTEGER), weight, 0
  FROM person_facets WHERE facet = 'orientation'
    AND value IN ('mentor/said', 'mentor/survey', 'mentor/assumed') AND +weight > 0`,
  `SELECT p.seq, 'attended', NULL, count(*), 2 * min(count(*), 3), count(*) >= 2
  FROM events e INDEXED BY events_start
  CROSS JOIN event_guests g INDEXED BY event_guests_event ON g.event_id = e.id AND g.attended = 1
  CROSS JOIN people p ON p.id = g.person_id
  WHERE e.deleted_at IS NULL AND e.starts_at >= :since AND e.starts_at < :before
  GROUP BY p.seq`,
  `SELECT p.seq, 'gave', NULL, count(*), 2 * min(count(*), 3), 1
  FROM exchanges x INDEXED BY exchanges_gifts CROSS JOIN people p ON p.id = x.person_id
  WHERE x.party = 'alumnus' AND x.act = 'gave' AND x.happened_on BETWEEN :from AND :to
    AND x.kind IN (SELECT coalesce(code, id) FROM exchange_kinds WHERE contributes = 1)
  GROUP BY p.seq`,
  `SELECT p.seq, 'voices', NULL, count(*), min(count(*), 3), 0
  FROM requests r INDEXED BY requests_raised
  CROSS JOIN request_people a ON a.request_id = r.id AND a.raised = 1
  CROSS JOIN people p ON p.id = a.person_id
  WHERE r.deleted_at IS NULL AND r.raised_on BETWEEN :from AND :to AND r.tier = 'open'
  GROUP BY p.seq`,
  `SELECT p.seq, 'before', max(m.ended_on), 1, 3, 0
  FROM community_managers m CROSS JOIN people p ON p.id = m.person_id
  WHERE m.ended_on < :to GROUP BY p.seq`,
];

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

const personRows = z.array(
  z.object({
    seq: z.int(),
    personId,
    personName,
    department: z.string().nullable(),
    leftOn: plainDate.nullable(),
  }),
);

type ReasonRow = [
  seq: number,
  what: string,
  detail: string | null,
  times: number,
  points: number,
  enough: number,
];

/** Who could become a community manager, of a circle or of all; what speaks for them most first. NOT_FOUND for the circle. */
export async function readCandidates(
  database: Database,
  day: Omit<RuleContext, 'sqlite'>,
  { segmentId, offset, limit }: { segmentId: SegmentId | null; offset: number; limit: number },
): Promise<{ total: number; people: ManagerCandidate[] }> {
  const among = segmentSet({ ...day, sqlite: database.sqlite }, segmentId);
  return await database.readInSteps(async (sqlite) => {
    const context = { ...day, sqlite };
    const turns = new Turns(undefined);
    const reasons = await readReasons(context, turns);
    const points = new Map<number, number>();
    for (const [seq, , , , more] of reasons) points.set(seq, (points.get(seq) ?? 0) + more);
    const enough = reasons.flatMap(([seq, , , , , alone]) =>
      alone === 1 && (among === null || among[seq] === 1) ? [seq] : [],
    );
    const seqs = await eligibleByName(context, [...new Set(enough)], turns);
    // Who is equal stays in the order of the names.
    const ordered = seqs.toSorted((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
    const page = ordered.slice(offset, offset + limit);
    return { total: ordered.length, people: candidatesOf(context, page, reasons) };
  });
}

/** All that speaks for anybody. */
async function readReasons({ sqlite, today, zone }: RuleContext, turns: Turns): Promise<ReasonRow[]> {
  const days = twelveMonthsTo(today);
  const asked = { ...days, ...momentsOf(days, zone) };
  const found: ReasonRow[] = [];
  for (const sql of reasonSqls) {
    for (const row of sqlite.prepare<unknown[], ReasonRow>(sql).raw(true).all(asked)) found.push(row);
    await turns.pass();
  }
  return found;
}

const atATime = 2000;

/** Those of these people who may be asked, by name. */
async function eligibleByName(
  context: RuleContext,
  seqs: readonly number[],
  turns: Turns,
): Promise<number[]> {
  const { sql, parameters } = eligibleSql(context);
  const eligible = context.sqlite
    .prepare<unknown[], number>(
      `SELECT s.seq FROM json_each(?) asked CROSS JOIN person_summaries s ON s.seq = asked.value WHERE ${sql}`,
    )
    .pluck();
  const found: number[] = [];
  for (let from = 0; from < seqs.length; from += atATime) {
    found.push(...eligible.all(JSON.stringify(seqs.slice(from, from + atATime)), ...parameters));
    await turns.pass();
  }
  const among = setOf(found);
  return prepared(context.sqlite, byNameSql)
    .pluck()
    .all()
    .map(Number)
    .filter((seq) => among[seq] === 1);
}

function candidatesOf(
  { sqlite }: RuleContext,
  seqs: readonly number[],
  all: readonly ReasonRow[],
): ManagerCandidate[] {
  const people = personRows.parse(
    prepared(
      sqlite,
      `SELECT s.seq, p.id AS personId, s.department, s.left_on AS leftOn, ${nameColumns}
       FROM json_each(?) page CROSS JOIN person_summaries s ON s.seq = page.value
       CROSS JOIN people p ON p.seq = s.seq ORDER BY page.key`,
    )
      .all(JSON.stringify(seqs))
      .map(withName),
  );
  const shown = new Set(seqs);
  const reasons = all
    .filter(([seq]) => shown.has(seq))
    .toSorted(([, a, , , more], [, b, , , less]) => less - more || (a < b ? -1 : 1));
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
