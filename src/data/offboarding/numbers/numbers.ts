import { type Clock, today } from '#shared/domain/instant.ts';
import type { Period } from '#shared/domain/metrics/periods.ts';
import type { Database } from '../../database/database.ts';
import { factsNow, factsOf } from '../../insights/facts/facts.ts';
import { partingMetricsOf } from '../../insights/partings.ts';
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
  const on = today(clock);
  await factsOf(database);
  return await database.readInSteps(async (sqlite) => {
    // Steps, plans and tenures are read crosswise; what is kept here need not be decrypted again and again.
    sqlite.pragma('cache_size = -65536');
    const facts = factsNow(database);
    const said = await whatWasSaid(sqlite, reader, { ...period, facts, on }, turns);
    const { goodPartingRate, leaverEnps } = partingMetricsOf(facts, { ...period, on, among: null }, reader);
    return {
      ...period,
      goodParting: goodPartingRate,
      leaverEnps,
      stepsByOwner: await stepsByOwner(sqlite, period, clock, turns),
      ...said,
    };
  });
}
