import { textOrNull } from '#shared/domain/personRules.ts';
import type { Database } from '../database/database.ts';
import type { Author } from '../database/write.ts';
import { offboardings } from '../schema/index.ts';
import { type Changed, changePlan, type PlanVersion } from './changePlan.ts';
import { type FarewellDays, refuseLateNotice, setLastDay } from './days.ts';

/** Changes a farewell's days, and with them those of its steps, or who looks after it. */
export async function changeFarewell(
  database: Database,
  author: Author,
  input: PlanVersion & FarewellDays & { manager: string | null; hrOwner: string | null },
): Promise<Changed> {
  refuseLateNotice(input);
  return await changePlan(database, author, { kind: 'offboarding.change' }, input, (unit, plan) => {
    setLastDay(unit, plan.personId, plan.tenureId, input.lastDay);
    unit.update(
      offboardings,
      { id: plan.id },
      {
        noticeOn: input.noticeOn,
        manager: textOrNull(input.manager),
        hrOwner: textOrNull(input.hrOwner),
      },
    );
  });
}
