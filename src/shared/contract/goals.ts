import { z } from 'zod';
import { goalId, operationId } from '../domain/ids.ts';
import { plainDate } from '../domain/plainDate.ts';
import { metricName } from './insights.ts';
import { procedure } from './refusals.ts';

/** What a number of the whole network is meant to be by a day: as it is counted, so 0.4 for a rate of 40 %. */
const facts = {
  metric: metricName,
  target: z.number().finite(),
  dueOn: plainDate,
  note: z.string().max(2000),
};

/** How a goal is to be. */
export const goalDraft = z.object(facts);
export type GoalDraft = z.infer<typeof goalDraft>;

export const goal = z.object({
  ...facts,
  id: goalId,
  version: z.int(),
  setOn: plainDate,
  /** What the number was on that day; null where it had no value. */
  startValue: z.number().nullable(),
});
export type Goal = z.infer<typeof goal>;

const changed = z.object({ goal, operationId: operationId.nullable() });

export const goalsContract = {
  /** By the day they are due. */
  list: procedure.output(z.array(goal)),
  /**
   * Sets the goal of a number, in place of the one it had. INVALID_INPUT for a target that the number can't have, and for a
   * day before today.
   */
  set: procedure.input(goalDraft).output(changed),
  remove: procedure.input(z.object({ id: goalId, version: z.int() })).output(z.object({ operationId })),
};
