import type { PlannedStep } from '#shared/contract/offboarding.ts';
import { type OffboardingStepId, offboardingStepId } from '#shared/domain/ids.ts';
import { stepOrderProblem } from '#shared/domain/offboarding/stepOrder.ts';
import { textOrNull } from '#shared/domain/personRules.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import type { Author, WriteUnit } from '../database/write.ts';
import { refusal } from '../refusal.ts';
import { offboardingSteps } from '../schema/index.ts';
import { type Changed, changePlan, type Plan, type PlanVersion } from './changePlan.ts';
import { requireStep } from './settle.ts';
import { idsOf } from './stepIds.ts';

/** A step as it is to be; `id` is null for a new one. */
export interface WantedStep extends Omit<PlannedStep, 'after'> {
  id: OffboardingStepId | null;
  /** By hand; null where it is counted. */
  dueOn: PlainDate | null;
  after: readonly OffboardingStepId[];
}

interface Place {
  id: OffboardingStepId;
  after: OffboardingStepId[];
  position: number;
}

/** The steps of a plan, each with those before it, in their order. */
function placesOf(unit: WriteUnit, plan: Plan): Place[] {
  return unit
    .find(offboardingSteps, { offboardingId: plan.id }, ['id', 'after', 'position'])
    .map((row) => ({
      id: offboardingStepId.parse(row['id']),
      after: idsOf(row['after']),
      position: Number(row['position']),
    }))
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** Adds a step at the end, or changes one. NOT_FOUND; INVALID_INPUT where steps would wait for each other in a circle. */
export async function saveStep(
  database: Database,
  author: Author,
  { step, ...plan }: PlanVersion & { step: WantedStep },
): Promise<Changed> {
  return await changePlan(database, author, { kind: 'offboarding.saveStep' }, plan, (unit, found) => {
    const id = step.id ?? offboardingStepId.parse(author.ids.next());
    if (step.id !== null) requireStep(unit, found, step.id);
    const after = [...new Set(step.after)];
    const others = placesOf(unit, found).filter((place) => place.id !== id);
    const problem = stepOrderProblem([...others, { id, after }]);
    if (problem !== null) throw refusal('INVALID_INPUT', { field: 'steps', reason: problem });
    const facts = {
      ...step,
      title: step.title.trim(),
      ownerName: textOrNull(step.ownerName),
      after: JSON.stringify(after),
    };
    if (step.id !== null) {
      const { id: _, ...changed } = facts;
      unit.update(offboardingSteps, { id }, changed);
      return;
    }
    const position = Math.max(-1, ...others.map((place) => place.position)) + 1;
    const { personId } = found;
    unit.insert(offboardingSteps, {
      ...facts,
      id,
      offboardingId: found.id,
      personId,
      position,
      state: 'open',
      note: '',
    });
  });
}

/** Takes a step out of its plan; what waited for it waits for it no longer. NOT_FOUND. */
export async function removeStep(
  database: Database,
  author: Author,
  { stepId, ...plan }: PlanVersion & { stepId: OffboardingStepId },
): Promise<Changed> {
  return await changePlan(database, author, { kind: 'offboarding.removeStep' }, plan, (unit, found) => {
    requireStep(unit, found, stepId);
    for (const { id, after } of placesOf(unit, found)) {
      const left = after.filter((before) => before !== stepId);
      unit.update(offboardingSteps, { id }, { after: JSON.stringify(left) });
    }
    unit.remove(offboardingSteps, { id: stepId });
  });
}

/** Puts the steps into the order of the ids; those not named come after them as they stood. */
export async function arrangeSteps(
  database: Database,
  author: Author,
  { steps, ...plan }: PlanVersion & { steps: readonly OffboardingStepId[] },
): Promise<Changed> {
  return await changePlan(database, author, { kind: 'offboarding.arrangeSteps' }, plan, (unit, found) => {
    const place = new Map(steps.map((id, at) => [id, at]));
    const wanted = placesOf(unit, found).toSorted(
      (a, b) => (place.get(a.id) ?? steps.length) - (place.get(b.id) ?? steps.length),
    );
    for (const [position, { id }] of wanted.entries()) unit.update(offboardingSteps, { id }, { position });
  });
}
