import type { SegmentId } from '#shared/domain/ids.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { Database } from '../database/database.ts';
import { forgetSegment, gatherSegment } from '../insights/among.ts';
import { type EventNumbers, eventNumbersIn } from '../insights/eventNumbers.ts';
import { refusal } from '../refusal.ts';

/**
 * The numbers of the events that began on a day of the period, until today, over everybody or the people of a segment.
 * INVALID_INPUT where `from` lies after `to`, NOT_FOUND where there is no such segment.
 */
export function eventNumbers(
  { sqlite }: Database,
  { from, to, segmentId }: { from: PlainDate; to: PlainDate; segmentId: SegmentId | null },
  clock: Clock,
): EventNumbers {
  if (from > to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  const on = today(clock);
  const zone = clock.timeZone();
  const read = () => {
    if (segmentId === null) return eventNumbersIn(sqlite, { from, to }, on, zone, 'everybody');
    gatherSegment(segmentId, { sqlite, today: on, zone });
    try {
      return eventNumbersIn(sqlite, { from, to }, on, zone, 'segment');
    } finally {
      forgetSegment(sqlite);
    }
  };
  // One transaction, so that all numbers see the same state.
  return sqlite.transaction(read).deferred();
}
