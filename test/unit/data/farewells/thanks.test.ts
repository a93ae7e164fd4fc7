import { describe, expect, test } from 'vitest';
import { operationId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { takeBack } from '../history/world.ts';
import { type LeaverWorld, lastDay, leaverWorld } from './leaver.ts';

const words = '10年間、ありがとうございました。\n\nこれからもご縁が続けば、うれしく思います。';
const prepared = { version: null, givenBy: 'Mio', givenOn: null, way: 'letter', words } as const;

const timeline = async ({ client, personId }: LeaverWorld) =>
  (await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).interactions;

describe('thanks', () => {
  test('are prepared without a trace on the timeline', async () => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    const { thanks } = await client.farewells.saveThanks({ tenureId, ...prepared });
    expect(thanks).toMatchObject({ version: 1, givenOn: null, interactionId: null, words });
    expect((await client.farewells.thanks({ tenureId })).thanks).toEqual(thanks);
    expect(await timeline(world)).toEqual([]);
  });

  test('given, they stand on the timeline in their words', async () => {
    const world = await leaverWorld();
    const { client, clock, tenureId } = world;
    await client.farewells.saveThanks({ tenureId, ...prepared });
    clock.set('2026-04-03T06:00:00.000Z');
    const { thanks } = await client.farewells.saveThanks({
      tenureId,
      ...prepared,
      version: 1,
      givenOn: lastDay,
    });
    expect(thanks).toMatchObject({ version: 2, givenOn: lastDay });
    expect(await timeline(world)).toMatchObject([
      {
        id: thanks.interactionId,
        kind: 'message',
        direction: 'toAlumnus',
        purpose: 'thanks',
        body: words,
        occurredAt: '2026-04-03T06:00:00.000Z',
      },
    ]);
  });

  test('changed later, their entry changes with them and is none more', async () => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    const today = plainDate.parse('2026-04-01');
    await client.farewells.saveThanks({ tenureId, ...prepared, givenOn: today, way: 'spoken' });
    const later = { ...prepared, version: 1, givenOn: plainDate.parse('2026-03-30'), words: 'ありがとう' };
    await client.farewells.saveThanks({ tenureId, ...later });
    expect(await timeline(world)).toMatchObject([
      { kind: 'message', body: 'ありがとう', occurredAt: '2026-03-30T03:00:00.000Z' },
    ]);
  });

  test('taken back, they are prepared again and gone from the timeline', async () => {
    const world = await leaverWorld();
    const { client, tenureId } = world;
    await client.farewells.saveThanks({ tenureId, ...prepared });
    const given = { ...prepared, version: 1, givenOn: plainDate.parse('2026-04-01') };
    const { operationId: done } = await client.farewells.saveThanks({ tenureId, ...given });
    await takeBack(world, operationId.parse(done));
    expect((await client.farewells.thanks({ tenureId })).thanks).toMatchObject({ givenOn: null, words });
    expect(await timeline(world)).toEqual([]);
  });

  test.each([
    ['a day to come', { givenOn: plainDate.parse('2026-04-02') }, 'givenOn'],
    ['nobody', { givenOn: plainDate.parse('2026-04-01'), givenBy: ' ' }, 'givenBy'],
  ])('of %s are refused', async (_, wrong, field) => {
    const { client, tenureId } = await leaverWorld();
    await expect(client.farewells.saveThanks({ tenureId, ...prepared, ...wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field },
    });
  });

  test('once given do not become not given but in the history', async () => {
    const { client, tenureId } = await leaverWorld();
    const today = plainDate.parse('2026-04-01');
    await client.farewells.saveThanks({ tenureId, ...prepared, givenOn: today });
    await expect(client.farewells.saveThanks({ tenureId, ...prepared, version: 1 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'givenOn' },
    });
  });

  test('made from an old version are refused', async () => {
    const { client, tenureId } = await leaverWorld();
    await client.farewells.saveThanks({ tenureId, ...prepared });
    await expect(client.farewells.saveThanks({ tenureId, ...prepared, words: 'late' })).rejects.toMatchObject(
      { code: 'CHANGED_MEANWHILE', data: { what: 'thanks' } },
    );
  });
});

describe('what the records say to thank for', () => {
  test('is what the person did, of what the reader may see', async () => {
    const { client, tenureId, personId } = await leaverWorld();
    await client.people.recordExchange({
      personId,
      exchange: {
        kind: 'talk',
        party: 'alumnus',
        act: 'gave',
        happenedOn: plainDate.parse('2025-06-01'),
        interactionId: null,
        note: 'on testing',
      },
    });
    const entry = {
      kind: 'meeting',
      occurredAt: '2025-05-01T01:00:00.000Z',
      direction: 'mutual',
      purpose: 'news',
      body: '',
    } as const;
    const people = [personId];
    await client.interactions.log({ ...entry, people, subject: 'The new plant', tier: 'open' });
    await client.interactions.log({
      ...entry,
      people,
      subject: 'We wrote',
      tier: 'open',
      direction: 'toAlumnus',
    });
    await client.interactions.log({ ...entry, people, subject: 'My own note', tier: 'owner' });
    await client.settings.update({ userName: 'Ken' });
    const { facts } = await client.farewells.thanks({ tenureId });
    expect(facts).toEqual([
      { type: 'timeHere', years: 10 },
      { type: 'tenure', from: '2016-04-01', to: lastDay, department: '開発部', title: '課長' },
      { type: 'given', on: '2025-06-01', kind: 'talk', note: 'on testing' },
      { type: 'interaction', on: '2025-05-01', subject: 'The new plant' },
    ]);
  });
});
