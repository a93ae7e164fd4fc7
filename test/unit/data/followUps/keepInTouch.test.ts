import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Database } from '#data/database/database.ts';
import { ownIntervalsSql, ownSql, segmentsSql } from '#data/followUps/touchRows.ts';
import { touchSegments } from '#data/followUps/touchSegments.ts';
import { people } from '#data/schema/index.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { today } from '#shared/domain/instant.ts';
import { everybody } from '#shared/domain/segments/rule.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';
import { aroundMidnight, expectedTouch, makeTouchWorld, touchWorld } from './touchWorld.ts';

const zones = ['Asia/Tokyo', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati'];

describe('keep-in-touch over everybody', () => {
  test('agrees with the plain rule, in every zone', async () => {
    await fc.assert(
      fc.asyncProperty(touchWorld, fc.constantFrom(...zones), fc.boolean(), async (world, zone, mine) => {
        const workspace = await openTestWorkspace({ now: '2026-03-29T00:30:00.000Z', zone });
        await workspace.context.preferences.update({ userName: 'Sato' });
        const ids = await makeTouchWorld(workspace, world);
        const { clock, client } = workspace;
        const expected = world.people.flatMap((one, index) => {
          const plan = expectedTouch(world, one, clock.now(), clock.timeZone());
          if (plan === null || (mine && one.owner === 'Suzuki')) return [];
          return [{ personId: ids[index], ...plan }];
        });
        const { keepInTouch } = await client.followUps.due({ mine, limit: 200 });
        const found = keepInTouch.people.map(({ personId, dueOn, days, segment }) => ({
          personId,
          dueOn,
          days,
          segment,
        }));
        const byPerson = (a: { personId?: string | undefined }, b: { personId?: string | undefined }) =>
          String(a.personId).localeCompare(String(b.personId));
        expect([...found].sort(byPerson)).toEqual([...expected].sort(byPerson));
        expect(keepInTouch.total).toBe(expected.length);
        expect(found.map(({ dueOn }) => dueOn)).toEqual(found.map(({ dueOn }) => dueOn).sort());
        const first = await client.followUps.due({ mine, limit: 1 });
        expect(first.keepInTouch.people).toEqual(keepInTouch.people.slice(0, 1));
        expect(first.keepInTouch.total).toBe(expected.length);
      }),
      { numRuns: 25 },
    );
  });
});

/** Somebody with an own interval of 30 days and a contact on 2 March 2026, 10:00 in Tokyo: due on 1 April. */
async function withTouch(zone = 'Asia/Tokyo') {
  const workspace = await openTestWorkspace({ zone });
  const [person] = await addPeople(workspace, [{ familyName: '山田', givenName: '花子' }]);
  if (person === undefined) throw new Error('nobody was added');
  const { version } = await log(workspace, person.id, '2026-03-02T01:00:00.000Z');
  await workspace.client.people.setKeepInTouch({ personId: person.id, version, days: 30 });
  const due = async () => (await workspace.client.followUps.due({ mine: false, limit: 10 })).keepInTouch;
  return { ...workspace, workspace, personId: person.id, due };
}

async function log({ client }: TestWorkspace, personId: PersonId, occurredAt: string) {
  await client.interactions.log({
    kind: 'call',
    occurredAt,
    direction: 'toAlumnus',
    purpose: 'checkIn',
    subject: '',
    body: '',
    tier: 'open',
    people: [personId],
  });
  return client.people.profile({ personId });
}

describe('a person’s own interval', () => {
  test('is over from the first moment of its due day in the user’s zone', async () => {
    for (const zone of zones) {
      const { workspace, clock, due } = await withTouch(zone);
      const dueOn = zone === 'America/New_York' ? '2026-03-31' : '2026-04-01';
      const { eve, morning } = aroundMidnight(workspace, dueOn);
      clock.set(eve);
      expect(await due(), zone).toEqual({ total: 0, people: [] });
      clock.set(morning);
      expect((await due()).people, zone).toMatchObject([{ dueOn, days: 30, segment: null }]);
    }
  });

  test('starts anew with any contact logged, and comes back when that is removed', async () => {
    const { workspace, client, personId, due } = await withTouch();
    expect((await due()).total).toBe(1);
    await log(workspace, personId, '2026-03-31T23:00:00.000Z');
    expect((await due()).total).toBe(0);
    const profile = await client.people.profile({ personId });
    expect(profile.keepInTouch).toEqual({ days: 30, dueOn: '2026-05-01', segment: null });
    const { interactions } = await client.interactions.ofPerson({ personId, offset: 0, limit: 1 });
    const [latest] = interactions;
    if (latest === undefined) throw new Error('nothing was logged');
    await client.interactions.remove({ id: latest.id, version: latest.version });
    expect((await due()).people).toMatchObject([{ dueOn: '2026-04-01' }]);
  });

  test('stores nothing for being due', async () => {
    const { database, due } = await withTouch();
    const operations = () => database.sqlite.prepare('SELECT count(*) FROM operations').pluck().get();
    const before = operations();
    await due();
    expect(operations()).toBe(before);
  });

  test('comes before the segments’, and gives way to them when it is taken away', async () => {
    const { client, personId, due } = await withTouch();
    const name = 'Key alumni';
    await client.segments.add({
      kind: 'list',
      name,
      description: '',
      keepInTouchDays: 7,
      people: [personId],
    });
    expect((await due()).people).toMatchObject([{ days: 30, segment: null }]);
    const { version } = await client.people.profile({ personId });
    const without = await client.people.setKeepInTouch({ personId, version, days: null });
    expect(without.keepInTouch).toEqual({ days: 7, dueOn: '2026-03-09', segment: name });
    expect(await due()).toMatchObject({
      total: 1,
      people: [{ days: 7, dueOn: '2026-03-09', segment: name }],
    });
  });
});

describe('a contact that was put off', () => {
  const putOff = (workspace: TestWorkspace, personId: PersonId) =>
    workspace.client.followUps.add({
      personId,
      title: 'Get in touch',
      note: '',
      dueOn: '2026-04-05',
      owner: null,
      kind: 'keepInTouch',
    });

  test('is a follow-up until then, and the person is due once', async () => {
    const { workspace, client, personId, due } = await withTouch();
    const { id, version } = await putOff(workspace, personId);
    expect(await due()).toEqual({ total: 0, people: [] });
    const { thisWeek } = await client.followUps.due({ mine: false, limit: 10 });
    expect(thisWeek.followUps).toMatchObject([{ id, kind: 'keepInTouch' }]);
    await client.followUps.done({ id, version, result: null });
    expect((await due()).total).toBe(1);
  });

  test('is done with the next contact logged, in the same operation', async () => {
    const { workspace, client, database, personId, due } = await withTouch();
    await putOff(workspace, personId);
    const task = { personId, title: 'Send the book', note: '', dueOn: '2026-04-02', owner: null };
    await client.followUps.add(task);
    await log(workspace, personId, '2026-04-01T00:00:00.000Z');
    const list = await client.followUps.ofPerson({ personId });
    expect(list.map(({ title, doneAt }) => [title, doneAt])).toEqual([
      ['Send the book', null],
      ['Get in touch', '2026-04-01T00:00:00.000Z'],
    ]);
    expect((await due()).total).toBe(0);
    const kinds = database.sqlite
      .prepare(
        `SELECT DISTINCT c.record_type FROM changes c
         WHERE c.operation_id = (SELECT max(id) FROM operations) ORDER BY 1`,
      )
      .pluck()
      .all();
    expect(kinds).toEqual(['followUp', 'interaction', 'participation']);
  });
});

describe('the plans', () => {
  test('look own intervals up in their index, lists by their members, and read everybody once for rules', async () => {
    const { database, clock, client, personId } = await withTouch();
    const context = { sqlite: database.sqlite, today: today(clock), zone: clock.timeZone() };
    const began = () => ({ on: today(clock), before: clock.now() });
    const planOf = ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) =>
      database.sqlite
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters)
        .map(({ detail }) => detail);
    const lookUp = 'SEARCH s USING COVERING INDEX person_summaries_keep_in_touch';
    const own = planOf(ownSql(30, began(), 'Sato'));
    expect(own.filter((step) => step.startsWith(lookUp))).toHaveLength(2);
    expect(own.filter((step) => /^SCAN s\b/.test(step))).toEqual([]);
    const lengths = planOf({ sql: ownIntervalsSql, parameters: [] });
    expect(lengths.filter((step) => step.startsWith('SCAN person_summaries'))).toEqual([]);
    const blank = { description: '', keepInTouchDays: 30 };
    await client.segments.add({ ...blank, kind: 'list', name: 'List', people: [personId] });
    const lists = planOf(segmentsSql(touchSegments(context), began, 'Sato'));
    expect(lists.filter((step) => /^SCAN s\b/.test(step))).toEqual([]);
    await client.segments.add({ ...blank, kind: 'rule', name: 'Rule', rule: everybody });
    const rules = planOf(segmentsSql(touchSegments(context), began, 'Sato'));
    expect(rules.filter((step) => /^S(CAN|EARCH) s\b/.test(step))).toHaveLength(1);
  });

  test('what is known holds until anything is written, here or by another connection', async () => {
    const { workspace, database, clock, personId, due } = await withTouch();
    const asked = vi.spyOn(database.sqlite, 'prepare');
    await due();
    const first = asked.mock.calls.length;
    await due();
    expect(asked.mock.calls.length).toBe(first);
    const other = new Database(database.path, workspace.opened.key);
    await other.write('test', workspace.author, (unit) =>
      unit.update(people, { id: personId }, { keepInTouchDays: 300 }),
    );
    await other.close();
    expect((await due()).total).toBe(0);
    clock.set('2027-01-01T00:00:00.000Z');
    expect((await due()).total).toBe(1);
  });
});
