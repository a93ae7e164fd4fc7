import { startOfDay, timeZone } from '#shared/domain/instant.ts';
import { twelveMonthsTo } from '#shared/domain/metrics/periods.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import { atMost, beside, type Figure, median } from '../imports/figure.ts';
import { openBoth } from '../people/benched.ts';
import { timed, timingsOf } from '../people/timings.ts';
import type { BenchSample } from '../sample/benchSample.ts';
import { amongWhole, funnelSql } from './byHand/state.ts';
import { forgetAnswers } from './screen.ts';

const most = 50;
const today = plainDate.parse('2026-04-01');
const zone = timeZone.parse('Asia/Tokyo');

/** The network as Home shows it: right after opening, and again and again with something written in between. */
export async function benchHome(
  sample: BenchSample,
  rounds: number,
  tell: (words: string) => void,
): Promise<Figure[]> {
  tell('measuring Home');
  const anew: number[] = [];
  const first: number[] = [];
  const later: number[] = [];
  const byHand: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await forgetAnswers(sample);
    const unprepared = await openBoth(sample);
    anew.push((await timed(() => unprepared.client.insights.atAGlance())).took);
    await unprepared.close();
    const benched = await openBoth(sample);
    try {
      first.push((await timed(() => benched.client.insights.atAGlance())).took);
      for (let again = 0; again < 5; again += 1) {
        later.push((await timed(() => benched.client.insights.atAGlance())).took);
      }
      const { from } = twelveMonthsTo(today);
      const days = {
        day: today,
        next: addDays(today, 1),
        from,
        since: startOfDay(from, zone),
        before: startOfDay(addDays(today, 1), zone),
      };
      byHand.push((await timed(() => benched.plain.prepare(funnelSql(amongWhole)).get(days))).took);
    } finally {
      await benched.close();
    }
  }
  const opening = timingsOf(first);
  const unprepared = timingsOf(anew);
  const again = timingsOf(later);
  const names = {
    first: `Home's numbers of the network right after opening, longest of ${opening.runs}`,
    later: `Home's numbers of the network later on, p95 of ${again.runs}`,
  };
  const hand = ', beside plain SQL without encryption';
  return [
    atMost({ name: names.first, unit: 'ms' }, opening.max, most),
    beside({ name: names.first + hand, unit: 'ms' }, opening.max, median(byHand), null),
    atMost(
      {
        name: `Home's numbers of the network with nothing kept, as after a crash right after a write, longest of ${unprepared.runs}`,
        unit: 'ms',
      },
      unprepared.max,
      most,
    ),
    atMost({ name: names.later, unit: 'ms' }, again.p95, most),
    beside({ name: names.later + hand, unit: 'ms' }, again.p95, median(byHand), null),
  ];
}
