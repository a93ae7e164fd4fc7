import type { SqliteDatabase } from '#data/database/driver.ts';
import { compileSegment } from '#data/segments/compileRule.ts';
import type { InsightsScope } from '#shared/contract/insights.ts';
import type { SegmentId } from '#shared/domain/ids.ts';
import { timeZone } from '#shared/domain/instant.ts';
import { addDays, plainDate } from '#shared/domain/plainDate.ts';
import { atMost, beside, type Figure, median, told, toldShare } from '../imports/figure.ts';
import { type Benched, openBoth } from '../people/benched.ts';
import { timed, timingsOf } from '../people/timings.ts';
import type { BenchSample } from '../sample/benchSample.ts';
import { screenByHand } from './byHand/screen.ts';
import { sameNumbers } from './sameNumbers.ts';

const most = { cold: 300, warm: 100, segment: 400 };

const zone = timeZone.parse('Asia/Tokyo');
const today = plainDate.parse('2026-04-01');

const everybody: InsightsScope = { on: null, from: null, to: null };

/** Periods one would go through, the last 12 months first. */
const periods = (
  [
    ['2025-04-02', '2026-04-01'],
    ['2026-01-01', '2026-03-31'],
    ['2025-01-01', '2025-12-31'],
    ['2024-01-01', '2024-12-31'],
    ['2024-04-01', '2025-03-31'],
    ['2015-01-01', '2026-04-01'],
    ['2026-02-01', '2026-02-28'],
    ['2025-07-01', '2025-09-30'],
  ] as const
).map(([from, to]) => ({ from: plainDate.parse(from), to: plainDate.parse(to) }));

/** Every round asks for other days, so that no answer is one that was kept. */
const scopeOf = (period: (typeof periods)[number], round: number): InsightsScope => {
  const to = addDays(period.to, -round);
  return { on: to, from: addDays(period.from, -round), to };
};

/** Takes away the answers that are kept from one opening to the next. */
export async function forgetAnswers(sample: BenchSample): Promise<void> {
  const { opened, close } = await openBoth(sample);
  opened.database.sqlite.exec("DELETE FROM workspace_facts WHERE name IN ('insights', 'glance', 'changes')");
  await close();
}

/** The whole screen right after opening, as it was left or with no answer kept. */
async function cold(sample: BenchSample, rounds: number, kept: boolean): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (!kept) await forgetAnswers(sample);
    const benched = await openBoth(sample);
    try {
      took.push((await timed(() => benched.client.insights.network(everybody))).took);
    } finally {
      await benched.close();
    }
  }
  return took;
}

/** One period after another with everything in memory. */
async function warm({ client }: Benched, rounds: number): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const period of periods) {
      const { took: time } = await timed(() => client.insights.network(scopeOf(period, round)));
      if (round > 0) took.push(time);
    }
  }
  return took;
}

/** From one segment to the next. */
async function segments({ client }: Benched, ids: readonly SegmentId[], rounds: number): Promise<number[]> {
  const [period] = periods;
  if (period === undefined) throw new Error('no period');
  const took: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const segmentId of ids) {
      const scope = { ...scopeOf(period, round), segmentId };
      const { took: time } = await timed(() => client.insights.network(scope));
      if (round > 0) took.push(time);
    }
  }
  return took;
}

function gatherByHand(plain: SqliteDatabase, id: SegmentId): void {
  const { sql, parameters } = compileSegment(id, { sqlite: plain, today, zone });
  plain.exec('DROP TABLE IF EXISTS temp.some_people');
  plain.exec('CREATE TEMP TABLE some_people (person_id TEXT PRIMARY KEY) WITHOUT ROWID');
  plain
    .prepare(`INSERT INTO temp.some_people SELECT s.person_id FROM person_summaries s WHERE ${sql}`)
    .run(...parameters);
}

/** The same screen by hand, of everybody or of a segment, and whether its numbers are the program's. */
async function byHand({ client, plain }: Benched, segmentId: SegmentId | null) {
  const [period] = periods;
  if (period === undefined) throw new Error('no period');
  const { took, result } = await timed(() => {
    if (segmentId !== null) gatherByHand(plain, segmentId);
    return screenByHand(plain, { ...period, on: period.to, zone, some: segmentId !== null });
  });
  const program = await client.insights.network({ ...period, on: period.to, segmentId });
  return { took, ...sameNumbers(program, result) };
}

/** The screen cold, warm and for other segments, each beside plain SQL. */
export async function benchScreen(
  sample: BenchSample,
  rounds: number,
  tell: (words: string) => void,
): Promise<Figure[]> {
  tell('measuring the screen right after opening');
  const anew = timingsOf(await cold(sample, rounds, false));
  const opened = timingsOf(await cold(sample, rounds, true));
  const benched = await openBoth(sample);
  try {
    tell('measuring other periods');
    const other = timingsOf(await warm(benched, rounds));
    tell('measuring other segments');
    const ids = (await benched.client.segments.list()).map(({ segment }) => segment.id);
    const segment = timingsOf(await segments(benched, ids, rounds));
    tell('measuring the same in plain SQL');
    const whole = [await byHand(benched, null), await byHand(benched, null)];
    const parts = [];
    for (const id of ids.slice(0, 3)) parts.push(await byHand(benched, id));
    const wholeByHand = median(whole.map(({ took }) => took));
    const partByHand = median(parts.map(({ took }) => took));
    const compared = [...whole, ...parts];
    const same = compared.reduce((sum, { same }) => sum + same, 0);
    const all = compared.reduce((sum, { all }) => sum + all, 0);
    const hand = ', beside plain SQL without encryption';
    const coldName = `the whole screen's data right after opening, longest of ${opened.runs}`;
    const warmName = `the whole screen's data for other days, p95 of ${other.runs}`;
    const segmentName = `the whole screen's data after a change of segment, longest of ${segment.runs}`;
    return [
      atMost({ name: coldName, unit: 'ms' }, opened.max, most.cold),
      beside({ name: coldName + hand, unit: 'ms' }, opened.max, wholeByHand, null),
      atMost(
        {
          name: `the same with nothing kept, as after a crash right after a write, longest of ${anew.runs}`,
          unit: 'ms',
        },
        anew.max,
        most.cold,
      ),
      atMost({ name: warmName, unit: 'ms' }, other.p95, most.warm),
      beside({ name: warmName + hand, unit: 'ms' }, other.p95, wholeByHand, null),
      told({ name: `${warmName.split(',')[0]}, median`, unit: 'ms' }, other.p50),
      atMost({ name: segmentName, unit: 'ms' }, segment.max, most.segment),
      beside({ name: segmentName + hand, unit: 'ms' }, segment.max, partByHand, null),
      toldShare('numbers that are as in plain SQL, to the person', same / all),
    ];
  } finally {
    await benched.close();
  }
}
