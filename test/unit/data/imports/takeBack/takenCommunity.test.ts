import { expect, test } from 'vitest';
import { z } from 'zod';
import { exchangeKinds, exchanges, requests } from '#data/schema/index.ts';
import { expectSound } from '#test/support/doctor.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { documentOf, takeIn } from '../../exports/document.ts';
import { type CommunityWorld, communityWorld } from '../../history/community.ts';

const tables = [
  ...['events', 'event_guests', 'surveys', 'survey_answers', 'outreaches', 'outreach_recipients'],
  ...['community_managers', 'care_records', 'requests', 'request_people'],
];

const countsIn = ({ database }: TestWorkspace) =>
  Object.fromEntries(
    tables.map((table) => [table, database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]),
  );

const none = Object.fromEntries(tables.map((table) => [table, 0]));

const arrays = z.looseObject({
  people: z.array(z.looseObject({ id: z.string() })),
  events: z.array(z.looseObject({ id: z.string() })),
  outreaches: z.array(z.looseObject({ title: z.string(), audience: z.unknown() })),
  requests: z.array(z.looseObject({ id: z.string(), people: z.array(z.unknown()) })),
});
const read = (text: string) => arrays.parse(JSON.parse(text));

/** Appends a kind of give and ask, with something given of it. */
async function give({ database, author, one }: CommunityWorld, id: string, name: string): Promise<void> {
  await database.write('test.kind', author, (unit) => {
    unit.insert(exchangeKinds, { id, name, contributes: true, position: 20 });
    const entry = { party: 'alumnus', act: 'gave', happenedOn: '2026-03-01', note: '' };
    unit.insert(exchanges, { ...entry, id: author.ids.next(), personId: one, kind: id });
  });
}

const kindId = (number: number): string => `22222222-0000-7000-8000-00000000000${number}`;

test('what came of the community goes again where the taking in is taken back', async () => {
  const text = await documentOf(await communityWorld());
  const other = await openTestWorkspace();
  const { id } = await takeIn(other, text);
  expect(countsIn(other)).toMatchObject({ event_guests: 2, survey_answers: 2, requests: 3, care_records: 2 });
  for await (const event of await other.client.imports.undo({ id })) {
    if (event.type === 'finished') expect(event).toMatchObject({ type: 'finished' });
  }
  expect(countsIn(other)).toEqual(none);
  await expectSound(other);
});

test('a document of one person holds what they have to do with, and joins what is here already', async () => {
  const world = await communityWorld();
  const text = await documentOf(world, { people: [world.one] });
  const document = read(text);
  expect(text).not.toContain(world.two);
  expect(document.events.map(({ id }) => id)).toEqual([world.shared.events[0]]);
  expect(document.outreaches.map(({ title }) => title)).toEqual(['Letter']);
  expect(document.requests.map(({ people }) => people.length)).toEqual([1]);
  const other = await openTestWorkspace();
  await takeIn(other, await documentOf(world, { people: [world.two] }));
  await takeIn(other, text);
  // Each came with a document of their own; what both have to do with is there once, and their circle had no list of members.
  expect(countsIn(other)).toMatchObject({
    events: 1,
    event_guests: 2,
    outreach_recipients: 2,
    request_people: 2,
  });
  await expectSound(other);
});

test('voices above the tiers asked for, or above the reader, are not in it', async () => {
  const world = await communityWorld();
  const [hr, own] = world.shared.requests.map(String);
  await world.database.write('test.tiers', world.author, (unit) => {
    unit.update(requests, { id: String(hr) }, { tier: 'hr' });
    unit.update(requests, { id: String(own) }, { tier: 'owner' });
  });
  const ids = async (choices: Parameters<typeof documentOf>[1]) =>
    read(await documentOf(world, choices)).requests.map(({ id }) => id);
  expect(await ids({ tiers: ['open'] })).toEqual([world.shared.requests[2]]);
  const reader = { role: 'hr', actor: 'Ren' } as const;
  expect(await ids({ reader })).toEqual([hr, world.shared.requests[2]]);
  expect(await ids({ reader: { role: 'manager', actor: 'Mio' } })).toEqual([own, world.shared.requests[2]]);
});

test('a kind of give and ask that is here under its name is the same one; what is of no kind is refused', async () => {
  const world = await communityWorld();
  await give(world, kindId(1), 'ランチ');
  const text = await documentOf(world);
  const other = await openTestWorkspace();
  await other.database.write('test.kind', other.author, (unit) =>
    unit.insert(exchangeKinds, { id: kindId(2), name: 'ﾗﾝﾁ', contributes: false, position: 3 }),
  );
  await takeIn(other, text);
  const kinds = other.database.sqlite.prepare('SELECT kind FROM exchanges').pluck();
  expect(kinds.all()).toEqual([kindId(2)]);
  expect(await other.client.exchanges.kinds()).toHaveLength(10);
  const broken = JSON.stringify({ ...JSON.parse(text), exchangeKinds: [] });
  const third = await openTestWorkspace();
  await expect(takeIn(third, broken)).rejects.toMatchObject({ code: 'IMPORT_DAMAGED' });
  expect(countsIn(third)).toEqual(none);
});

test('kinds that nobody has touched become those of the document, touched ones stay', async () => {
  const world = await communityWorld();
  const talk = '00000000-0000-7000-8000-000000070003';
  await world.database.write('test.kind', world.author, (unit) =>
    unit.update(exchangeKinds, { id: talk }, { name: 'Lecture', contributes: false, position: 0 }),
  );
  const text = await documentOf(world);
  const nameOf = async ({ client }: TestWorkspace) =>
    (await client.exchanges.kinds()).find(({ id }) => id === talk);
  const untouched = await openTestWorkspace();
  await takeIn(untouched, text);
  expect(await nameOf(untouched)).toMatchObject({ name: 'Lecture', contributes: false });
  const touched = await openTestWorkspace();
  await touched.database.write('test.kind', touched.author, (unit) =>
    unit.update(exchangeKinds, { id: talk }, { name: 'Speech' }),
  );
  await takeIn(touched, text);
  expect(await nameOf(touched)).toMatchObject({ name: 'Speech', contributes: true });
});

test('managers of circles in the bin, and audiences of people in the bin, are left out', async () => {
  const world = await communityWorld();
  const { client, one, shared } = world;
  const { version } = await client.people.profile({ personId: one });
  await client.people.remove({ personId: one, version });
  const [circle] = (await client.segments.list()).filter(({ segment }) => segment.id === shared.lists[0]);
  if (circle === undefined) throw new Error('no circle');
  await client.segments.remove({ id: circle.segment.id, version: circle.segment.version });
  const text = await documentOf(world);
  expect(text).not.toContain(one);
  expect(JSON.parse(text)).toMatchObject({ communityManagers: [] });
  const other = await openTestWorkspace();
  await takeIn(other, text);
  expect(countsIn(other)).toMatchObject({ community_managers: 0, events: 3, event_guests: 1 });
  expect(await other.client.outreach.list({ offset: 0, limit: 20 })).toMatchObject({ total: 7 });
});
