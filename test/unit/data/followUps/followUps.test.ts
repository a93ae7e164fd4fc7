import { describe, expect, test } from 'vitest';
import { openCountSql, openPageSql } from '#data/followUps/due.ts';
import { ofPersonSql } from '#data/followUps/read.ts';
import { followUps } from '#data/schema/index.ts';
import { people } from '#data/schema/people.ts';
import { personId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

const day = (text: string) => plainDate.parse(text);

async function withPerson() {
  const workspace = await openTestWorkspace();
  await workspace.context.preferences.update({ userName: 'Sato' });
  const [person] = await addPeople(workspace, [{ familyName: '山田', givenName: '花子' }]);
  if (person === undefined) throw new Error('nobody was added');
  const add = (title: string, dueOn: string, owner: string | null = null, of = person.id) =>
    workspace.client.followUps.add({ personId: of, title, note: '', dueOn, owner });
  return { ...workspace, workspace, person, add };
}

const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);

/** Today is 1 April 2026 in Tokyo. */
describe('what is due', () => {
  test('is sorted into overdue, today and the next seven days, earliest first', async () => {
    const { client, add } = await withPerson();
    await add('later', '2026-04-09');
    await add('in a week', '2026-04-08');
    await add('tomorrow', '2026-04-02');
    await add('today', '2026-04-01');
    await add('yesterday', '2026-03-31');
    await add('long ago', '2025-01-01');
    const due = await client.followUps.due({ mine: false, limit: 10 });
    expect(due.today).toBe('2026-04-01');
    expect(titles(due.overdue.followUps)).toEqual(['long ago', 'yesterday']);
    expect(titles(due.dueToday.followUps)).toEqual(['today']);
    expect(titles(due.thisWeek.followUps)).toEqual(['tomorrow', 'in a week']);
  });

  test('goes by the day in the user’s zone', async () => {
    const { client, clock, add } = await withPerson();
    await add('call', '2026-04-02');
    clock.set('2026-04-01T14:59:59.000Z');
    expect(titles((await client.followUps.due({ mine: false, limit: 10 })).thisWeek.followUps)).toEqual([
      'call',
    ]);
    clock.set('2026-04-01T15:00:00.000Z');
    expect(titles((await client.followUps.due({ mine: false, limit: 10 })).dueToday.followUps)).toEqual([
      'call',
    ]);
  });

  test('counts all and gives the first', async () => {
    const { client, add } = await withPerson();
    for (const number of [1, 2, 3]) await add(`task ${number}`, `2026-03-0${number}`);
    const { overdue } = await client.followUps.due({ mine: true, limit: 2 });
    expect(overdue.total).toBe(3);
    expect(titles(overdue.followUps)).toEqual(['task 1', 'task 2']);
  });

  test('of mine leaves out what others own, and keeps what nobody owns', async () => {
    const { client, add } = await withPerson();
    await add('mine', '2026-04-01', 'Sato');
    await add('nobody’s', '2026-04-01');
    await add('theirs', '2026-04-01', 'Suzuki');
    const mine = await client.followUps.due({ mine: true, limit: 10 });
    expect(titles(mine.dueToday.followUps)).toEqual(['mine', 'nobody’s']);
    expect(mine.dueToday.total).toBe(2);
    const all = await client.followUps.due({ mine: false, limit: 10 });
    expect(all.dueToday.total).toBe(3);
  });

  test('has nothing of people who are in the bin or have died, which their pages still list', async () => {
    const { client, workspace, person, add } = await withPerson();
    const [other] = await addPeople(workspace, [{ familyName: 'Smith' }]);
    if (other === undefined) throw new Error('nobody was added');
    await add('call', '2026-04-01');
    await add('write', '2026-03-01', null, other.id);
    await setPerson(workspace, person.id, { deceasedOn: '2026-03-20' });
    await setPerson(workspace, other.id, { deletedAt: '2026-03-20T00:00:00.000Z' });
    const { overdue, dueToday } = await client.followUps.due({ mine: false, limit: 10 });
    expect([overdue.total, dueToday.total]).toEqual([0, 0]);
    expect([overdue.followUps, dueToday.followUps]).toEqual([[], []]);
    expect(titles(await client.followUps.ofPerson({ personId: person.id }))).toEqual(['call']);
  });

  test('is found by its index alone', async () => {
    const { database } = await openTestWorkspace();
    for (const mine of [true, false]) {
      const plans = [openCountSql(mine), openPageSql(mine)].map((sql) => planOf(database.sqlite, sql));
      for (const plan of plans) {
        expect(plan).toContain('SEARCH f USING COVERING INDEX follow_ups_open (due_on>? AND due_on<?)');
        expect(
          plan.filter((step) => /\bSCAN\b(?! (people USING COVERING INDEX people_gone))/.test(step)),
        ).toEqual([]);
      }
    }
    expect(planOf(database.sqlite, ofPersonSql)[0]).toContain('USING INDEX follow_ups_person');
  });
});

