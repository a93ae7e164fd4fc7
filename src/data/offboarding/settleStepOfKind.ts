import { offboardingId, offboardingStepId, type TenureId } from '#shared/domain/ids.ts';
import type { StepKind } from '#shared/domain/vocabulary.ts';
import type { WriteUnit } from '../database/write.ts';
import { offboardingSteps, offboardings } from '../schema/index.ts';
import { countPlanUp } from './changePlan.ts';

/**
 * What a step of that kind asks for was done: marks the open ones of the tenure's plan as done, as part of the same
 * write. Nothing where there is no plan, where it was closed, or where no such step is open.
 */
export function settleStepOfKind(unit: WriteUnit, tenureId: TenureId, kind: StepKind, note = ''): void {
  const [plan] = unit.find(offboardings, { tenureId }, ['id', 'outcome']);
  if (plan === undefined || plan['outcome'] !== null) return;
  const id = offboardingId.parse(plan['id']);
  const { actor, clock } = unit.author;
  const open = unit.find(offboardingSteps, { offboardingId: id, kind, state: 'open' }, ['id']);
  if (open.length > 0) countPlanUp(unit, id);
  for (const step of open) {
    unit.update(
      offboardingSteps,
      { id: offboardingStepId.parse(step['id']) },
      { state: 'done', ...(note === '' ? {} : { note }), settledAt: clock.now(), settledBy: actor },
    );
  }
}
