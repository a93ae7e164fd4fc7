import type { Leaver } from '#shared/contract/offboarding.ts';
import type { OffboardingId, OffboardingStepId } from '#shared/domain/ids.ts';
import { isLate } from '#shared/domain/offboarding/dueDays.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { StepOwner } from '#shared/domain/vocabulary.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import { statement } from '../database/prepared.ts';
import { grouped } from '../history/grouped.ts';
import { idsOf } from './stepIds.ts';
import { dueSql } from './stepRows.ts';

/** How far a plan is. */
export type Progress = Pick<NonNullable<Leaver['plan']>, 'steps' | 'settled' | 'late' | 'next'>;

/** How many steps the plans of a JSON array have, and how many of them are settled: by the index alone. */
export const countsSql = `
  SELECT s.offboarding_id AS plan, count(*) AS steps, sum(s.state <> 'open') AS settled
  FROM json_each(?) wanted CROSS JOIN offboarding_steps s INDEXED BY offboarding_steps_plan ON s.offboarding_id = wanted.value
  GROUP BY s.offboarding_id`;

/** The open steps of these plans, each plan's in their order. */
export const openStepsSql = `
  SELECT s.offboarding_id AS plan, s.id, s.title, s.owner, s.after, ${dueSql} AS dueOn
  FROM json_each(?) wanted
  CROSS JOIN offboardings o ON o.id = wanted.value
  CROSS JOIN tenures t ON t.id = o.tenure_id
  CROSS JOIN offboarding_steps s ON s.offboarding_id = o.id AND s.state = 'open'
  ORDER BY s.offboarding_id, s.position, s.id`;

interface OpenStep {
  plan: OffboardingId;
  id: OffboardingStepId;
  title: string;
  owner: StepOwner;
  after: string;
  dueOn: PlainDate | null;
}

const counts = statement<[string], { plan: OffboardingId; steps: number; settled: number }>(countsSql);
const openSteps = statement<[string], OpenStep>(openStepsSql);

/** How far each of many plans is, in two statements. */
export function planProgress(
  sqlite: SqliteDatabase,
  plans: readonly OffboardingId[],
  today: PlainDate,
): (plan: OffboardingId) => Progress {
  const wanted = JSON.stringify(plans);
  const counted = new Map(
    counts(sqlite)
      .all(wanted)
      .map((row) => [row.plan, row]),
  );
  const open = grouped(openSteps(sqlite).all(wanted), ({ plan }) => plan);
  return (plan) => {
    const { steps = 0, settled = 0 } = counted.get(plan) ?? {};
    const left = open.get(plan) ?? [];
    const late = left.filter(({ dueOn }) => isLate('open', dueOn, today)).length;
    return { steps, settled, late, next: nextOf(left) };
  };
}

/** What can be done first: the earliest day among the steps that wait for nothing. */
function nextOf(open: readonly OpenStep[]): Progress['next'] {
  const ids = new Set(open.map(({ id }) => id));
  let next: OpenStep | null = null;
  for (const step of open) {
    if (next !== null && day(step) >= day(next)) continue;
    if (!idsOf(step.after).some((id) => ids.has(id))) next = step;
  }
  return next === null ? null : { title: next.title, dueOn: next.dueOn, owner: next.owner };
}

const day = ({ dueOn }: OpenStep): string => dueOn ?? '9999-12-31';
