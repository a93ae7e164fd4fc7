import type { TenureId } from '#shared/domain/ids.ts';
import { addDays, type PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { managerSql, thanksNotNeededSql } from './leaverRows.ts';

/** So many days after the last day a farewell without thanks is still shown. */
export const daysAfterLeaving = 30;

/** Only those who belong to a tenure `t` with or without a plan `o` that `:me` looks after, or nobody does. */
export const mineSql = `
  (:me IS NULL OR :me = o.hr_owner OR :me = ${managerSql} OR (o.hr_owner IS NULL AND ${managerSql} IS NULL))`;

/** Nobody else has to part with who goes on in another tenure. */
const leavesSql = `
  NOT EXISTS (
    SELECT 1 FROM tenures l
    WHERE l.person_id = t.person_id AND l.id <> t.id AND coalesce(l.ended_on, '9999-12-31') > t.ended_on)`;

/**
 * The tenures whose farewell is under way: a last day from today on; an open plan; or who left in the last days without
 * thanks though a plan or a conversation was begun. Earliest last day first. People lie all over the file, so only those
 * are looked up whose farewell is asked for.
 */
export const underWaySql = `
  WITH under_way (id) AS (
    SELECT t.id FROM tenures t INDEXED BY tenures_ended WHERE t.ended_on >= :today AND ${leavesSql}
    UNION
    SELECT o.tenure_id FROM offboardings o INDEXED BY offboardings_open WHERE o.outcome IS NULL
    UNION
    SELECT t.id FROM tenures t INDEXED BY tenures_ended
    LEFT JOIN offboardings o ON o.tenure_id = t.id
    WHERE t.ended_on >= :since AND t.ended_on < :today
      AND NOT EXISTS (SELECT 1 FROM thanks h WHERE h.tenure_id = t.id AND h.given_on IS NOT NULL)
      AND NOT (${thanksNotNeededSql})
      AND (coalesce(o.outcome, 'open') <> 'withdrawn' AND o.id IS NOT NULL
        OR EXISTS (SELECT 1 FROM farewells f WHERE f.tenure_id = t.id)
        OR EXISTS (SELECT 1 FROM farewell_drafts d WHERE d.tenure_id = t.id)))
  SELECT t.id, t.ended_on AS lastDay, (${thanksNotNeededSql}) AS thanksNotNeeded,
    EXISTS (SELECT 1 FROM thanks h WHERE h.tenure_id = t.id AND h.given_on IS NOT NULL) AS thanksGiven
  FROM under_way u
  CROSS JOIN tenures t ON t.id = u.id
  LEFT JOIN offboardings o ON o.tenure_id = t.id
  CROSS JOIN people p ON p.id = t.person_id
  WHERE t.ended_on IS NOT NULL AND ${mineSql} AND p.deleted_at IS NULL AND p.deceased_on IS NULL
  ORDER BY t.ended_on, t.id`;

interface TenureUnderWay {
  id: TenureId;
  lastDay: PlainDate;
  /** 1 where the plan says, with a reason, that thanks are not needed. */
  thanksNotNeeded: 0 | 1;
  /** 1 where the thanks were given. */
  thanksGiven: 0 | 1;
}

const underWay = statement<[{ today: string; since: string; me: string | null }], TenureUnderWay>(
  underWaySql,
);

/** Whose farewell is under way on a day, earliest last day first; `me` narrows to what that name looks after, or nobody. */
export function tenuresUnderWay(
  sqlite: SqliteDatabase,
  today: PlainDate,
  me: string | null,
): TenureUnderWay[] {
  return underWay(sqlite).all({ today, since: addDays(today, -daysAfterLeaving), me });
}
