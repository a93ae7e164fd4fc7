import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openMergeClient } from '../community/mergeClient.ts';
import { type Figure, median, told } from '../imports/figure.ts';
import { copyWorkspace } from '../imports/importing.ts';
import { timed, timingsOf } from '../people/timings.ts';
import type { BenchSample } from '../sample/benchSample.ts';

const singleWrites = 100;
const bulkPeople = 10_000;
const bulkRuns = 3;

/** What the program's own writes cost with history, lists, search and facts kept in step, on a copy of the sample. */
export async function benchWriting(sample: BenchSample, tell: (words: string) => void): Promise<Figure[]> {
  tell('writes: a copy of the sample');
  const folder = await mkdtemp(join(tmpdir(), 'enishi-writing-'));
  const writing = await openMergeClient(await copyWorkspace(sample, join(folder, 'copy.enishi')));
  try {
    const { client, context } = writing;
    const { sqlite } = context.session.require().database;
    const people = z
      .array(personId)
      .parse(
        sqlite
          .prepare('SELECT id FROM people WHERE deleted_at IS NULL ORDER BY seq LIMIT ?')
          .pluck()
          .all(bulkPeople),
      );
    tell(`writes: ${singleWrites} one by one`);
    const single: number[] = [];
    for (const [index, id] of people.slice(0, singleWrites).entries()) {
      const wish = { kind: 'exchange', strength: 1 + (index % 3), source: 'said' } as const;
      const recordedOn = plainDate.parse('2026-03-31');
      const { took } = await timed(() =>
        client.people.recordOrientations({ personId: id, orientations: [{ ...wish, recordedOn }] }),
      );
      single.push(took);
    }
    const bulk: number[] = [];
    for (let run = 0; run < bulkRuns; run += 1) {
      tell(`writes: ${people.length.toLocaleString('en')} people at once, ${run + 1} of ${bulkRuns}`);
      const names = [`Bench ${run}`];
      const action = { type: 'addLabels', kind: 'tag', names } as const;
      const { took } = await timed(async () => {
        for await (const _ of await client.bulk.run({ selection: { type: 'some', people }, action }));
      });
      bulk.push(took);
    }
    const one = timingsOf(single);
    const what = 'what somebody wants noted and on the disk, with the profile as it is then';
    return [
      told({ name: `${what}, median of ${one.runs}`, unit: 'ms' }, one.p50),
      told({ name: `${what}, p95 of ${one.runs}`, unit: 'ms' }, one.p95),
      told(
        {
          name: `a tag for ${people.length.toLocaleString('en')} people in one operation, median of ${bulkRuns}`,
          unit: 'ms',
        },
        median(bulk),
      ),
    ];
  } finally {
    await writing.close();
    await rm(folder, { recursive: true, force: true });
  }
}
