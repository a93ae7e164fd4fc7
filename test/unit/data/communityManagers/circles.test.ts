import { expect, test } from 'vitest';
import {
  communityManagers,
  eventGuests,
  events,
  exchanges,
  orientations,
  requestPeople,
  requests,
  segments,
} from '#data/schema/index.ts';
import { type PersonId, segmentId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople, someTenure } from '../people/someone.ts';

const day = (text: string) => plainDate.parse(text);
const names = ['Adams', 'Brown', 'Clark', 'Davis', 'Evans'];

/** Five alumni of whom the first four joined. */
async function withMembers(): Promise<{ workspace: TestWorkspace; ids: PersonId[] }> {
  const workspace = await openTestWorkspace();
  const tenure = someTenure({ startedOn: '2015-04-01', endedOn: '2020-03-31', department: 'Sales' });
  const added = await addPeople(
    workspace,
    names.map((familyName) => ({ familyName, tenure })),
  );
  for (const { id: personId, version } of added.slice(0, 4)) {
    const membership = { invitedOn: null, joinedOn: day('2024-01-01'), leftOn: null };
    await workspace.client.people.setMembership({ personId, version, membership });
  }
  return { workspace, ids: added.map(({ id }) => id) };
}

const appointment = (personId: PersonId, segment: string) => ({
  personId,
  circle: { type: 'segment' as const, segmentId: segmentId.parse(segment) },
  startedOn: day('2025-10-01'),
  endedOn: null,
  note: ' Two meetings a year ',
});

async function aCircle({ client }: TestWorkspace, people: readonly PersonId[]): Promise<string> {
  const { id } = await client.segments.add({
    kind: 'list',
    name: 'Kansai',
    description: '',
    keepInTouchDays: null,
    people: [...people],
  });
  return id;
}

test('a circle counts its people, members and who took part, as the numbers of its segment do', async () => {
  const { workspace, ids } = await withMembers();
  const { client, database, author } = workspace;
  const id = await aCircle(workspace, ids);
  const heard = { kind: 'call', purpose: 'checkIn', subject: '', body: '', tier: 'open' } as const;
  const log = (personId: PersonId, occurredAt: string, direction: 'toAlumnus' | 'mutual') =>
    client.interactions.log({ ...heard, occurredAt, direction, people: [personId] });
  const [adams, brown, clark, davis, evans] = ids;
  if (!adams || !brown || !clark || !davis || !evans) throw new Error('people missing');
  await log(adams, '2025-04-02T00:00:00.000Z', 'mutual');
  // Before the 12 months to 1 April 2026 begin in Tokyo.
  await log(brown, '2025-04-01T14:59:59.000Z', 'mutual');
  await log(clark, '2026-01-01T00:00:00.000Z', 'toAlumnus');
  // No member.
  await log(evans, '2026-01-01T00:00:00.000Z', 'mutual');
  await database.write('test', author, (unit) => {
    const gift = { personId: davis, kind: 'favour', party: 'alumnus', act: 'gave', note: '' };
    unit.insert(exchanges, { ...gift, id: author.ids.next(), happenedOn: '2026-02-01' });
  });
  const { manager } = await client.communityManagers.appoint(appointment(adams, id));
  await client.communityManagers.saveCare({
    id: null,
    managerId: manager.id,
    happenedOn: day('2026-03-01'),
    words: 'Welcomed three new members',
    eventId: null,
  });
  const { circles } = await client.communityManagers.circles();
  expect(circles).toMatchObject([
    { name: 'Kansai', people: 5, joined: 4, active: 2, care: 1, lastCareOn: '2026-03-01', unanswered: 0 },
  ]);
  const { metrics } = await client.insights.network({
    on: null,
    from: null,
    to: null,
    segmentId: segmentId.parse(id),
  });
  expect([metrics.joined.n, metrics.active.n]).toEqual([4, 2]);
  const shown = async (show: 'all' | 'active' | 'quiet' | 'notJoined') => {
    const asked = { segmentId: segmentId.parse(id), show, offset: 0, limit: 50 };
    const { total, members } = await client.communityManagers.members(asked);
    expect(members).toHaveLength(total);
    return members.map(({ personName }) => personName.familyName);
  };
  expect(await shown('all')).toEqual(names);
  expect(await shown('active')).toEqual(['Adams', 'Davis']);
  expect(await shown('quiet')).toEqual(['Brown', 'Clark']);
  expect(await shown('notJoined')).toEqual(['Evans']);
});

