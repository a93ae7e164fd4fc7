import { describe, expect, test } from 'vitest';
import { plainDate } from '#shared/domain/plainDate.ts';
import { addEvent, eventWorld, facts, session } from './eventWorld.ts';

describe('the facts of an event', () => {
  test('are kept, in the order of its dates, with the moments in which it begins and ends', async () => {
    const world = await eventWorld([]);
    const event = await addEvent(world, {
      sessions: [
        session('2026-05-02', '09:00', '01:00', '2026-05-03'),
        session('2026-05-01', '18:30', '20:00'),
      ],
      orientations: ['learning', 'mentor', 'learning'],
    });
    expect(event.sessions.map(({ from }) => from.date)).toEqual(['2026-05-01', '2026-05-02']);
    expect(event).toMatchObject({
      startsAt: '2026-05-01T09:30:00.000Z',
      endsAt: '2026-05-02T16:00:00.000Z',
      orientations: ['learning', 'mentor'],
      cancelledAt: null,
      version: 1,
    });
    expect(await world.client.events.get({ id: event.id })).toMatchObject({ event, counts: { listed: 0 } });
  });

  test.each([
    ['the wrong way round', session('2026-05-01', '20:00', '18:30')],
    ['of no length', session('2026-05-01', '20:00', '20:00')],
  ])('a date %s is refused', async (_, wrong) => {
    const world = await eventWorld([]);
    await expect(addEvent(world, { sessions: [wrong] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'sessions' },
    });
  });

  test('an old version is refused, and a change, a call-off and a removal can be undone', async () => {
    const { client, ...world } = await eventWorld([]);
    const { id, version } = await addEvent({ client });
    const renamed = await client.events.save({ ...facts({ title: 'Reunion' }), id, version });
    expect(renamed.event).toMatchObject({ title: 'Reunion', version: 2 });
    await expect(client.events.save({ ...facts(), id, version })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'event' },
    });
    const again = await client.events.save({ ...facts({ title: 'Reunion' }), id, version: 2 });
    expect(again.operationId).toBeNull();
    await client.events.cancel({ id, version: 2, cancelled: true });
    expect((await client.events.get({ id })).event.cancelledAt).toBe(world.clock.now());
    const removed = await client.events.remove({ id, version: 3 });
    await expect(client.events.get({ id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'event' },
    });
    if (removed.operationId === null) throw new Error('nothing was removed');
    for await (const _ of await client.history.revert({ operationId: removed.operationId, personId: null }));
    expect((await client.events.get({ id })).event.title).toBe('Reunion');
  });
});

describe('lists of events', () => {
  test('coming ones soonest first, past ones latest first, an event that goes on is coming; and by words', async () => {
    const world = await eventWorld([]);
    const on = (title: string, date: string, more = {}) =>
      addEvent(world, { title, sessions: [session(date, '18:00', '20:00')], ...more });
    await on('Old', '2025-11-05');
    await on('Late', '2026-06-01', { hosts: ['Ａiko Ｏno'] });
    await on('Past', '2026-03-31');
    await on('Soon', '2026-04-10', { place: 'Ōsaka' });
    await addEvent(world, {
      title: 'Now',
      sessions: [session('2026-03-01', '9:00'.padStart(5, '0'), '18:00', '2026-04-02')],
    });
    const titles = async (when: 'coming' | 'past', search = '', offset = 0) => {
      const page = await world.client.events.list({ when, search, offset, limit: 2 });
      return [page.total, ...page.events.map(({ event }) => event.title)];
    };
    expect(await titles('coming')).toEqual([3, 'Now', 'Soon']);
    expect(await titles('coming', '', 2)).toEqual([3, 'Late']);
    expect(await titles('past')).toEqual([2, 'Past', 'Old']);
    expect(await titles('coming', 'aiko late')).toEqual([1, 'Late']);
  });

  test('the calendar has what has a date on its days in the zone of the user', async () => {
    const world = await eventWorld([]);
    await addEvent(world, {
      title: 'Twice',
      sessions: [session('2026-04-01', '18:00', '20:00'), session('2026-04-20', '18:00', '20:00')],
    });
    // 08:00 to 09:00 of the next day in Tokyo.
    await addEvent(world, {
      title: 'Abroad',
      zone: 'America/New_York',
      sessions: [session('2026-04-09', '19:00', '20:00')],
    });
    await addEvent(world, {
      title: 'To midnight',
      sessions: [session('2026-04-11', '20:00', '00:00', '2026-04-12')],
    });
    const between = async (from: string, to: string) =>
      (await world.client.events.calendar({ from: plainDate.parse(from), to: plainDate.parse(to) })).map(
        ({ event }) => event.title,
      );
    expect(await between('2026-04-02', '2026-04-09')).toEqual([]);
    expect(await between('2026-04-10', '2026-04-10')).toEqual(['Abroad']);
    expect(await between('2026-04-11', '2026-04-11')).toEqual(['To midnight']);
    expect(await between('2026-04-12', '2026-04-19')).toEqual([]);
    expect(await between('2026-04-20', '2026-04-20')).toEqual(['Twice']);
    await expect(between('2026-04-20', '2026-04-01')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
