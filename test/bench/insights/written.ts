import { z } from 'zod';
import { personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openMergeClient } from '../community/mergeClient.ts';
import { atMost, type Figure } from '../imports/figure.ts';
import type { Copy } from '../imports/importing.ts';
import { timed, timingsOf } from '../people/timings.ts';

const most = { screen: 300, home: 50 };

const somebodySql = 'SELECT id FROM people WHERE deleted_at IS NULL ORDER BY seq LIMIT 1 OFFSET ?';

/** Home is looked at, something is written right afterwards, and the workspace is closed as the program closes it. */
async function writeAndClose(copy: Copy, round: number): Promise<void> {
  const { client, context, close } = await openMergeClient(copy);
  await client.insights.atAGlance();
  const { sqlite } = context.session.require().database;
  const id = personId.parse(
    z.string().parse(
      sqlite
        .prepare(somebodySql)
        .pluck()
        .get(round * 64),
    ),
  );
  const wish = { kind: 'exchange', source: 'said', recordedOn: plainDate.parse('2026-03-31') } as const;
  await client.people.recordOrientations({
    personId: id,
    orientations: [{ ...wish, strength: 1 + (round % 3) }],
  });
  await close();
}

/** What Home and Insights begin with, right after an opening before which something was written. */
export async function benchWritten(
  copy: Copy,
  rounds: number,
  tell: (words: string) => void,
): Promise<Figure[]> {
  tell('measuring the opening after a write');
  const screen: number[] = [];
  const home: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await writeAndClose(copy, 2 * round);
    const first = await openMergeClient(copy);
    screen.push((await timed(() => first.client.insights.network({ on: null, from: null, to: null }))).took);
    await first.close();
    await writeAndClose(copy, 2 * round + 1);
    const second = await openMergeClient(copy);
    home.push((await timed(() => second.client.insights.atAGlance())).took);
    await second.close();
  }
  const [ofScreen, ofHome] = [timingsOf(screen), timingsOf(home)];
  return [
    atMost(
      {
        name: `the whole screen's data right after an opening before which something was written, longest of ${ofScreen.runs}`,
        unit: 'ms',
      },
      ofScreen.max,
      most.screen,
    ),
    atMost(
      {
        name: `Home's numbers of the network right after an opening before which something was written, longest of ${ofHome.runs}`,
        unit: 'ms',
      },
      ofHome.max,
      most.home,
    ),
  ];
}
