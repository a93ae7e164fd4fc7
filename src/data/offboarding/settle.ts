import type { OffboardingStepId } from '#shared/domain/ids.ts';
import type { StepState } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { farewells, offboardingSteps, thanks } from '../schema/index.ts';
import { type Changed, changePlan, type Plan, type PlanVersion } from './changePlan.ts';

/** A step's new state, with what came of it or why it is not needed. */
export interface Settling extends PlanVersion {
  stepId: OffboardingStepId;
  state: StepState;
  note: string;
}

/**
 * Marks a step done, not needed, or open again. INVALID_INPUT where it is not needed and nobody says why, and for a
 * conversation not held or thanks not given that would be called done.
 */
export async function settleStep(database: Database, author: Author, input: Settling): Promise<Changed> {
  const { stepId: id, state } = input;
  const note = input.note.trim();
  if (state === 'notNeeded' && note === '') {
    throw refusal('INVALID_INPUT', { field: 'note', reason: 'reasonMissing' });
  }
  return await changePlan(database, author, { kind: 'offboarding.settleStep' }, input, (unit, plan) => {
    const step = requireStep(unit, plan, id);
    if (state === 'done' && !isDone(unit, plan, String(step['kind']))) {
      throw refusal('INVALID_INPUT', { field: 'state', reason: 'notDoneYet' });
    }
    const settled =
      state === 'open'
        ? { settledAt: null, settledBy: null }
        : state === step['state']
          ? {}
          : { settledAt: author.clock.now(), settledBy: author.actor };
    unit.update(offboardingSteps, { id }, { state, note, ...settled });
  });
}

/** A step of the plan; NOT_FOUND. */
export function requireStep(unit: WriteUnit, plan: Plan, id: OffboardingStepId) {
  const [step] = unit.find(offboardingSteps, { id, offboardingId: plan.id }, ['kind', 'state', 'position']);
  if (step === undefined) throw refusal('NOT_FOUND', { what: 'step' });
  return step;
}

/** Talk and thanks are done where they stand written down. */
function isDone(unit: WriteUnit, { tenureId }: Plan, kind: string): boolean {
  if (kind === 'conversation') return unit.find(farewells, { tenureId }, ['id']).length > 0;
  if (kind !== 'thanks') return true;
  return unit.find(thanks, { tenureId }, ['givenOn']).some(({ givenOn }) => givenOn !== null);
}
