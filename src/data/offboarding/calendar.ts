import type { TenureId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { daysBetween, type PlainDate } from '#shared/domain/plainDate.ts';
import { statement } from '../database/prepared.ts';
import { refusal } from '../refusal.ts';
import type { BoardContext } from './board.ts';
import { findDueBetween, readDueSteps } from './dueSteps.ts';
import { readLeavers } from './leaverRows.ts';
import { mineSql } from './underWay.ts';

/** The end of a tenure in these days is a leave, planned or not, unless another covers the day after. */
export const leavingSql = `
  SELECT t.id
  FROM tenures t INDEXED BY tenures_ended
  CROSS JOIN people p ON p.id = t.person_id
  LEFT JOIN offboardings o ON o.tenure_id = t.id
  WHERE t.ended_on >= :from AND t.ended_on <= :to AND p.deleted_at IS NULL AND p.deceased_on IS NULL AND ${mineSql}
    AND (o.id IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM tenures l
      WHERE l.person_id = t.person_id AND l.id <> t.id AND coalesce(l.ended_on, '9999-12-31') > t.ended_on
        AND coalesce(l.started_on, '0000-01-01') <= date(t.ended_on, '1 day')))
  ORDER BY t.ended_on, t.id`;

const leaving = statement<[{ from: string; to: string; me: string | null }], TenureId>(leavingSql);

/** The longest stretch a calendar shows, in days: a year, with the weeks that reach into it. */
const longest = 400;

/** Who leaves in these days, both included, and which steps are due in them. INVALID_INPUT for days the wrong way round or too many. */
export function readCalendar(
  { sqlite, clock, reader }: BoardContext,
  { from, to, mine }: { from: PlainDate; to: PlainDate; mine: boolean },
) {
  if (from > to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  if (daysBetween(from, to) > longest) throw refusal('INVALID_INPUT', { field: 'to', reason: 'tooLong' });
  const day = today(clock);
  const read = () => {
    const me = mine ? reader.actor : null;
    const tenures = leaving(sqlite).pluck().all({ from, to, me });
    return {
      leavers: readLeavers(sqlite, reader, tenures, day),
      steps: readDueSteps(sqlite, findDueBetween(sqlite, { reader, mine }, { from, to }), day),
    };
  };
  return sqlite.transaction(read).deferred();
}
