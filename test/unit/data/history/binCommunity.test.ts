import { expect, test } from 'vitest';
import { purgeBin } from '#data/history/purge.ts';
import { requests } from '#data/schema/index.ts';
import { expectSound } from '#test/support/doctor.ts';
import { become } from '../farewells/leaver.ts';
import { binCommunity, type CommunityWorld, communityWorld } from './community.ts';
import { stateOf } from './state.ts';

const day = 24 * 60 * 60 * 1000;
const page = { offset: 0, limit: 50 };

/** All that the workspace holds, its history too. */
const everythingIn = ({ database: { sqlite } }: CommunityWorld): string =>
  JSON.stringify([stateOf(sqlite), sqlite.prepare('SELECT before, after FROM changes').all()]);

const counter =
  ({ database }: CommunityWorld) =>
  (table: string): unknown =>
    database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

async function makeOwners(world: CommunityWorld): Promise<void> {
  await world.database.write('test.tier', world.author, (unit) =>
    unit.update(requests, { id: String(world.shared.requests[0]) }, { tier: 'owner' }),
  );
}

test('an event, a survey, a message and a voice come out of the bin as they were', async () => {
  const world = await communityWorld();
  const { client, database, shared } = world;
  const before = stateOf(database.sqlite);
  await binCommunity(world);
  const { total, records } = await client.history.bin(page);
  expect(total).toBe(4);
  expect(Object.fromEntries(records.map(({ type, name }) => [type, name]))).toEqual({
    event: 'Evening',
    survey: 'Wishes',
    outreach: 'Letter',
    request: 'Day care',
  });
  expect(records.map(({ id }) => id).sort()).toEqual(
    [shared.events[0], shared.surveys[0], shared.outreaches[0], shared.requests[0]].sort(),
  );
  const wanted = records.map(({ type, id }) => ({ type, id }));
  expect(await client.history.restore({ records: wanted })).toEqual({ restored: 4 });
  expect(stateOf(database.sqlite)).toEqual(before);
});

test('a voice that the reader may not see is not in their bin, and they can not take it out', async () => {
  const world = await communityWorld();
  await makeOwners(world);
  await binCommunity(world);
  await become(world, 'hr', 'Ren');
  const { total, records } = await world.client.history.bin(page);
  expect(total).toBe(3);
  expect(records.map(({ type }) => type)).not.toContain('request');
  const wanted = [{ type: 'request' as const, id: String(world.shared.requests[0]) }];
  await expect(world.client.history.restore({ records: wanted })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  // Who recorded it has it there.
  await become(world, 'manager', 'Mio');
  expect((await world.client.history.bin(page)).total).toBe(4);
});

test('what has lain there for 30 days goes with its parts; what it left on the timeline stays', async () => {
  const world = await communityWorld();
  const { database, author, clock, shared } = world;
  const count = counter(world);
  const before = {
    interactions: count('interactions'),
    parts: count('interaction_people'),
    care: count('care_records'),
  };
  await binCommunity(world);
  clock.advance(30 * day);
  expect(await purgeBin(database, author)).toBe(4);
  const gone = [shared.events[0], shared.surveys[0], shared.outreaches[0], shared.requests[0]];
  const [stateAfter, ...values] = [stateOf(database.sqlite), everythingIn(world)];
  for (const id of gone) expect(JSON.stringify(stateAfter)).not.toContain(id);
  for (const word of ['Guest 1', 'Guest 2', 'Evenings']) expect(values.join()).not.toContain(word);
  for (const table of ['event_guests', 'survey_answers', 'outreach_recipients', 'request_people']) {
    expect(count(table), table).toBe(0);
  }
  expect(count('interactions')).toBe(before.interactions);
  expect(count('interaction_people')).toBe(before.parts);
  // What was taken care of stays, without the event.
  expect(count('care_records')).toBe(before.care);
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  await expectSound(world);
});

test('a circle that goes for good takes its managers along and leaves the voices that came from it', async () => {
  const world = await communityWorld();
  const { client, database, author, clock, shared } = world;
  const segmentId = String(shared.lists[0]);
  const requestId = String(shared.requests[0]);
  await database.write('test.circle', author, (unit) =>
    unit.update(requests, { id: requestId }, { segmentId }),
  );
  const [circle] = (await client.segments.list()).map(({ segment }) => segment);
  if (circle === undefined) throw new Error('no circle');
  await client.segments.remove({ id: circle.id, version: circle.version });
  clock.advance(30 * day);
  expect(await purgeBin(database, author)).toBe(1);
  const count = counter(world);
  expect([count('community_managers'), count('care_records'), count('requests')]).toEqual([0, 0, 3]);
  expect(everythingIn(world)).not.toContain('Care 1');
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  await expectSound(world);
});

test('who goes for good is nowhere in the community any more; what others have to do with stays', async () => {
  const world = await communityWorld();
  const { client, database, author, clock, one, two, shared } = world;
  // A voice of theirs alone, and one of both.
  database.sqlite.prepare('DELETE FROM request_people WHERE person_id = ?').run(two);
  const remove = async (id: typeof one) => {
    const { version } = await client.people.profile({ personId: id });
    await client.people.remove({ personId: id, version });
  };
  await remove(one);
  clock.advance(30 * day);
  await purgeBin(database, author);
  const left = everythingIn(world);
  for (const trace of [one, '山田', 'Guest 1', 'Term 1', 'Care 1', String(shared.requests[0])]) {
    expect(left, trace).not.toContain(trace);
  }
  for (const kept of [two, 'Guest 2', 'Term 2', 'Care 2']) expect(left, kept).toContain(kept);
  const count = counter(world);
  for (const table of ['event_guests', 'survey_answers', 'outreach_recipients', 'community_managers']) {
    expect(count(table), table).toBe(1);
  }
  // Drafts that named them name only the other by now.
  const audiences = database.sqlite.prepare<[], string>('SELECT audience FROM outreaches').pluck().all();
  expect(audiences.filter((audience) => audience.includes(two))).toHaveLength(3);
  expect(database.sqlite.pragma('foreign_key_check')).toEqual([]);
  await expectSound(world);
});

test('an interaction that goes for good is no longer what a guest, an answer or a message names', async () => {
  const world = await communityWorld();
  const { client, database, author, clock, shared } = world;
  const id = String(shared.talks[0]);
  const [talk] = (
    await client.interactions.ofPerson({ personId: world.one, offset: 0, limit: 10 })
  ).interactions.filter((interaction) => interaction.id === id);
  if (talk === undefined) throw new Error('nothing was logged');
  await client.interactions.remove({ id: talk.id, version: talk.version });
  clock.advance(30 * day);
  expect(await purgeBin(database, author)).toBe(1);
  for (const table of ['event_guests', 'survey_answers', 'outreach_recipients']) {
    const kept = database.sqlite.prepare(`SELECT interaction_id FROM ${table}`).pluck().all();
    expect(kept, table).toEqual([null, null]);
  }
  await expectSound(world);
});
