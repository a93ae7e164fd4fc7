import type { BulkAction, BulkEvent } from '#shared/contract/bulk.ts';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { operationId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/vocabulary.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import type { RowProgress } from '../longWork/progress.ts';
import { Turns } from '../longWork/turns.ts';
import type { Asking } from '../people/asking.ts';
import { selectedPeople } from '../people/selection.ts';
import { type BulkPlan, planBulk } from './plan.ts';

/** Who does what, with whom. */
export interface BulkOrder {
  database: Database;
  author: Author;
  asking: Asking;
  language: Language;
  selection: PeopleSelection;
  action: BulkAction;
}

type Done = Extract<BulkEvent, { type: 'done' }>;

const peoplePerSettling = 100;

/** What the action means for the picked people, as the data is now. */
export function planOf({ database, asking, language, selection, action }: BulkOrder): BulkPlan {
  return planBulk(database.sqlite, language, selectedPeople(database, asking, selection), action);
}

/** Does the action as one operation; CANCELLED leaves everything as it was. */
export async function runBulk(
  order: BulkOrder,
  report: (progress: RowProgress) => void,
  signal: AbortSignal,
): Promise<Done> {
  const { database, author, action } = order;
  return await database.writeInSteps(`bulk.${action.type}`, author, async (unit) => {
    const turns = new Turns(signal);
    const plan = planOf(order);
    const total = plan.people.length;
    if (total > 0) plan.begin?.(unit);
    for (const [index, person] of plan.people.entries()) {
      plan.change(unit, person);
      const done = index + 1;
      report({ done, total });
      const settled = done % peoplePerSettling === 0;
      if (settled) unit.settle();
      if (turns.due() || settled) await turns.pass();
    }
    return {
      type: 'done',
      operationId: total > 0 ? operationId.parse(unit.operationId) : null,
      changed: total,
      unchanged: plan.unchanged,
      leftOut: plan.leftOut,
    };
  });
}
