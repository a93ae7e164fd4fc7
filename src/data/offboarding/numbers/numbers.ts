import { type Clock, today } from '#shared/domain/instant.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import type { Database } from '../../database/database.ts';
import { allLeavers } from '../../insights/leaves.ts';
import { enpsFor, partingMetrics, partingsIn } from '../../insights/partings.ts';
import { peopleGone } from '../../insights/peopleGone.ts';
import type { Reader } from '../../interactions/visibility.ts';
import { Turns } from '../../longWork/turns.ts';
import { refusal } from '../../refusal.ts';
import { stepsByOwner } from './stepsByOwner.ts';
import { whatWasSaid } from './whatWasSaid.ts';

/**
 * How farewells went for who left in the period, all from one state of the data; see docs/metrics.md. INVALID_INPUT
 * where `from` lies after `to`.
 */
export async function farewellNumbers(
  { database, clock, reader }: { database: Database; clock: Clock; reader: Reader },
  { from, to }: Period,
  signal: AbortSignal | undefined,
) {
  if (from > to) throw refusal('INVALID_INPUT', { field: 'from', reason: 'afterTo' });
  const period = { from, to };
  const turns = new Turns(signal);
  return await database.readInSteps(async (sqlite) => {
    // Steps, plans and tenures are read crosswise; what is kept here need not be decrypted again and again.
    sqlite.pragma('cache_size = -65536');
    const leavers = allLeavers(sqlite, peopleGone(sqlite, 'everybody'));
    const partings = partingsIn(sqlite, leavers, period, today(clock));
    const { goodPartingRate, leaverEnps } = partingMetrics(partings);
    const counted = new Set(partings.farewells.map(({ id }) => id));
    await turns.pass();
    return {
      ...period,
      goodParting: goodPartingRate,
      leaverEnps: enpsFor(reader, leaverEnps),
      stepsByOwner: await stepsByOwner(sqlite, period, clock, turns),
      ...(await whatWasSaid(sqlite, reader, { ...period, counted }, turns)),
    };
  });
}
