import { expect, test } from 'vitest';
import type { Database } from '#data/database/database.ts';
import { homeChanges, unnotedSql, voicesSql } from '#data/home/changes.ts';
import { people } from '#data/schema/index.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, TestClock, type TestWorkspace } from '#test/support/workspace.ts';
import { tenure } from '../history/world.ts';
import { inDatabaseWith, type World, type WorldPerson } from '../insights/world.ts';

const hr = { role: 'hr', actor: 'Mio' } as const;

const leaver: WorldPerson = {
  doNotContact: false,
  deceasedOn: null,
  inBin: false,
  tenures: [{ startedOn: '2015-04-01', endedOn: '2020-03-31' }],
  contactPoints: [],
  consents: [],
  membership: null,
};
const memberSince = (joinedOn: string, leftOn: string | null = null): WorldPerson => ({
  ...leaver,
  membership: { invitedOn: null, joinedOn, leftOn },
});
const contact = (day: string, direction: 'fromAlumnus' | 'mutual' | 'toAlumnus', person: number) => ({
  ...{ occurredAt: `${day}T03:00:00.000Z`, direction, purpose: 'other' as const },
  ...{ inBin: false, people: [person] },
});
const word = (state: 'granted' | 'withdrawn', decidedOn: string) => ({
  ...({ purpose: 'news', channel: 'email' } as const),
  ...{ state, decidedOn },
});
const reachable = (withdrawnOn: string | null): WorldPerson => ({
  ...leaver,
  contactPoints: [{ channel: 'email', usable: true }],
  consents: [
    word('granted', '2021-01-01'),
    ...(withdrawnOn === null ? [] : [word('withdrawn', withdrawnOn)]),
  ],
});
const worldOf = (
  people: WorldPerson[],
  interactions: World['interactions'] = [],
  exchanges: World['exchanges'] = [],
): World => ({ people, interactions, exchanges });

/** Mio was here on 1 April, and is here again on the 10th. */
async function tenDaysLater(world: World) {
  return await inDatabaseWith(world, async (database) => {
    const clock = new TestClock('2026-04-01T03:00:00.000Z');
    await told(database, clock);
    clock.set('2026-04-10T03:00:00.000Z');
    const { changes, ...rest } = await told(database, clock);
    return { ...rest, kinds: Object.fromEntries(changes.map(({ kind, people }) => [kind, people])) };
  });
}

const told = (database: Database, clock: TestClock) =>
  homeChanges(
    database,
    { actor: 'Mio', device: 'laptop', clock, ids: { next: () => crypto.randomUUID() } },
    hr,
  );

test('Home tells what happened after the last day one was here, and not what was known then', async () => {
  const world = worldOf(
    [
      { ...leaver, tenures: [{ startedOn: '2015-04-01', endedOn: '2026-04-10' }] },
      { ...leaver, tenures: [{ startedOn: '2015-04-01', endedOn: '2026-04-01' }] },
      {
        ...leaver,
        tenures: [
          { startedOn: '2010-04-01', endedOn: '2020-03-31' },
          { startedOn: '2026-04-02', endedOn: null },
        ],
      },
      memberSince('2026-04-05'),
      memberSince('2026-04-01'),
      memberSince('2020-04-01', '2026-04-03'),
    ],
    [contact('2026-04-09', 'fromAlumnus', 4), contact('2026-04-01', 'fromAlumnus', 3)],
    [{ person: 4, party: 'alumnus', act: 'gave', kind: 'talk', happenedOn: '2026-04-10' }],
  );
  expect(await tenDaysLater(world)).toEqual({
    since: '2026-04-01',
    firstVisit: false,
    kinds: { left: 1, cameBack: 1, joined: 1, leftNetwork: 1, wroteToUs: 1, gave: 1 },
    voices: 0,
    unnoted: [],
  });
});

test('a member falls silent on the day the last action leaves the 12 months, and takes part again', async () => {
  const world = worldOf(
    [memberSince('2020-04-01'), memberSince('2020-04-01'), memberSince('2020-04-01')],
    [
      contact('2025-04-05', 'mutual', 0),
      // Silent before and after.
      contact('2024-01-05', 'mutual', 1),
      contact('2024-01-05', 'mutual', 2),
      contact('2026-04-04', 'mutual', 2),
    ],
  );
  expect((await tenDaysLater(world)).kinds).toEqual({ fellSilent: 1, tookPartAgain: 1 });
});

test('who took back consent is out of reach, who never could be reached is no news', async () => {
  const world = worldOf([reachable('2026-04-07'), reachable('2026-03-01'), reachable(null), leaver]);
  expect((await tenDaysLater(world)).kinds).toEqual({ outOfReach: 1 });
});

