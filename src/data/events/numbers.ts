import type { SegmentId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { eventsOf } from '../insights/events.ts';
import { factsNow, factsOf } from '../insights/facts/facts.ts';
import { questionOf } from '../insights/scope.ts';

/**
 * The numbers of the events that began on a day of the period, until today, over everybody or the people of a segment.
 * INVALID_INPUT where `from` lies after `to`, NOT_FOUND where there is no such segment.
 */
export async function eventNumbers(
  database: Database,
  { from, to, segmentId }: { from: PlainDate; to: PlainDate; segmentId: SegmentId | null },
  clock: Clock,
) {
  await factsOf(database);
  const read = () => {
    const facts = factsNow(database);
    const scope = { on: today(clock), from, to, segmentId };
    return eventsOf(facts, questionOf(facts, scope, database.sqlite, clock), database.sqlite);
  };
  // One transaction, so that all numbers see the same state.
  const { begun, metrics } = database.sqlite.transaction(read).deferred();
  return {
    events: begun,
    attendance: metrics.eventAttendance,
    fit: metrics.eventFit,
    repeat: metrics.eventRepeat,
    meanScore: metrics.eventScore,
  };
}
