import { describe, expect, test } from 'vitest';
import { DailyRound, startReminders } from '#data/reminders/scheduler.ts';
import { people } from '#data/schema/index.ts';
import { PreferencesStore } from '#data/settings/preferencesStore.ts';
import { someone } from '../people/someone.ts';
import { openWithReminders } from './reminding.ts';

describe('the time of the reminder', () => {
  test.each([
    ['Asia/Tokyo', '2026-04-01T00:00:00.000Z'],
    ['Europe/Berlin', '2026-04-01T07:00:00.000Z'],
    ['America/New_York', '2026-04-01T13:00:00.000Z'],
  ])('is the chosen one in %s', async (zone, expected) => {
    const { add, runTo } = await openWithReminders({ now: '2026-03-31T15:00:00.000Z', zone });
    await add('call', '2026-04-01');
    expect(await runTo('2026-04-02T15:00:00.000Z')).toEqual([expected]);
  });

  test.each([
    // 29 March 2026: from 02:00 to 03:00.
    [
      'Europe/Berlin',
      '2026-03-28',
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ],
    // 8 March 2026: the same.
    [
      'America/New_York',
      '2026-03-07',
      '2026-03-07T07:30:00.000Z',
      '2026-03-08T07:30:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ],
    [
      'Asia/Tokyo',
      '2026-03-28',
      '2026-03-27T17:30:00.000Z',
      '2026-03-28T17:30:00.000Z',
      '2026-03-29T17:30:00.000Z',
    ],
  ])('of 02:30 in %s comes once a day over the day that skips it', async (zone, first, ...expected) => {
    const day = Date.parse(first);
    const now = new Date(day - 12 * 3_600_000).toISOString();
    const { add, runTo } = await openWithReminders({ now, zone, remindAt: '02:30' });
    for (const days of [0, 1, 2]) {
      await add(`call ${days}`, new Date(day + days * 86_400_000).toISOString().slice(0, 10));
    }
    expect(await runTo(new Date(day + 2.9 * 86_400_000).toISOString())).toEqual(expected);
  });

  test.each([
    // 25 October 2026: 02:30 comes at 00:30 and again at 01:30 UTC.
    ['Europe/Berlin', '2026-10-25', '2026-10-25T00:30:00.000Z'],
    // 1 November 2026: 01:30 comes at 05:30 and again at 06:30 UTC.
    ['America/New_York', '2026-11-01', '2026-11-01T05:30:00.000Z'],
  ])('in the hour that %s repeats comes once, the first time', async (zone, day, expected) => {
    const remindAt = zone === 'Europe/Berlin' ? '02:30' : '01:30';
    const now = new Date(Date.parse(day) - 12 * 3_600_000).toISOString();
    const { add, runTo } = await openWithReminders({ now, zone, remindAt });
    await add('call', day);
    expect(await runTo(new Date(Date.parse(day) + 30 * 3_600_000).toISOString())).toEqual([expected]);
  });

  test('after a sleep over it is the moment of waking, for all the days slept through', async () => {
    const { add, runTo, clock, round, heard } = await openWithReminders({
      now: '2026-04-01T05:00:00.000Z',
      zone: 'Europe/Berlin',
    });
    await add('first', '2026-04-01');
    await add('second', '2026-04-03');
    await add('third', '2026-04-04');
    expect(await runTo('2026-04-01T06:50:00.000Z')).toEqual([]);
    clock.set('2026-04-03T16:12:34.000Z');
    await round.look();
    expect(heard).toEqual([
      { at: '2026-04-03T16:12:34.000Z', title: '2 follow-ups need you', body: '1 overdue\n1 due today' },
    ]);
    expect(await runTo('2026-04-04T12:00:00.000Z')).toEqual(['2026-04-04T07:00:34.000Z']);
  });

  test('moves with the user: another zone, or another time, reminds of nothing twice', async () => {
    const { add, runTo, context, clock } = await openWithReminders({
      now: '2026-04-01T22:00:00.000Z',
      zone: 'Asia/Tokyo',
    });
    await add('call', '2026-04-02');
    await add('write', '2026-04-03');
    expect(await runTo('2026-04-02T03:00:00.000Z')).toEqual(['2026-04-02T00:00:00.000Z']);
    // In New York it is still 1 April, and 2 April begins a second time for the user.
    clock.moveTo('America/New_York');
    expect(await runTo('2026-04-03T03:00:00.000Z')).toEqual([]);
    await context.preferences.update({ remindAt: '23:30' });
    expect(await runTo('2026-04-03T12:00:00.000Z')).toEqual([]);
    expect(await runTo('2026-04-04T12:00:00.000Z')).toEqual(['2026-04-04T03:30:00.000Z']);
  });
});

describe('a reminder', () => {
  const morning = { now: '2026-04-01T00:00:00.000Z', zone: 'Asia/Tokyo' };

  test('says how many became due, of mine and nobody’s', async () => {
    const { add, round, heard } = await openWithReminders(morning);
    await add('overdue', '2026-03-01', 'Sato');
    await add('today', '2026-04-01');
    await add('theirs', '2026-04-01', 'Suzuki');
    await add('tomorrow', '2026-04-02');
    await round.look();
    expect(heard).toEqual([
      { at: morning.now, title: '2 follow-ups need you', body: '1 overdue\n1 due today' },
    ]);
  });

  test('comes once for a due day on this computer, also after a restart; once more when that was put off', async () => {
    const { add, round, heard, context, client, runTo } = await openWithReminders(morning);
    const { id, version } = await add('call', '2026-04-01');
    await round.look();
    await round.look();
    const restarted = new DailyRound(context);
    await restarted.look();
    expect(heard).toHaveLength(1);
    expect(await runTo('2026-04-03T00:00:00.000Z')).toEqual([]);
    await client.followUps.snooze({ id, version, until: '2026-04-05' });
    expect(await runTo('2026-04-06T12:00:00.000Z', 5)).toEqual(['2026-04-05T00:00:00.000Z']);
  });

  test('of what was written down after today’s comes with the next day’s', async () => {
    const { add, round, heard, runTo } = await openWithReminders(morning);
    await add('call', '2026-04-01');
    await round.look();
    await add('write', '2026-04-01');
    expect(await runTo('2026-04-02T03:00:00.000Z')).toEqual(['2026-04-02T00:00:00.000Z']);
    expect(heard[1]).toMatchObject({ title: '1 follow-up needs you', body: '1 overdue' });
  });

  test('comes on each computer by itself', async () => {
    const { add, round, heard, context } = await openWithReminders(morning);
    await add('call', '2026-04-01');
    await round.look();
    const preferences = PreferencesStore.inMemory(context.preferences.current, 'another computer');
    await new DailyRound({ ...context, preferences }).look();
    expect(heard).toHaveLength(2);
  });

  test('tells of people to get in touch with, once for each time their interval is over', async () => {
    const { client, person, heard, runTo } = await openWithReminders(morning);
    await client.people.setKeepInTouch({ personId: person.id, version: person.version, days: 3 });
    expect(await runTo('2026-04-08T00:00:00.000Z', 30)).toEqual(['2026-04-04T00:00:00.000Z']);
    expect(heard[0]).toMatchObject({ title: '1 person to get in touch with', body: '' });
    await client.interactions.log({
      kind: 'call',
      occurredAt: '2026-04-08T00:00:00.000Z',
      direction: 'mutual',
      purpose: 'checkIn',
      subject: '',
      body: '',
      tier: 'open',
      people: [person.id],
    });
    expect(await runTo('2026-04-15T00:00:00.000Z', 30)).toEqual(['2026-04-11T00:00:00.000Z']);
  });

  test('names people only where the user wants it, each once, and never says what it is about', async () => {
    const { add, round, heard, context, client } = await openWithReminders(morning);
    await context.preferences.update({ remindNames: true, language: 'ja' });
    const others = [];
    for (const familyName of ['Smith', 'Lee', 'Novak']) {
      others.push(await client.people.add(someone({ familyName })));
    }
    await add('Ask about the illness', '2026-03-01');
    await add('Ask once more', '2026-03-02');
    for (const [index, { id }] of others.entries()) await add('secret', `2026-03-0${index + 3}`, null, id);
    await round.look();
    expect(heard).toMatchObject([
      { title: 'フォローアップが5件あります', body: '山田 花子さん\nSmithさん\nほか2名' },
    ]);
    await context.preferences.update({ remindNames: false });
    await add('secret', '2026-03-09');
    await new DailyRound(context).look();
    expect(heard[1]).toMatchObject({ title: 'フォローアップが1件あります', body: '期限超過 1件' });
  });

  test('does not come of people who have died or are in the bin', async () => {
    const { add, round, heard, database, author, person, client } = await openWithReminders(morning);
    await client.people.setKeepInTouch({ personId: person.id, version: person.version, days: 1 });
    await add('call', '2026-04-01');
    for (const gone of [{ deceasedOn: '2026-03-01' }, { deceasedOn: null, deletedAt: morning.now }]) {
      await database.write('test', author, (unit) => unit.update(people, { id: person.id }, gone));
      await round.look();
    }
    expect(heard).toEqual([]);
  });

  test('does not come without the wish or an open workspace', async () => {
    const { add, round, heard, context } = await openWithReminders(morning);
    await add('call', '2026-04-01');
    await context.preferences.update({ remind: false });
    await round.look();
    await context.preferences.update({ remind: true });
    await context.session.close();
    await round.look();
    expect(heard).toEqual([]);
  });

  test('keeps no more about itself than what is due now', async () => {
    const { add, client, runTo, database } = await openWithReminders(morning);
    const kept = () =>
      database.sqlite.prepare('SELECT subject, due_on FROM reminders ORDER BY 1, 2').raw().all();
    const first = await add('call', '2026-04-01');
    await runTo('2026-04-01T03:00:00.000Z', 60);
    expect(kept()).toEqual([[first.id, '2026-04-01']]);
    await client.followUps.snooze({ id: first.id, version: 1, until: '2026-04-03' });
    await runTo('2026-04-03T03:00:00.000Z', 60);
    expect(kept()).toEqual([[first.id, '2026-04-03']]);
    await client.followUps.done({ id: first.id, version: 2, result: null });
    const second = await add('write', '2026-04-04');
    await runTo('2026-04-04T03:00:00.000Z', 60);
    expect(kept()).toEqual([[second.id, '2026-04-04']]);
  });

  test('is no part of anybody’s history', async () => {
    const { add, round, heard, database } = await openWithReminders(morning);
    await add('call', '2026-04-01');
    const operations = () => database.sqlite.prepare('SELECT count(*) FROM operations').pluck().get();
    const before = operations();
    await round.look();
    expect(heard).toHaveLength(1);
    expect(operations()).toBe(before);
  });
});

describe('the watch over the clock', () => {
  test('looks every half minute, one look after the other, until it is stopped', async () => {
    const { add, context, heard } = await openWithReminders({
      now: '2026-04-01T00:00:00.000Z',
      zone: 'Asia/Tokyo',
    });
    await add('call', '2026-04-01');
    const looks: (() => void)[] = [];
    let stopped = 0;
    const stop = startReminders(
      context,
      (error) => {
        throw error;
      },
      (milliseconds, callback) => {
        expect(milliseconds).toBeLessThanOrEqual(60_000);
        looks.push(callback);
        return () => {
          stopped += 1;
        };
      },
    );
    expect(looks).toHaveLength(1);
    looks[0]?.();
    looks[0]?.();
    await stop();
    expect(stopped).toBe(1);
    expect(heard).toHaveLength(1);
  });

  test('tells of a failed look and tries again at the next', async () => {
    const { add, context, heard } = await openWithReminders({
      now: '2026-04-01T00:00:00.000Z',
      zone: 'Asia/Tokyo',
    });
    await add('call', '2026-04-01');
    const failures: unknown[] = [];
    let look: () => void = () => undefined;
    const write = context.session.require().database.write;
    Object.assign(context.session.require().database, { write: () => Promise.reject(new Error('full')) });
    const stop = startReminders(
      context,
      (error) => failures.push(error),
      (_milliseconds, callback) => {
        look = callback;
        return () => undefined;
      },
    );
    look();
    await stop();
    expect(failures).toMatchObject([{ message: 'full' }]);
    Object.assign(context.session.require().database, { write });
    look();
    await stop();
    expect(heard).toHaveLength(1);
  });
});