test('a term has a start and an end, does not run beside another in the same circle, and comes back when taken out', async () => {
  const { workspace, ids } = await withMembers();
  const { client } = workspace;
  const id = await aCircle(workspace, ids);
  const [adams] = ids;
  if (!adams) throw new Error('nobody');
  const { manager } = await client.communityManagers.appoint(appointment(adams, id));
  expect(manager).toMatchObject({ segmentName: 'Kansai', note: 'Two meetings a year', endedOn: null });
  const overlap = { code: 'INVALID_INPUT', data: { reason: 'termsOverlap' } };
  await expect(client.communityManagers.appoint(appointment(adams, id))).rejects.toMatchObject(overlap);
  const ended = { id: manager.id, version: 1, startedOn: manager.startedOn, note: manager.note };
  await expect(
    client.communityManagers.update({ ...ended, endedOn: day('2025-09-30') }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'lastDay' } });
  await client.communityManagers.update({ ...ended, endedOn: day('2026-03-31') });
  const { circles, past } = await client.communityManagers.circles();
  expect(circles).toMatchObject([{ managers: [] }]);
  expect(past).toMatchObject([{ endedOn: '2026-03-31' }]);
  // The day after it may begin anew.
  const again = { ...appointment(adams, id), startedOn: day('2026-04-01') };
  await client.communityManagers.appoint(again);
  const care = { managerId: manager.id, happenedOn: day('2026-03-01'), words: 'A talk', eventId: null };
  await client.communityManagers.saveCare({ ...care, id: null });
  const { operationId } = await client.communityManagers.remove({ id: manager.id, version: 2 });
  expect((await client.communityManagers.circle({ segmentId: segmentId.parse(id) })).care).toEqual([]);
  for await (const _ of await client.history.revert({ operationId, personId: null })) {
    // To its end.
  }
  const back = await client.communityManagers.circle({ segmentId: segmentId.parse(id) });
  expect(back.care).toMatchObject([{ words: 'A talk' }]);
  expect(back.managers).toHaveLength(2);
});

test('a new circle is a list of that name, whose name is not taken', async () => {
  const { workspace, ids } = await withMembers();
  const { client } = workspace;
  const [adams] = ids;
  if (!adams) throw new Error('nobody');
  const wanted = {
    ...appointment(adams, '00000000-0000-7000-a000-000000000001'),
    circle: { type: 'new' as const, name: 'Kansai' },
  };
  const { manager } = await client.communityManagers.appoint(wanted);
  expect(await client.segments.get({ id: manager.segmentId })).toMatchObject({
    kind: 'list',
    name: 'Kansai',
  });
  await expect(client.communityManagers.appoint(wanted)).rejects.toMatchObject({ code: 'NAME_TAKEN' });
});

