import type { OffboardingOutcome } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { offboardings, tenures } from '../schema/index.ts';
import { type Changed, changePlan, type PlanVersion } from './changePlan.ts';
import { setLastDay } from './days.ts';

/**
 * Closes a plan: `finished`, or `withdrawn` because the person stays, which takes the last day off the tenure again.
 * INVALID_INPUT for withdrawing the farewell of somebody who left and has come back since.
 */
export async function closePlan(
  database: Database,
  author: Author,
  input: PlanVersion & { outcome: OffboardingOutcome },
): Promise<Changed> {
  const { outcome } = input;
  return await changePlan(
    database,
    author,
    { kind: 'offboarding.close', closed: true },
    input,
    (unit, plan) => {
      if (plan.outcome === outcome) return;
      if (outcome === 'withdrawn') setLastDay(unit, plan.personId, plan.tenureId, null);
      else if (plan.outcome === 'withdrawn') requireLastDay(unit, plan.tenureId);
      unit.update(offboardings, { id: plan.id }, { outcome, closedAt: author.clock.now() });
    },
  );
}

/** Opens a closed plan again; INVALID_INPUT where it was withdrawn and the tenure has no last day: then a new plan is made. */
export async function reopenPlan(database: Database, author: Author, input: PlanVersion): Promise<Changed> {
  return await changePlan(
    database,
    author,
    { kind: 'offboarding.reopen', closed: true },
    input,
    (unit, plan) => {
      requireLastDay(unit, plan.tenureId);
      unit.update(offboardings, { id: plan.id }, { outcome: null, closedAt: null });
    },
  );
}

function requireLastDay(unit: WriteUnit, id: string): void {
  const [tenure] = unit.find(tenures, { id }, ['endedOn']);
  if (tenure?.['endedOn'] === null) {
    throw refusal('INVALID_INPUT', { field: 'lastDay', reason: 'lastDayMissing' });
  }
}
