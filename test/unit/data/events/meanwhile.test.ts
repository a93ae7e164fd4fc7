import { expect, test } from 'vitest';
import type { EventId, PersonId } from '#shared/domain/ids.ts';
import { expectSound } from '#test/support/doctor.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { merge, unmerge } from '../duplicates/merging.ts';
import { stateOf } from '../history/state.ts';
import { addEvent, eventWorld } from './eventWorld.ts';

type World = TestWorkspace & { idOf: (index: number) => PersonId };

async function worldOf(names: readonly string[]): Promise<World> {
  const { ids: _, ...world } = await eventWorld(names.map((name) => ({ name })));
  return { ...world, ids: world.author.ids };
}

const talks = async ({ client }: Pick<TestWorkspace, 'client'>, personId: PersonId) =>
  (await client.interactions.ofPerson({ personId, offset: 0, limit: 10 })).interactions;

const guestsOf = async ({ client }: World, id: EventId) => {
  const page = { search: '', filter: 'all', sort: 'name', offset: 0, limit: 50 } as const;
  return (await client.events.guests({ id, ...page })).guests;
};

async function put({ client }: World, id: EventId, people: PersonId[]): Promise<void> {
  await client.events.addGuests({ id, audience: { type: 'people', people }, onlyFitting: false });
}

const remove = async ({ client }: World, personId: PersonId) => {
  const { version } = await client.people.profile({ personId });
  await client.people.remove({ personId, version });
};

test('who is named twice came once', async () => {
  const world = await worldOf(['Abe', 'Baba']);
  const [abe, baba] = [world.idOf(0), world.idOf(1)];
  const { id } = await addEvent(world);
  await put(world, id, [abe]);
  const people = [abe, baba, abe, baba];
  await world.client.events.recordAttendance({ id, people, attended: true, walkIns: true });
  expect(await talks(world, abe)).toHaveLength(1);
  expect(await talks(world, baba)).toHaveLength(1);
  expect(await guestsOf(world, id)).toHaveLength(2);
});

test('an event in the bin, another event, and people in the bin are refused, and nothing is written', async () => {
  const world = await worldOf(['Abe', 'Baba']);
  const [abe, baba] = [world.idOf(0), world.idOf(1)];
  const [one, two] = [await addEvent(world), await addEvent(world, { title: 'Other' })];
  await put(world, one.id, [abe, baba]);
  await remove(world, baba);
  const { client, database } = world;
  const before = stateOf(database.sqlite);
  const attended = { attended: true, walkIns: false };
  const refused = { code: 'NOT_FOUND' };
  const answer = { answer: 'yes', answeredOn: '2026-03-20' } as const;
  await expect(
    client.events.recordAttendance({ id: two.id, people: [abe], ...attended }),
  ).rejects.toMatchObject(refused);
  await expect(client.events.recordAnswer({ id: two.id, people: [abe], ...answer })).rejects.toMatchObject(
    refused,
  );
  for (const walkIns of [true, false]) {
    const input = { id: one.id, people: [abe, baba], attended: true, walkIns };
    await expect(client.events.recordAttendance(input), String(walkIns)).rejects.toMatchObject(refused);
  }
  expect(stateOf(database.sqlite)).toEqual(before);
  await client.events.remove({ id: one.id, version: one.version });
  for (const call of [
    client.events.recordAttendance({ id: one.id, people: [abe], ...attended }),
    client.events.recordAnswer({ id: one.id, people: [abe], ...answer }),
    client.events.recordFeedback({ id: one.id, personId: abe, score: 4, words: '' }),
    client.events.markInvited({ id: one.id, people: [abe], invitedOn: '2026-03-01' }),
    client.events.removeGuests({ id: one.id, people: [abe] }),
    put(world, one.id, [abe]),
  ]) {
    await expect(call).rejects.toMatchObject(refused);
  }
});

test('an entry that others share by now stays theirs when one of them did not come after all', async () => {
  const world = await worldOf(['Abe', 'Baba']);
  const { client } = world;
  const [abe, baba] = [world.idOf(0), world.idOf(1)];
  const { id } = await addEvent(world);
  await put(world, id, [abe]);
  await client.events.recordAttendance({ id, people: [abe], attended: true, walkIns: false });
  const [entry] = await talks(world, abe);
  if (entry === undefined) throw new Error('nothing on the timeline');
  const { kind, occurredAt, direction, purpose, subject, tier, sentiment, version } = entry;
  const same = { kind, occurredAt, direction, purpose, subject, tier, sentiment, version };
  await client.interactions.update({ ...same, id: entry.id, body: 'With Baba', people: [abe, baba] });
  await client.events.recordAttendance({ id, people: [abe], attended: false, walkIns: false });
  expect(await talks(world, abe)).toEqual([]);
  expect(await talks(world, baba)).toHaveLength(1);
  await client.events.recordAttendance({ id, people: [abe], attended: true, walkIns: false });
  expect(await talks(world, abe)).toHaveLength(1);
  expect(await talks(world, baba)).toHaveLength(1);
  await expectSound(world);
});

test('two records of one who came become one who came once, and two again', async () => {
  const world = await worldOf(['Abe', 'Abé']);
  const [abe, other] = [world.idOf(0), world.idOf(1)];
  const { id } = await addEvent(world);
  await put(world, id, [abe, other]);
  await world.client.events.recordAttendance({ id, people: [abe, other], attended: true, walkIns: false });
  const before = stateOf(world.database.sqlite);
  const operation = await merge(world, { keep: abe, other });
  expect(await guestsOf(world, id)).toMatchObject([{ personId: abe, attended: true }]);
  expect(await talks(world, abe)).toHaveLength(1);
  await expectSound(world);
  const undone = await unmerge(world, operation);
  expect(undone.kept).toBe(0);
  expect(stateOf(world.database.sqlite)).toEqual(before);
  await merge(world, { keep: abe, other });
  await world.client.events.recordAttendance({ id, people: [abe], attended: false, walkIns: false });
  expect(await talks(world, abe)).toEqual([]);
  await expectSound(world);
});

test('an entry that somebody put into the bin comes back with the attendance, and a lost one is made anew', async () => {
  const world = await worldOf(['Abe']);
  const { client, database } = world;
  const abe = world.idOf(0);
  const { id } = await addEvent(world);
  await put(world, id, [abe]);
  const record = (attended: boolean | null) =>
    client.events.recordAttendance({ id, people: [abe], attended, walkIns: false });
  await record(true);
  const [entry] = await talks(world, abe);
  if (entry === undefined) throw new Error('nothing on the timeline');
  await client.interactions.remove({ id: entry.id, version: entry.version });
  await record(true);
  expect((await talks(world, abe)).map((one) => one.id)).toEqual([entry.id]);
  await record(null);
  expect(await talks(world, abe)).toEqual([]);
  database.sqlite.prepare('UPDATE event_guests SET interaction_id = NULL').run();
  await record(true);
  expect(await talks(world, abe)).toHaveLength(1);
  await expectSound(world);
});
