import { expect, test } from 'vitest';
import type { PersonId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { takeBack } from '../history/world.ts';
import { addPeople, someTenure } from '../people/someone.ts';

const day = plainDate.parse('2026-03-20');
const tenure = someTenure({ startedOn: '2015-04-01', endedOn: '2020-03-31' });

async function withPeople(count: number) {
  const workspace = await openTestWorkspace();
  const added = await addPeople(
    workspace,
    Array.from({ length: count }, (_, index) => ({ familyName: `Person ${index}`, tenure })),
  );
  const people = added.map(({ id }) => id);
  const { client } = workspace;
  const list = async (standing: Parameters<typeof client.memberships.list>[0]['standing']) =>
    (await client.memberships.list({ standing, segmentId: null, offset: 0, limit: 100 })).people;
  const names = async (standing: Parameters<typeof list>[0]) =>
    (await list(standing)).map(({ personName }) => personName.familyName);
  const membership = async (personId: PersonId | undefined) =>
    personId && (await client.people.profile({ personId })).membership;
  return { ...workspace, people, added, list, names, membership };
}

test('from invited to joined, welcomed and left, each step once and taken back', async () => {
  const workspace = await withPeople(3);
  const { client, people, names } = workspace;
  expect(await names('notInvited')).toEqual(['Person 0', 'Person 1', 'Person 2']);
  const invited = await client.memberships.invite({ people: [...people, ...people.slice(0, 1)], on: day });
  expect(invited).toMatchObject({ changed: 3, unchanged: 0, leftOut: 0 });
  const some = people.slice(0, 2);
  expect(await client.memberships.recordJoined({ people: some, on: day })).toMatchObject({ changed: 2 });
  expect(await names('invited')).toEqual(['Person 2']);
  expect(await names('quiet')).toEqual(['Person 0', 'Person 1']);
  expect((await client.memberships.toWelcome({ limit: 10 })).total).toBe(2);
  const welcomed = await client.memberships.recordWelcomed({ people, on: day });
  expect(welcomed).toMatchObject({ changed: 2, unchanged: 1 });
  expect((await client.memberships.toWelcome({ limit: 10 })).total).toBe(0);
  expect(await client.memberships.recordLeft({ people: some, on: day })).toMatchObject({ changed: 2 });
  expect(await names('left')).toEqual(['Person 0', 'Person 1']);
});

test('welcoming is taken back as one', async () => {
  const workspace = await withPeople(2);
  const { client, people } = workspace;
  await client.memberships.recordJoined({ people, on: day });
  const { operationId } = await client.memberships.recordWelcomed({ people, on: day });
  if (operationId === null) throw new Error('nobody was welcomed');
  await takeBack(workspace, operationId);
  expect((await client.memberships.toWelcome({ limit: 10 })).total).toBe(2);
});

test('who is to be left alone is not invited; who has no consent yet may be', async () => {
  const workspace = await withPeople(3);
  const { client, people, added, names } = workspace;
  const [quiet, far] = added;
  if (!(quiet && far)) throw new Error('nobody was added');
  await client.people.update({ ...quiet, personId: quiet.id, doNotContact: true });
  await client.people.recordOrientations({
    personId: far.id,
    orientations: [{ kind: 'distance', strength: 2, source: 'said', recordedOn: day }],
  });
  const done = await client.memberships.invite({ people, on: day });
  expect(done).toMatchObject({ changed: 1, leftOut: 2 });
  expect(await names('invited')).toEqual(['Person 2']);
});

test('who left and joins again is a member with a new welcome', async () => {
  const { client, people, membership } = await withPeople(1);
  const earlier = plainDate.parse('2025-01-10');
  await client.memberships.recordJoined({ people, on: earlier });
  await client.memberships.recordWelcomed({ people, on: earlier });
  await client.memberships.recordLeft({ people, on: plainDate.parse('2025-06-01') });
  expect(await client.memberships.invite({ people, on: day })).toMatchObject({
    changed: 0,
    operationId: null,
  });
  await client.memberships.recordJoined({ people, on: day });
  expect(await membership(people[0])).toMatchObject({ joinedOn: day, leftOn: null });
  expect((await client.memberships.toWelcome({ limit: 10 })).total).toBe(1);
});

test('refuses days to come, and leaving before joining', async () => {
  const { client, people } = await withPeople(1);
  const tomorrow = plainDate.parse('2026-04-02');
  const refused = { code: 'INVALID_INPUT', data: { field: 'on', reason: 'inTheFuture' } };
  await expect(client.memberships.invite({ people, on: tomorrow })).rejects.toMatchObject(refused);
  await client.memberships.recordJoined({ people, on: day });
  const before = plainDate.parse('2026-03-19');
  await expect(client.memberships.recordLeft({ people, on: before })).rejects.toMatchObject({
    data: { field: 'membership.leftOn' },
  });
});

test('a step counts as a change of the person, so that an open form does not overwrite it', async () => {
  const { client, added } = await withPeople(1);
  const [person] = added;
  if (person === undefined) throw new Error('nobody was added');
  await client.memberships.recordJoined({ people: [person.id], on: day });
  const membership = { invitedOn: null, joinedOn: null, leftOn: null };
  await expect(
    client.people.setMembership({ personId: person.id, version: person.version, membership }),
  ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('dormant ones come with the longest silent first, by what they last did', async () => {
  const { client, people, list } = await withPeople(2);
  await client.memberships.recordJoined({ people, on: plainDate.parse('2021-01-10') });
  const [first, second] = people;
  if (!(first && second)) throw new Error('nobody was added');
  const gave = (personId: PersonId, on: string) =>
    client.people.recordExchange({
      personId,
      exchange: {
        ...{ kind: 'talk', party: 'alumnus', act: 'gave', happenedOn: plainDate.parse(on) },
        ...{ interactionId: null, note: '' },
      },
    });
  await gave(first, '2024-06-01');
  await gave(second, '2023-06-01');
  expect((await list('dormant')).map(({ personId, lastActionOn }) => [personId, lastActionOn])).toEqual([
    [second, '2023-06-01'],
    [first, '2024-06-01'],
  ]);
});
