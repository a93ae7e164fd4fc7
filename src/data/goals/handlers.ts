import type { Goal } from '#shared/contract/goals.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import { networkInsights } from '../insights/network.ts';
import { readerOf } from '../interactions/visibility.ts';
import { inWorkspace } from '../procedures.ts';
import { goalOfMetric, readGoals } from './read.ts';
import { removeGoal, setGoal } from './write.ts';

/** What the leaver eNPS was may come of a few scores, so it is told to HR alone. */
function asTold(goal: Goal, role: Role): Goal {
  return goal.metric === 'leaverEnps' && role !== 'hr' ? { ...goal, startValue: null } : goal;
}

export const goalsHandlers = {
  list: inWorkspace.goals.list.handler(({ context: { database, role } }) =>
    readGoals(database.sqlite).map((goal) => asTold(goal, role)),
  ),
  set: inWorkspace.goals.set.handler(async ({ context, input }) => {
    const { clock, database, role } = context;
    const now = { on: null, from: null, to: null };
    const { metrics } = await networkInsights(database, now, clock, readerOf(context));
    const operationId = await setGoal(context, input, metrics[input.metric].value);
    const goal = goalOfMetric(database.sqlite, input.metric);
    if (goal === null) throw new TypeError(`the goal of ${input.metric} was not kept`);
    return { goal: asTold(goal, role), operationId };
  }),
  remove: inWorkspace.goals.remove.handler(({ context, input }) => removeGoal(context, input)),
};