test('who could become one is a member with reasons, what speaks for them most on top', async () => {
  const { workspace, ids } = await withMembers();
  const { client, database, author } = workspace;
  const [adams, brown, clark, davis, evans] = ids;
  if (!adams || !brown || !clark || !davis || !evans) throw new Error('people missing');
  const now = author.clock.now();
  const made = { version: 1, createdAt: now, updatedAt: now };
  await database.write('test', author, (unit) => {
    const next = () => author.ids.next();
    const wish = { recordedOn: '2026-01-01', source: 'assumed' };
    unit.insert(orientations, { ...wish, id: next(), personId: adams, kind: 'organise', strength: 1 });
    unit.insert(orientations, {
      ...{ ...wish, source: 'said' },
      id: next(),
      personId: brown,
      kind: 'organise',
      strength: 3,
    });
    unit.insert(orientations, { ...wish, id: next(), personId: brown, kind: 'mentor', strength: 2 });
    // Wants to help, but is no member; wants to help, but distance as well.
    for (const personId of [evans, davis]) {
      unit.insert(orientations, { ...wish, id: next(), personId, kind: 'organise', strength: 3 });
    }
    unit.insert(orientations, { ...wish, id: next(), personId: davis, kind: 'distance', strength: 1 });
    for (const startsAt of [
      '2025-06-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
      '2024-06-01T00:00:00.000Z',
    ]) {
      const id = next();
      const of = { title: 'Evening', sessions: '[]', zone: 'Asia/Tokyo', startsAt, endsAt: startsAt };
      const said = { description: '', place: '', link: '', hosts: '[]', orientations: '[]', currency: 'JPY' };
      unit.insert(events, { ...made, ...said, ...of, id });
      const guest = { eventId: id, listedOn: '2024-01-01', feedbackWords: '' };
      unit.insert(eventGuests, { ...guest, id: next(), personId: clark, attended: true, walkIn: false });
    }
    const id = next();
    const voice = { title: 'A discount', raisedOn: '2026-03-01', recordedBy: 'Test' };
    unit.insert(requests, { ...made, ...voice, id, words: '', tier: 'open', answerWords: '' });
    unit.insert(requestPeople, { requestId: id, personId: clark, raised: true, since: '2026-03-01' });
    const segment = next();
    unit.insert(segments, { ...made, id: segment, name: 'Old', description: '', kind: 'list' });
    const term = { segmentId: segment, startedOn: '2024-01-01', endedOn: '2024-12-31', note: '' };
    unit.insert(communityManagers, { ...made, ...term, id: next(), personId: adams });
  });
  const asked = { segmentId: null, offset: 0, limit: 10 };
  const { total, people } = await client.communityManagers.candidates(asked);
  expect(total).toBe(3);
  expect(people.map(({ personName, reasons }) => [personName.familyName, reasons])).toEqual([
    [
      'Brown',
      [
        { reason: 'wants', kind: 'organise', strength: 3, source: 'said' },
        { reason: 'wants', kind: 'mentor', strength: 2, source: 'assumed' },
      ],
    ],
    [
      'Adams',
      [
        { reason: 'before', until: '2024-12-31' },
        { reason: 'wants', kind: 'organise', strength: 1, source: 'assumed' },
      ],
    ],
    [
      'Clark',
      [
        { reason: 'attended', times: 2 },
        { reason: 'voices', times: 1 },
      ],
    ],
  ]);
  // Who looks after a circle is asked no more.
  const id = await aCircle(workspace, [brown, clark]);
  await client.communityManagers.appoint(appointment(brown, id));
  const left = await client.communityManagers.candidates({ ...asked, segmentId: segmentId.parse(id) });
  expect(left.people.map(({ personId }) => personId)).toEqual([clark]);
});

test('what changes nothing of a term or of what was taken care of can not be taken back', async () => {
  const { workspace, ids } = await withMembers();
  const { client } = workspace;
  const [adams] = ids;
  if (adams === undefined) throw new Error('people missing');
  const { manager } = await client.communityManagers.appoint(
    appointment(adams, await aCircle(workspace, ids)),
  );
  const { id, version, startedOn, endedOn, note } = manager;
  const again = await client.communityManagers.update({ id, version, startedOn, endedOn, note });
  expect(again).toMatchObject({ operationId: null, manager: { version } });
  const facts = { managerId: id, happenedOn: day('2026-03-01'), words: 'Lunch', eventId: null };
  const { care, operationId } = await client.communityManagers.saveCare({ ...facts, id: null });
  expect(operationId).not.toBeNull();
  expect((await client.communityManagers.saveCare({ ...facts, id: care.id })).operationId).toBeNull();
});
