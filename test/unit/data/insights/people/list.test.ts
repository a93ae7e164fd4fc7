import { expect, test } from 'vitest';
import { idsOfSeqsSql } from '#data/insights/people/keepAsSegment.ts';
import { peopleBehindSql } from '#data/insights/people/list.ts';
import { memberships, people, tenures } from '#data/schema/index.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

/** Alumni of these names, who joined; everybody worked in Sales. */
async function withMembers({ database, author }: TestWorkspace, names: readonly string[]): Promise<void> {
  const stamp = { version: 1, createdAt: author.clock.now(), updatedAt: author.clock.now() };
  await database.write('test', author, (unit) => {
    for (const familyName of names) {
      const personId = author.ids.next();
      unit.insert(people, { id: personId, familyName, doNotContact: false, ...stamp });
      const tenure = { startedOn: '2015-04-01', endedOn: '2024-03-31', department: 'Sales', title: 'Clerk' };
      unit.insert(tenures, { id: author.ids.next(), personId, ...tenure });
      unit.insert(memberships, { id: author.ids.next(), personId, joinedOn: '2025-01-01' });
    }
  });
}

const scope = { on: null, from: null, to: null };
const joined = { scope, behind: { figure: 'metric' as const, metric: 'joined' as const } };

test('they come by name, a page at a time, with where they were last', async () => {
  const workspace = await openTestWorkspace();
  await withMembers(workspace, ['Smith', 'Adams', 'Young', 'Baker']);
  const { insightPeople } = workspace.client;
  const first = await insightPeople.list({ ...joined, offset: 0, limit: 3 });
  expect(first.total).toBe(4);
  expect(first.people.map(({ name }) => name.familyName)).toEqual(['Adams', 'Baker', 'Smith']);
  expect(first.people[0]).toMatchObject({ department: 'Sales', title: 'Clerk', leftOn: '2024-03-31' });
  const rest = await insightPeople.list({ ...joined, offset: 3, limit: 3 });
  expect(rest.people.map(({ name }) => name.familyName)).toEqual(['Young']);
});

test('the list follows what is written', async () => {
  const workspace = await openTestWorkspace();
  await withMembers(workspace, ['Smith']);
  const ask = () => workspace.client.insightPeople.list({ ...joined, offset: 0, limit: 10 });
  expect((await ask()).total).toBe(1);
  await withMembers(workspace, ['Adams']);
  expect((await ask()).people.map(({ name }) => name.familyName)).toEqual(['Adams', 'Smith']);
});

test('only those of the scope are in it', async () => {
  const workspace = await openTestWorkspace();
  await withMembers(workspace, ['Smith', 'Adams']);
  const ask = async (limits: object) =>
    (
      await workspace.client.insightPeople.list({
        ...joined,
        scope: { ...scope, ...limits },
        offset: 0,
        limit: 9,
      })
    ).total;
  expect(await ask({ department: 'SALES' })).toBe(2);
  expect(await ask({ department: 'Works' })).toBe(0);
  expect(await ask({ leaveYear: 2024 })).toBe(2);
  expect(await ask({ leaveYear: 2023 })).toBe(0);
});

test('recruiters are not told who is behind reasons and farewells', async () => {
  const workspace = await openTestWorkspace();
  const { preferences } = workspace.context;
  const ask = (behind: Parameters<typeof workspace.client.insightPeople.list>[0]['behind']) =>
    workspace.client.insightPeople.list({ scope, behind, offset: 0, limit: 10 });
  await preferences.update({ role: 'recruiter' });
  await expect(ask({ figure: 'reasons', reason: 'pay' })).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  await expect(ask({ figure: 'metric', metric: 'leaverEnps' })).rejects.toMatchObject({
    code: 'NOT_FOR_ROLE',
  });
  expect(await ask(joined.behind)).toEqual({ total: 0, people: [] });
});

test('they can be kept as a list of these very people, which the history knows of', async () => {
  const workspace = await openTestWorkspace();
  await withMembers(workspace, ['Smith', 'Adams']);
  const { client } = workspace;
  const kept = await client.insightPeople.keepAsSegment({ ...joined, name: 'Members of April' });
  expect(kept.people).toBe(2);
  const kind = workspace.database.sqlite.prepare('SELECT kind FROM operations WHERE id = ?').pluck();
  expect(kind.get(kept.operationId)).toBe('segment.add');
  await withMembers(workspace, ['Later']);
  const [listed] = await client.segments.list();
  expect(listed).toMatchObject({
    segment: { id: kept.segmentId, name: 'Members of April', kind: 'list' },
    people: 2,
  });
  await expect(
    client.insightPeople.keepAsSegment({ ...joined, name: 'members of april' }),
  ).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  });
});

test('their rows are found by key', async () => {
  const { database } = await openTestWorkspace();
  for (const sql of [peopleBehindSql, idsOfSeqsSql]) {
    const plan = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all('[]');
    const steps = JSON.stringify(plan);
    expect(steps).not.toMatch(/SCAN (s|p)\b/);
    expect(steps).toMatch(/SEARCH/);
  }
});