test('all visits of a day tell the same; another computer, and somebody else, have days of their own', async () => {
  const world = worldOf([memberSince('2026-04-05')]);
  await inDatabaseWith(world, async (database) => {
    const clock = new TestClock('2026-04-01T03:00:00.000Z');
    const first = await told(database, clock);
    expect([first.firstVisit, first.since]).toEqual([true, '2026-03-02']);
    clock.set('2026-04-10T00:00:00.000Z');
    expect((await told(database, clock)).since).toBe('2026-04-01');
    clock.advance(60 * 60 * 1000);
    expect((await told(database, clock)).since).toBe('2026-04-01');
    clock.set('2026-04-11T03:00:00.000Z');
    expect(await told(database, clock)).toMatchObject({ since: '2026-04-10', changes: [] });
    const ids = { next: () => crypto.randomUUID() };
    const other = await homeChanges(database, { actor: 'Mio', device: 'desk', clock, ids }, hr);
    expect(other.firstVisit).toBe(true);
  });
});

async function addLeaver(client: TestWorkspace['client']) {
  const { id } = await client.people.add({
    ...noName,
    familyName: 'Sato',
    email: null,
    tenure: { ...tenure, endedOn: plainDate.parse('2024-03-31') },
  });
  return id;
}

test('somebody newly open to come back is named, with voices that were raised since', async () => {
  const { client, clock } = await openTestWorkspace();
  await client.home.changes();
  clock.set('2026-04-08T03:00:00.000Z');
  const id = await addLeaver(client);
  const recordedOn = plainDate.parse('2026-04-08');
  await client.people.recordOpenness({
    personId: id,
    openness: { openness: 'open', form: 'rehire', recordedOn },
  });
  expect(await client.home.changes()).toMatchObject({
    since: '2026-04-01',
    changes: [{ kind: 'openToReturn', people: 1, first: [{ personId: id, name: { familyName: 'Sato' } }] }],
  });
});

test('voices and events are found by their days', async () => {
  const { database } = await openTestWorkspace();
  const plan = (sql: string, parameters: unknown[]) =>
    database.sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n');
  expect(plan(voicesSql('1'), ['2026-01-01', '2026-02-01'])).toMatch(/SEARCH r USING .*requests_raised/);
  const days = [{ since: '2026-01-01', before: '2026-02-01' }];
  expect(plan(unnotedSql, days)).toMatch(/SEARCH e USING INDEX events_start/);
});

test('the next opening tells what was kept, today and after a weekend, and after a write what is so then', async () => {
  const { client, clock, database, opened, author } = await openTestWorkspace();
  const id = await addLeaver(client);
  await homeChanges(database, author, hr);
  clock.set('2026-04-03T03:00:00.000Z');
  await client.people.recordOpenness({
    personId: id,
    openness: { openness: 'open', form: 'rehire', recordedOn: plainDate.parse('2026-04-03') },
  });
  const friday = await homeChanges(database, author, hr);
  expect(friday.changes.map(({ kind }) => kind)).toEqual(['openToReturn']);
  // Kept in the background, before the next write has its turn.
  await database.keepAside(() => undefined);

  // Of what was kept it is told by the numbers, which nobody ever counted.
  const again = async (at: string, before?: (reopened: Database) => Promise<unknown>) => {
    clock.set(at);
    const { database: reopened } = await reopenWorkspace(opened.folder, Buffer.from(opened.key));
    try {
      reopened.sqlite.exec(`
        UPDATE workspace_facts
        SET value = replace(replace(value, '"people":1', '"people":7'),
          '"answer":[]', '"answer":[{"kind":"joined","people":9,"first":[1]}]')
        WHERE name = 'changes'`);
      await before?.(reopened);
      const { since, changes } = await homeChanges(reopened, author, hr);
      await reopened.keepAside(() => undefined);
      return [since, ...changes.map(({ kind, people: count }) => `${count} ${kind}`)];
    } finally {
      await reopened.close();
    }
  };
  expect(await again('2026-04-03T05:00:00.000Z')).toEqual(['2026-04-01', '7 openToReturn']);
  expect(await again('2026-04-06T05:00:00.000Z')).toEqual(['2026-04-03', '9 joined']);
  const written = await again('2026-04-06T06:00:00.000Z', (reopened) =>
    reopened.write('test', author, (unit) => {
      unit.update(people, { id }, { doNotContact: true });
    }),
  );
  expect(written).toEqual(['2026-04-03']);
});