describe('a follow-up', () => {
  test('is added with its person’s name, tidied', async () => {
    const { client, person } = await withPerson();
    const added = await client.followUps.add({
      personId: person.id,
      title: '  Ask about the new job ',
      note: ' softly ',
      dueOn: '2026-04-03',
      owner: '  ',
    });
    expect(added).toMatchObject({
      version: 1,
      kind: 'task',
      title: 'Ask about the new job',
      note: 'softly',
      owner: null,
      doneAt: null,
      personName: { familyName: '山田' },
    });
    expect(await client.followUps.ofPerson({ personId: person.id })).toEqual([added]);
  });

  test('is changed, put off, done with a result and opened again, each a version further', async () => {
    const { client, add } = await withPerson();
    const { id, version } = await add('call', '2026-04-01');
    const changed = await client.followUps.update({
      id,
      version,
      title: 'write',
      note: 'by post',
      dueOn: '2026-04-02',
      owner: 'Sato',
    });
    expect(changed).toMatchObject({ version: 2, title: 'write', owner: 'Sato' });
    const later = await client.followUps.snooze({ id, version: 2, until: '2026-05-01' });
    expect(later).toMatchObject({ version: 3, dueOn: '2026-05-01' });
    const done = await client.followUps.done({ id, version: 3, result: ' wants to give a talk ' });
    expect(done).toMatchObject({
      version: 4,
      doneAt: '2026-04-01T00:00:00.000Z',
      result: 'wants to give a talk',
    });
    const corrected = await client.followUps.done({ id, version: 4, result: 'two talks' });
    expect(corrected).toMatchObject({ version: 5, doneAt: done.doneAt, result: 'two talks' });
    const open = await client.followUps.reopen({ id, version: 5 });
    expect(open).toMatchObject({ version: 6, doneAt: null, result: null });
  });

  test('refuses a change made from an old version, and keeps what is there', async () => {
    const { client, person, add } = await withPerson();
    const { id, version } = await add('call', '2026-04-01');
    await client.followUps.snooze({ id, version, until: '2026-04-10' });
    const tries = [
      client.followUps.snooze({ id, version, until: '2026-04-20' }),
      client.followUps.done({ id, version, result: null }),
      client.followUps.remove({ id, version }),
      client.followUps.update({ id, version, title: 'x', note: '', dueOn: '2026-04-20', owner: null }),
    ];
    for (const attempt of tries) {
      await expect(attempt).rejects.toMatchObject({
        code: 'CHANGED_MEANWHILE',
        data: { what: 'followUp' },
      });
    }
    const [kept] = await client.followUps.ofPerson({ personId: person.id });
    expect(kept).toMatchObject({ title: 'call', dueOn: '2026-04-10', doneAt: null });
  });

  test('can’t be put off to today or before', async () => {
    const { client, add } = await withPerson();
    const { id, version } = await add('call', '2026-03-01');
    for (const until of ['2026-04-01', '2026-03-31']) {
      await expect(client.followUps.snooze({ id, version, until })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        data: { field: 'dueOn' },
      });
    }
  });

  test('goes into the bin and comes back', async () => {
    const { client, person, add } = await withPerson();
    const { id, version } = await add('call', '2026-04-01');
    await client.followUps.remove({ id, version });
    expect(await client.followUps.ofPerson({ personId: person.id })).toEqual([]);
    expect((await client.followUps.due({ mine: false, limit: 10 })).dueToday.total).toBe(0);
    await expect(client.followUps.reopen({ id, version: 2 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const back = await client.followUps.restore({ id });
    expect(back).toMatchObject({ id, version: 3, title: 'call' });
    await expect(client.followUps.restore({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is listed with the open ones first by due day, then the done ones, latest first', async () => {
    const { client, clock, person, add } = await withPerson();
    const first = await add('done first', '2026-04-01');
    const second = await add('done second', '2026-03-01');
    await add('open later', '2026-04-05');
    await add('open sooner', '2026-04-02');
    await client.followUps.done({ id: first.id, version: 1, result: null });
    clock.advance(60_000);
    await client.followUps.done({ id: second.id, version: 1, result: null });
    expect(titles(await client.followUps.ofPerson({ personId: person.id }))).toEqual([
      'open sooner',
      'open later',
      'done second',
      'done first',
    ]);
  });

  test('of nobody there is refused', async () => {
    const { client, database } = await withPerson();
    const nobody = personId.parse('00000000-0000-7000-8000-00000000ffff');
    const draft = { personId: nobody, title: 'call', note: '', dueOn: day('2026-04-01'), owner: null };
    await expect(client.followUps.add(draft)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(client.followUps.ofPerson({ personId: nobody })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(database.orm.select().from(followUps).all()).toEqual([]);
  });

  test('moves the day on the person’s summary', async () => {
    const { client, person, add } = await withPerson();
    const { id, version } = await add('call', '2026-04-03');
    await add('write', '2026-04-10');
    const nextDue = async () => (await client.people.profile({ personId: person.id })).nextDueOn;
    expect(await nextDue()).toBe('2026-04-03');
    await client.followUps.done({ id, version, result: null });
    expect(await nextDue()).toBe('2026-04-10');
  });
});

async function setPerson(
  { database, author }: TestWorkspace,
  id: string,
  patch: Partial<typeof people.$inferInsert>,
): Promise<void> {
  await database.write('test', author, (unit) => unit.update(people, { id }, patch));
}

function planOf(sqlite: TestWorkspace['database']['sqlite'], sql: string): string[] {
  const values = { from: '2026-01-01', to: '2026-02-01', owner: 'Sato', limit: 10 };
  const asked = sql.includes(':from') ? [values] : ['x'];
  return sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...asked)
    .map(({ detail }) => detail);
}
