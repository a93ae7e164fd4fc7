import { describe, expect, test } from 'vitest';
import { consents, memberships, orientations, people } from '#data/schema/index.ts';
import type { EventGuest } from '#shared/contract/events.ts';
import type { EventId, OperationId, PersonId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { addEvent, eventWorld, everybody, facts, session } from './eventWorld.ts';

type EventWorld = Awaited<ReturnType<typeof eventWorld>>;

const march = plainDate.parse('2026-03-01');
const listAll = { search: '', filter: 'all', sort: 'name', offset: 0, limit: 50 } as const;

async function guestsOf({ client }: EventWorld, id: EventId, given: object = {}): Promise<EventGuest[]> {
  return (await client.events.guests({ ...listAll, ...given, id })).guests;
}

const names = (guests: readonly { personName: { familyName: string | null } }[]) =>
  guests.map(({ personName }) => personName.familyName);

async function timelineOf({ client }: EventWorld, personId: PersonId) {
  return (await client.interactions.ofPerson({ personId, offset: 0, limit: 20 })).interactions;
}

async function undo({ client }: EventWorld, operationId: OperationId | null): Promise<void> {
  if (operationId === null) throw new Error('nothing was changed');
  for await (const _ of await client.history.revert({ operationId, personId: null }));
}

/** Abe fits, Baba does not, Chiba has not agreed, Doi keeps distance. */
const four = () =>
  eventWorld([
    { name: 'Abe', wants: ['learning', 'mentor'] },
    { name: 'Baba', wants: ['exchange'] },
    { name: 'Chiba', wants: ['learning'], agreed: false },
    { name: 'Doi', wants: ['mentor', 'distance'] },
  ]);

describe('who is put on the list', () => {
  test('the fit of an audience, in sum and by orientation, and who is left out', async () => {
    const world = await four();
    expect(
      await world.client.events.fit({ orientations: ['learning', 'mentor'], audience: everybody }),
    ).toEqual({
      people: 4,
      invitable: 2,
      fits: 1,
      byOrientation: [
        { kind: 'learning', people: 1 },
        { kind: 'mentor', people: 1 },
      ],
      leftOut: [
        { reason: 'keepsDistance', people: 1 },
        { reason: 'consentMissing', people: 1 },
      ],
    });
    expect(await world.client.events.fit({ orientations: [], audience: everybody })).toMatchObject({
      fits: 2,
    });
  });

  test('the fit follows what is written meanwhile', async () => {
    const world = await four();
    const ask = () => world.client.events.fit({ orientations: ['learning'], audience: everybody });
    expect(await ask()).toMatchObject({ invitable: 2, fits: 1 });
    await world.database.write('test', world.author, (unit) => {
      const word = { purpose: 'events', channel: 'email', basis: 'consent', evidence: '' };
      unit.insert(consents, {
        ...{ id: world.ids[0] ?? '', personId: world.idOf(0), ...word },
        ...{ state: 'withdrawn', decidedOn: '2026-03-31' },
      });
    });
    expect(await ask()).toMatchObject({ invitable: 1, fits: 0 });
  });

  test('candidates by name: those who fit, the others, those left out with the reason', async () => {
    const world = await four();
    const { id } = await addEvent(world, { orientations: ['learning', 'mentor'] });
    const show = async (shown: 'fitting' | 'others' | 'leftOut') =>
      (await world.client.events.candidates({ id, audience: everybody, show: shown, offset: 0, limit: 10 }))
        .people;
    expect(await show('fitting')).toMatchObject([
      {
        personName: { familyName: 'Abe' },
        wants: [
          { kind: 'learning', strength: 2 },
          { kind: 'mentor', strength: 2 },
        ],
        fits: true,
        leftOut: null,
        listed: false,
      },
    ]);
    expect(names(await show('others'))).toEqual(['Baba']);
    const leftOut = await show('leftOut');
    expect(leftOut.map((each) => [each.personName.familyName, each.leftOut, each.fits])).toEqual([
      ['Chiba', 'consentMissing', true],
      ['Doi', 'keepsDistance', true],
    ]);
  });

  test('who may be invited is added once, of those who fit or of all; who was not invited can be taken off', async () => {
    const world = await four();
    const { id } = await addEvent(world, { orientations: ['learning'] });
    const add = (onlyFitting: boolean) =>
      world.client.events.addGuests({ id, audience: everybody, onlyFitting });
    expect(await add(true)).toMatchObject({ added: 1 });
    expect(await add(false)).toMatchObject({ added: 1 });
    expect(await add(false)).toEqual({ added: 0, operationId: null });
    expect(names(await guestsOf(world, id))).toEqual(['Abe', 'Baba']);
    await world.client.events.markInvited({ id, people: [world.idOf(0)], invitedOn: march });
    const removed = await world.client.events.removeGuests({ id, people: [world.idOf(0), world.idOf(1)] });
    expect(removed.removed).toBe(1);
    expect(names(await guestsOf(world, id))).toEqual(['Abe']);
    await undo(world, removed.operationId);
    expect(names(await guestsOf(world, id))).toEqual(['Abe', 'Baba']);
  });
});

describe('invitations and answers', () => {
  test('marking as invited leaves out who may not be invited by then, and stands on the timeline of each', async () => {
    const world = await four();
    const { id } = await addEvent(world);
    await world.client.events.addGuests({ id, audience: everybody, onlyFitting: false });
    await world.database.write('test', world.author, (unit) =>
      unit.update(people, { id: world.idOf(1) }, { doNotContact: true }),
    );
    const marked = await world.client.events.markInvited({ id, people: null, invitedOn: march });
    expect(marked).toMatchObject({ invited: 1, leftOut: [{ reason: 'doNotContact', people: 1 }] });
    expect(await guestsOf(world, id)).toMatchObject([
      { personName: { familyName: 'Abe' }, invitedOn: '2026-03-01', leftOut: null },
      { personName: { familyName: 'Baba' }, invitedOn: null, leftOut: 'doNotContact' },
    ]);
    expect(await timelineOf(world, world.idOf(0))).toMatchObject([
      {
        ...{ kind: 'message', direction: 'toAlumnus', purpose: 'invitation', subject: 'Spring evening' },
        ...{ occurredAt: '2026-03-01T03:00:00.000Z', people: [world.idOf(0)] },
      },
    ]);
    const again = await world.client.events.markInvited({ id, people: [world.idOf(0)], invitedOn: march });
    expect(again).toEqual({ invited: 0, leftOut: [], operationId: null });
    await undo(world, marked.operationId);
    expect(await timelineOf(world, world.idOf(0))).toEqual([]);
    const tomorrow = plainDate.parse('2026-04-02');
    await expect(
      world.client.events.markInvited({ id, people: null, invitedOn: tomorrow }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('answers are recorded and taken back, and nobody answers who is not on the list', async () => {
    const world = await four();
    const { id } = await addEvent(world);
    await world.client.events.addGuests({ id, audience: everybody, onlyFitting: false });
    const answer = (people: PersonId[], given: 'yes' | 'maybe' | null) =>
      world.client.events.recordAnswer({ id, people, answer: given, answeredOn: march });
    await answer([world.idOf(0), world.idOf(1)], 'maybe');
    await answer([world.idOf(1)], 'yes');
    expect(await guestsOf(world, id, { sort: 'answer' })).toMatchObject([
      { personName: { familyName: 'Baba' }, answer: 'yes', answeredOn: '2026-03-01' },
      { personName: { familyName: 'Abe' }, answer: 'maybe' },
    ]);
    expect(names(await guestsOf(world, id, { filter: 'maybe' }))).toEqual(['Abe']);
    await answer([world.idOf(1)], null);
    expect(await guestsOf(world, id, { search: 'baba' })).toMatchObject([{ answer: null, answeredOn: null }]);
    await expect(answer([world.idOf(2)], 'yes')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'eventGuest' },
    });
  });

  test('who fits a past event is said by what they wanted on its first day', async () => {
    const world = await four();
    const past = await addEvent(world, { orientations: ['mentor'] });
    const coming = await addEvent(world, {
      orientations: ['mentor'],
      sessions: [session('2026-05-24', '18:30', '20:00')],
    });
    for (const { id } of [past, coming]) {
      await world.client.events.addGuests({ id, audience: everybody, onlyFitting: false });
      await world.client.events.markInvited({ id, people: null, invitedOn: march });
    }
    await world.database.write('test', world.author, (unit) => {
      const said = { kind: 'mentor', source: 'said', recordedOn: '2026-03-25' };
      unit.insert(orientations, { id: world.ids[0] ?? '', personId: world.idOf(0), strength: 0, ...said });
      unit.insert(orientations, { id: world.ids[1] ?? '', personId: world.idOf(1), strength: 3, ...said });
    });
    const fitting = async (id: EventId) =>
      names((await guestsOf(world, id, { sort: 'fit' })).filter((each) => each.fits));
    expect(await fitting(past.id)).toEqual(['Abe']);
    expect(await fitting(coming.id)).toEqual(['Baba']);
    expect((await world.client.events.get({ id: past.id })).counts).toMatchObject({ invited: 2, fits: 1 });
    expect(await world.client.events.ofPerson({ personId: world.idOf(1) })).toMatchObject([
      { event: { id: coming.id }, guest: { fits: true, wants: [{ kind: 'mentor', strength: 3 }] } },
      { event: { id: past.id }, guest: { fits: false, wants: [] } },
    ]);
  });
});

describe('attendance', () => {
  const attend = (world: EventWorld, id: EventId, index: number, attended: boolean | null, walkIns = false) =>
    world.client.events.recordAttendance({ id, people: [world.idOf(index)], attended, walkIns });

  test('who came has it on the timeline as long as it is so, once', async () => {
    const world = await four();
    const { id } = await addEvent(world);
    await world.client.events.addGuests({ id, audience: everybody, onlyFitting: false });
    await attend(world, id, 0, true);
    await attend(world, id, 0, true);
    const [entry, ...others] = await timelineOf(world, world.idOf(0));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      ...{ kind: 'event', direction: 'mutual', purpose: 'other', subject: 'Spring evening', body: '' },
      ...{ occurredAt: '2026-03-24T09:30:00.000Z', people: [world.idOf(0)] },
    });
    await attend(world, id, 0, false);
    expect(await timelineOf(world, world.idOf(0))).toEqual([]);
    expect(await guestsOf(world, id, { filter: 'absent' })).toHaveLength(1);
    await attend(world, id, 0, true);
    expect((await timelineOf(world, world.idOf(0))).map((each) => each.id)).toEqual([entry?.id]);
    const back = await attend(world, id, 0, null);
    expect(await timelineOf(world, world.idOf(0))).toEqual([]);
    await undo(world, back.operationId);
    expect(await timelineOf(world, world.idOf(0))).toHaveLength(1);
    expect(await guestsOf(world, id, { filter: 'attended' })).toHaveLength(1);
  });

  test('who came without being on the list is put on it, where it is said so', async () => {
    const world = await four();
    const { id } = await addEvent(world);
    await expect(attend(world, id, 2, true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const walkedIn = await attend(world, id, 2, true, true);
    expect(await guestsOf(world, id)).toMatchObject([
      { personName: { familyName: 'Chiba' }, walkIn: true, attended: true, invitedOn: null },
    ]);
    expect(await timelineOf(world, world.idOf(2))).toHaveLength(1);
    expect((await world.client.events.get({ id })).counts).toMatchObject({
      attended: 1,
      invitedWhoCame: 0,
      walkIns: 1,
      invited: 0,
    });
    await undo(world, walkedIn.operationId);
    expect(await guestsOf(world, id)).toEqual([]);
    expect(await timelineOf(world, world.idOf(2))).toEqual([]);
  });

  test('nobody has come before the first day, by the calendar of the event', async () => {
    const world = await four();
    // Already 2 April in Kiritimati, still 1 April in Tokyo; the other way round in Honolulu.
    const there = await addEvent(world, {
      zone: 'Pacific/Kiritimati',
      sessions: [session('2026-04-01', '18:00', '20:00')],
    });
    const later = await addEvent(world, {
      zone: 'Pacific/Honolulu',
      sessions: [session('2026-04-01', '00:30', '20:00')],
    });
    await attend(world, there.id, 0, true, true);
    await expect(attend(world, later.id, 0, true, true)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'attended' },
    });
  });

  test('another title or start is theirs on the timeline, too, but not on an entry that was changed', async () => {
    const world = await four();
    const { id, version } = await addEvent(world);
    await world.client.events.addGuests({ id, audience: everybody, onlyFitting: false });
    await attend(world, id, 0, true);
    await attend(world, id, 1, true);
    const [own] = await timelineOf(world, world.idOf(1));
    if (own === undefined) throw new Error('nothing on the timeline');
    const { id: ownId, version: ownVersion, loggedBy: _, peopleNames: __, attachments: ___, ...draft } = own;
    await world.client.interactions.update({
      ...draft,
      id: ownId,
      version: ownVersion,
      subject: 'A talk of an hour',
    });
    const sessions = [session('2026-03-25', '18:30', '20:00')];
    await world.client.events.save({ ...facts({ title: 'Reunion', sessions }), id, version });
    expect(await timelineOf(world, world.idOf(0))).toMatchObject([
      { subject: 'Reunion', occurredAt: '2026-03-25T09:30:00.000Z' },
    ]);
    expect(await timelineOf(world, world.idOf(1))).toMatchObject([
      { subject: 'A talk of an hour', occurredAt: '2026-03-25T09:30:00.000Z' },
    ]);
  });

  test('what people came to is not moved to a day to come', async () => {
    const world = await four();
    const { id, version } = await addEvent(world);
    await attend(world, id, 0, true, true);
    const inMay = facts({ sessions: [session('2026-05-24', '18:30', '20:00')] });
    await expect(world.client.events.save({ ...inMay, id, version })).rejects.toMatchObject({
      data: { field: 'sessions', reason: 'cameAlready' },
    });
    await attend(world, id, 0, null);
    expect((await world.client.events.save({ ...inMay, id, version })).event.version).toBe(version + 1);
  });

  test('a member who came is active, and the numbers of events say so', async () => {
    const world = await four();
    await world.database.write('test', world.author, (unit) =>
      unit.insert(memberships, { id: world.ids[0] ?? '', personId: world.idOf(0), joinedOn: '2025-04-01' }),
    );
    const { id } = await addEvent(world, { orientations: ['learning'] });
    await world.client.events.addGuests({ id, audience: everybody, onlyFitting: false });
    await world.client.events.markInvited({ id, people: null, invitedOn: march });
    const scope = { on: null, from: null, to: null };
    const before = await world.client.insights.network(scope);
    expect(before.metrics.participationRate).toMatchObject({ n: 0, denominator: 1 });
    expect(before.metrics.eventAttendance).toMatchObject({ value: null, denominator: 0 });
    await attend(world, id, 0, true);
    await world.client.events.recordFeedback({ id, personId: world.idOf(0), score: 4, words: ' Good ' });
    const after = await world.client.insights.network(scope);
    expect(after.metrics.participationRate).toMatchObject({ value: 1, n: 1, denominator: 1 });
    expect(after.metrics.eventAttendance).toEqual({ value: 0.5, n: 1, denominator: 2 });
    expect(after.metrics.eventFit).toEqual({ value: 0.5, n: 1, denominator: 2 });
    const period = {
      from: plainDate.parse('2026-03-01'),
      to: plainDate.parse('2026-03-31'),
      segmentId: null,
    };
    expect(await world.client.events.numbers(period)).toEqual({
      events: 1,
      attendance: { value: 0.5, n: 1, denominator: 2 },
      fit: { value: 0.5, n: 1, denominator: 2 },
      repeat: { value: 0, n: 0, denominator: 1 },
      meanScore: { value: 4, n: 4, denominator: 1 },
    });
    expect((await world.client.events.get({ id })).counts).toMatchObject({ scored: 1, meanScore: 4 });
    expect(await guestsOf(world, id, { filter: 'attended' })).toMatchObject([{ feedbackWords: 'Good' }]);
  });
});
