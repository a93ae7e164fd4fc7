/** A step among others, with the steps that come before it. */
export interface OrderedStep<Id> {
  id: Id;
  after: readonly Id[];
}

/**
 * What is wrong with the order of steps: one that waits for itself or in a circle, or for a step that is not there. Null
 * where each can be reached.
 */
export function stepOrderProblem<Id>(
  steps: readonly OrderedStep<Id>[],
): 'stepsInCircle' | 'stepMissing' | null {
  const known = new Set(steps.map(({ id }) => id));
  if (steps.some(({ after }) => after.some((id) => !known.has(id)))) return 'stepMissing';
  return inOrder(steps).length === steps.length ? null : 'stepsInCircle';
}

/** The steps so that each comes after those it waits for, else as they stood; without those in a circle. */
export function inOrder<Id, Step extends OrderedStep<Id>>(steps: readonly Step[]): Step[] {
  const reached = new Set<Id>();
  const ordered: Step[] = [];
  let left = [...steps];
  for (let more = true; more; ) {
    const waiting: Step[] = [];
    for (const step of left) {
      if (step.after.every((id) => reached.has(id))) {
        reached.add(step.id);
        ordered.push(step);
      } else waiting.push(step);
    }
    more = waiting.length < left.length;
    left = waiting;
  }
  return ordered;
}

/** A plan's steps with their ids, from a list in which `after` names places. */
export const byPlace = <Step extends { after: readonly number[] }>(steps: readonly Step[]) =>
  steps.map((step, id) => ({ ...step, id }));
