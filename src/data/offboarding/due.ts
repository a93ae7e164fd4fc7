import { today } from '#shared/domain/instant.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import type { BoardContext } from './board.ts';
import { findDueUpTo, readDueSteps } from './dueSteps.ts';
import { readLeavers } from './leaverRows.ts';
import { tenuresUnderWay } from './underWay.ts';

/** Today and the six days after it. */
const daysAhead = 6;

/** What is to be done in farewells on the clock's day: thanks, who leaves within a week, and steps late or due within it. */
export function readFarewellsDue(
  { sqlite, clock, reader }: BoardContext,
  { mine, limit }: { mine: boolean; limit: number },
) {
  const day = today(clock);
  const until = addDays(day, daysAhead);
  // One transaction, so that all parts see the same state.
  const read = () => {
    const tenures = tenuresUnderWay(sqlite, day, mine ? reader.actor : null);
    const near = tenures.filter(({ lastDay }) => lastDay <= until).map(({ id }) => id);
    const leavers = readLeavers(sqlite, reader, near, day);
    const unneeded = new Set(
      tenures.filter(({ thanksNotNeeded }) => thanksNotNeeded === 1).map(({ id }) => id),
    );
    const overdue = leavers.filter(({ thanks }) => thanks === 'overdue');
    const steps = findDueUpTo(sqlite, { reader, mine }, until);
    return {
      today: day,
      thanksToday: leavers.filter(
        ({ tenureId, lastDay, thanks }) =>
          lastDay === day && thanks !== 'given' && !unneeded.has(tenureId) && reader.role !== 'recruiter',
      ),
      thanksOverdue: { total: overdue.length, leavers: overdue.slice(0, limit) },
      leavingThisWeek: leavers.filter(({ lastDay }) => lastDay >= day),
      steps: {
        total: steps.length,
        late: steps.filter(({ dueOn }) => dueOn < day).length,
        steps: readDueSteps(sqlite, steps.slice(0, limit), day),
      },
    };
  };
  return sqlite.transaction(read).deferred();
}
