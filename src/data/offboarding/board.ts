import type { Leaver } from '#shared/contract/offboarding.ts';
import { type Clock, today } from '#shared/domain/instant.ts';
import type { PlainDate } from '#shared/domain/plainDate.ts';
import type { SqliteDatabase } from '../database/driver.ts';
import type { Reader } from '../interactions/visibility.ts';
import { readLeavers } from './leaverRows.ts';
import { tenuresUnderWay } from './underWay.ts';

/** Who asks, and when. */
export interface BoardContext {
  sqlite: SqliteDatabase;
  clock: Clock;
  reader: Reader;
}

/** Those whose farewell is under way, earliest last day first, and how many they are. */
export function readBoard(
  { sqlite, clock, reader }: BoardContext,
  { mine, limit }: { mine: boolean; limit: number },
): { today: PlainDate; total: number; leavers: Leaver[] } {
  const day = today(clock);
  // One transaction, so that all parts see the same state.
  const read = () => {
    const tenures = tenuresUnderWay(sqlite, day, mine ? reader.actor : null);
    const shown = tenures.slice(0, limit).map(({ id }) => id);
    return { today: day, total: tenures.length, leavers: readLeavers(sqlite, reader, shown, day) };
  };
  return sqlite.transaction(read).deferred();
}
