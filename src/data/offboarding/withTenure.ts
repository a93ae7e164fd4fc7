import type { WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import {
  farewellDrafts,
  farewells,
  offboardingSteps,
  offboardings,
  opportunities,
  thanks,
} from '../schema/index.ts';

/**
 * What follows for a tenure's farewell where the tenure is changed by itself. A tenure without a last day is nobody's
 * farewell: its plan is withdrawn, as when that is said on the plan.
 */
export function keepPlanWithTenure(
  unit: WriteUnit,
  { id, endedOn }: { id: string; endedOn: string | null },
): void {
  if (endedOn !== null) return;
  const [plan] = unit.find(offboardings, { tenureId: id }, ['id', 'outcome']);
  if (plan === undefined || plan['outcome'] === 'withdrawn') return;
  const closedAt = unit.author.clock.now();
  unit.update(offboardings, { id: String(plan['id']) }, { outcome: 'withdrawn', closedAt });
}

/**
 * Makes ready for a tenure to be taken out: a plan that was withdrawn goes with it, and an opportunity no longer names it.
 * TENURE_HAS_FAREWELL where a plan, a conversation or thanks belong to it.
 */
export function letGoOfTenure(unit: WriteUnit, tenureId: string): void {
  const [plan] = unit.find(offboardings, { tenureId }, ['id', 'outcome']);
  const said = [farewells, farewellDrafts, thanks].some(
    (table) => unit.find(table, { tenureId }, ['tenureId']).length > 0,
  );
  if (said || (plan !== undefined && plan['outcome'] !== 'withdrawn')) throw refusal('TENURE_HAS_FAREWELL');
  if (plan !== undefined) {
    const id = String(plan['id']);
    for (const step of unit.find(offboardingSteps, { offboardingId: id }, ['id'])) {
      unit.remove(offboardingSteps, { id: String(step['id']) });
    }
    unit.remove(offboardings, { id });
  }
  for (const { id } of unit.find(opportunities, { tenureId }, ['id'])) {
    unit.update(opportunities, { id: String(id) }, { tenureId: null });
  }
}
