import { describe, expect, test } from 'vitest';
import { operationId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { takeBack } from '../history/world.ts';
import { someStep } from '../offboarding/farewell.ts';
import { answering, type LeaverWorld, lastDay, leaverWorld } from './leaver.ts';

/** The leaver with a plan of the two steps that settle themselves, and another one. */
async function planned(): Promise<LeaverWorld> {
  const world = await leaverWorld();
  await world.client.offboarding.plan({
    personId: world.personId,
    tenureId: world.tenureId,
    noticeOn: null,
    lastDay,
    manager: 'Mio',
    hrOwner: null,
    steps: [
      someStep({ title: 'Talk', kind: 'conversation' }),
      someStep({ title: 'Thank', kind: 'thanks' }),
      someStep({ title: 'Laptop' }),
    ],
  });
  return world;
}

const states = async ({ client, tenureId }: LeaverWorld) => {
  const { steps } = await client.offboarding.leaver({ tenureId });
  return steps.map(({ title, state, settledBy }) => [title, state, settledBy]);
};

describe('the steps of the plan', () => {
  test('for the conversation and the thanks are done by doing these', async () => {
    const world = await planned();
    const { client, tenureId } = world;
    await client.farewells.finish({ tenureId, version: null, answers: answering({}) });
    expect(await states(world)).toEqual([
      ['Talk', 'done', 'Mio'],
      ['Thank', 'open', null],
      ['Laptop', 'open', null],
    ]);
    const thanks = { version: null, givenBy: 'Mio', way: 'spoken', words: '' } as const;
    await client.farewells.saveThanks({ tenureId, ...thanks, givenOn: null });
    expect((await states(world))[1]).toEqual(['Thank', 'open', null]);
    const givenOn = plainDate.parse('2026-04-01');
    const { operationId: done } = await client.farewells.saveThanks({
      tenureId,
      ...thanks,
      version: 1,
      givenOn,
    });
    expect((await states(world))[1]).toEqual(['Thank', 'done', 'Mio']);
    const { conversation, thanks: state } = await client.offboarding.leaver({ tenureId });
    expect({ conversation, state }).toEqual({ conversation: 'finished', state: 'given' });

    await takeBack(world, operationId.parse(done));
    expect((await states(world))[1]).toEqual(['Thank', 'open', null]);
  });
});
