import { expect, test } from 'vitest';
import { networkInsights } from '#data/insights/network.ts';
import { people } from '#data/schema/index.ts';
import { type InteractionDraft, interactionDraft } from '#shared/contract/interactions.ts';
import { personId } from '#shared/domain/ids.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

async function addPerson(workspace: TestWorkspace, familyName: string): Promise<string> {
  const id = workspace.ids.next();
  const now = workspace.clock.now();
  await workspace.database.write('person.add', workspace.author, (unit) =>
    unit.insert(people, { id, familyName, doNotContact: false, version: 1, createdAt: now, updatedAt: now }),
  );
  return id;
}

const draft = (ids: string[], changes: Partial<Record<keyof InteractionDraft, unknown>>): InteractionDraft =>
  interactionDraft.parse({
    kind: 'call',
    occurredAt: '2026-03-01T03:00:00.000Z',
    direction: 'mutual',
    purpose: 'checkIn',
    subject: '',
    body: '',
    tier: 'open',
    people: ids.map((id) => personId.parse(id)),
    ...changes,
  });

const subjects = async (workspace: TestWorkspace, limit = 50) =>
  (await workspace.client.insights.latestInteractions({ limit })).map(({ subject }) => subject);

test('newest first, as many as asked for, named by the first person who is not in the bin', async () => {
  const workspace = await openTestWorkspace();
  const first = await addPerson(workspace, 'Gone');
  const second = await addPerson(workspace, 'There');
  const { log } = workspace.client.interactions;
  await log(draft([first, second], { subject: 'older' }));
  await log(draft([second], { subject: 'newer', occurredAt: '2026-03-02T03:00:00.000Z' }));
  await log(draft([first], { subject: 'newest', occurredAt: '2026-03-03T03:00:00.000Z' }));
  expect(await subjects(workspace, 2)).toEqual(['newest', 'newer']);
  await workspace.database.write('person.remove', workspace.author, (unit) =>
    unit.update(people, { id: first }, { deletedAt: workspace.clock.now() }),
  );
  const latest = await workspace.client.insights.latestInteractions({ limit: 50 });
  expect(latest).toMatchObject([
    { subject: 'newer', personId: second },
    { subject: 'older', personId: second, name: { familyName: 'There' } },
  ]);
});

test('what is confidential shows to HR, and what is its owner’s only to the owner', async () => {
  const workspace = await openTestWorkspace();
  const { preferences } = workspace.context;
  const id = await addPerson(workspace, 'Sample');
  await preferences.update({ role: 'hr', userName: 'Aya' });
  for (const tier of ['open', 'hr', 'owner']) {
    await workspace.client.interactions.log(draft([id], { tier, subject: tier }));
  }
  expect((await subjects(workspace)).sort()).toEqual(['hr', 'open', 'owner']);
  await preferences.update({ userName: 'Ben' });
  expect((await subjects(workspace)).sort()).toEqual(['hr', 'open']);
  for (const role of ['manager', 'recruiter'] as const) {
    await preferences.update({ role });
    expect(await subjects(workspace)).toEqual(['open']);
  }
  await preferences.update({ userName: 'Aya' });
  expect((await subjects(workspace)).sort()).toEqual(['open', 'owner']);
});

test('a period that ends before it begins is refused; one left out is the 12 months to the day', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-31T15:30:00.000Z', zone: 'Asia/Tokyo' });
  const { client, database, clock } = workspace;
  const wrong = client.insights.network(JSON.parse('{"on":null,"from":"2026-02-01","to":"2026-01-01"}'));
  await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT', data: { field: 'from' } });
  const reader = { role: 'hr' as const, actor: 'Test' };
  const insights = await networkInsights(database, { on: null, from: null, to: null }, clock, reader);
  expect(insights).toMatchObject({ on: '2026-04-01', from: '2025-04-02', to: '2026-04-01' });
  expect(insights.participation).toHaveLength(24);
});
