import type { CareRecord, Circle, CommunityManager } from '#shared/contract/communityManagers.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { prepared, statement } from '../database/prepared.ts';
import { grouped } from '../history/grouped.ts';
import type { Reader } from '../interactions/visibility.ts';
import type { Turns } from '../longWork/turns.ts';
import { readableSql } from '../requests/scope.ts';
import { compileSegment, type RuleContext } from '../segments/compileRule.ts';
import { requireSegment } from '../segments/read.ts';
import { allManagers, careOfCircle, isInOffice, managersOfCircle } from './read.ts';
import { joinedSql, tookPartSql } from './standing.ts';

/** So much of what was taken care of comes with a circle. */
const careShown = 200;

/** All circles by name, and the terms that have ended, latest first. A circle has, or had, a manager. */
export async function readCircles(
  context: RuleContext,
  reader: Reader,
  turns: Turns,
): Promise<{ today: PlainDate; circles: Circle[]; past: CommunityManager[] }> {
  const { sqlite, today } = context;
  const managers = allManagers(sqlite);
  const circles: Circle[] = [];
  for (const own of grouped(managers, ({ segmentId }) => segmentId).values()) {
    const [first] = own;
    if (first !== undefined) circles.push(circleOf(first.segmentId, own, context, reader));
    await turns.pass();
  }
  const ended = managers.flatMap((manager) =>
    manager.endedOn !== null && manager.endedOn < today ? { ...manager, endedOn: manager.endedOn } : [],
  );
  return {
    today,
    circles: circles.toSorted((a, b) => a.name.localeCompare(b.name)),
    past: ended.toSorted((a, b) => b.endedOn.localeCompare(a.endedOn)),
  };
}

/** One circle with all who look or looked after it; NOT_FOUND where there is no such segment. */
export function readCircle(
  id: SegmentId,
  context: RuleContext,
  reader: Reader,
): { today: PlainDate; circle: Circle; managers: CommunityManager[]; care: CareRecord[] } {
  const { sqlite, today } = context;
  const managers = managersOfCircle(sqlite, id);
  return {
    today,
    circle: circleOf(id, managers, context, reader),
    managers,
    care: careOfCircle(sqlite, id, careShown),
  };
}

function circleOf(
  id: SegmentId,
  managers: readonly CommunityManager[],
  context: RuleContext,
  reader: Reader,
): Circle {
  const { sqlite, today } = context;
  const { name, kind } = requireSegment(sqlite, id);
  return {
    segmentId: id,
    name,
    kind,
    managers: managers.filter((manager) => isInOffice(manager, today)),
    ...countPeople(id, context),
    care: careWithin(sqlite).pluck().get(id, twelveMonthsTo(today).from, today) ?? 0,
    lastCareOn: managers.reduce<PlainDate | null>(
      (latest, { lastCareOn }) =>
        lastCareOn !== null && (latest === null || lastCareOn > latest) ? lastCareOn : latest,
      null,
    ),
    unanswered: countUnanswered(sqlite, id, reader),
  };
}

/** The people of a circle, who of them joined, and who of these took part. */
function countPeople(
  id: SegmentId,
  context: RuleContext,
): { people: number; joined: number; active: number } {
  const joined = joinedSql(context);
  const active = tookPartSql(context);
  const who = compileSegment(id, context);
  const row = context.sqlite
    .prepare<unknown[], [people: number, joined: number, active: number]>(
      `SELECT count(*), count(*) FILTER (WHERE ${joined.sql}), count(*) FILTER (WHERE ${joined.sql} AND ${active.sql})
       FROM person_summaries s WHERE ${who.sql}`,
    )
    .raw(true)
    .get(...joined.parameters, ...joined.parameters, ...active.parameters, ...who.parameters);
  const [people = 0, members = 0, taking = 0] = row ?? [];
  return { people, joined: members, active: taking };
}

export const careWithinSql = `
  SELECT count(*) FROM community_managers m CROSS JOIN care_records c ON c.manager_id = m.id
  WHERE m.segment_id = ? AND c.happened_on BETWEEN ? AND ?`;

const careWithin = statement<[segmentId: string, from: string, to: string], number>(careWithinSql);

export const unansweredSql = (readable: string) => `
  SELECT count(*) FROM requests r
  WHERE r.segment_id = ? AND r.segment_id IS NOT NULL AND r.deleted_at IS NULL AND r.answered_on IS NULL AND ${readable}`;

function countUnanswered(sqlite: SqliteDatabase, id: SegmentId, reader: Reader): number {
  const { sql, parameters } = readableSql(reader);
  const counted = prepared(sqlite, unansweredSql(sql))
    .pluck()
    .get(id, ...parameters);
  return Number(counted);
}
