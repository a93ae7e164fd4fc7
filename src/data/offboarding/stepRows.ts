import type { OffboardingStep } from '#shared/contract/offboarding.ts';
import type { OffboardingId } from '#shared/domain/ids.ts';
import { isLate } from '#shared/domain/offboarding/dueDays.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { idsOf } from './stepIds.ts';

/** The day a step `s` of a plan `o` for a tenure `t` is due: the rule of src/shared/domain/offboarding/dueDays.ts in SQL. */
export const dueSql = `
  coalesce(s.due_on,
    date(CASE s.anchor WHEN 'notice' THEN o.notice_on ELSE t.ended_on END, s.offset_days || ' days'))`;

interface StepRow
  extends Pick<
    OffboardingStep,
    | 'id'
    | 'kind'
    | 'title'
    | 'owner'
    | 'ownerName'
    | 'anchor'
    | 'offsetDays'
    | 'state'
    | 'note'
    | 'settledAt'
    | 'settledBy'
  > {
  after: string;
  dueOn: PlainDate | null;
  dueByHand: number;
}

export const stepsOfPlanSql = `
  SELECT s.id, s.kind, s.title, s.owner, s.owner_name AS ownerName, s.anchor, s.offset_days AS offsetDays, s.after,
    ${dueSql} AS dueOn, s.due_on IS NOT NULL AS dueByHand, s.state, s.note, s.settled_at AS settledAt,
    s.settled_by AS settledBy
  FROM offboarding_steps s
  CROSS JOIN offboardings o ON o.id = s.offboarding_id
  CROSS JOIN tenures t ON t.id = o.tenure_id
  WHERE s.offboarding_id = ? ORDER BY s.position, s.id`;

const stepsOfPlan = statement<[string], StepRow>(stepsOfPlanSql);

/** The steps of a plan in their order, with their days as they stand on a day. */
export function readSteps(sqlite: SqliteDatabase, plan: OffboardingId, today: PlainDate): OffboardingStep[] {
  const rows = stepsOfPlan(sqlite).all(plan);
  const open = new Set(rows.filter(({ state }) => state === 'open').map(({ id }) => id));
  return rows.map(({ after: kept, dueByHand, ...row }) => {
    const after = idsOf(kept);
    return {
      ...row,
      dueByHand: dueByHand === 1,
      late: isLate(row.state, row.dueOn, today),
      after,
      waitsFor: after.filter((id) => open.has(id)),
    };
  });
}
