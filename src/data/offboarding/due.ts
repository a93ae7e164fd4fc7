import type { TenureId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { addDays } from '#shared/domain/plainDate.ts';
import type { BoardContext } from './board.ts';
import { findDueUpTo, readDueSteps } from './dueSteps.ts';
import { readLeavers } from './leaverRows.ts';
import { tenuresUnderWay } from './underWay.ts';

const idsOf = (tenures: readonly { id: TenureId }[]): TenureId[] => tenures.map(({ id }) => id);

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
    // Recruiters are told nothing of thanks.
    const overdue =
      reader.role === 'recruiter'
        ? []
        : tenures.filter(
            ({ lastDay, thanksGiven, thanksNotNeeded }) =>
              lastDay < day && thanksGiven === 0 && thanksNotNeeded === 0,
          );
    const near = tenures.filter(({ lastDay }) => lastDay >= day && lastDay <= until);
    const leavers = readLeavers(sqlite, reader, idsOf(near), day);
    const unneeded = new Set(
      tenures.filter(({ thanksNotNeeded }) => thanksNotNeeded === 1).map(({ id }) => id),
    );
    const steps = findDueUpTo(sqlite, { reader, mine }, until);
    return {
      today: day,
      thanksToday: leavers.filter(
        ({ tenureId, lastDay, thanks }) =>
          lastDay === day && thanks !== 'given' && !unneeded.has(tenureId) && reader.role !== 'recruiter',
      ),
      thanksOverdue: {
        total: overdue.length,
        leavers: readLeavers(sqlite, reader, idsOf(overdue.slice(0, limit)), day),
      },
      leavingThisWeek: leavers,
      steps: {
        total: steps.length,
        late: steps.filter(({ dueOn }) => dueOn < day).length,
        steps: readDueSteps(sqlite, steps.slice(0, limit), day),
      },
    };
  };
  return sqlite.transaction(read).deferred();
}
