import { expect, test, vi } from 'vitest';
import { networkAtAGlance } from '#data/insights/atAGlance.ts';
import { networkInsights } from '#data/insights/network.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { memberships } from '#data/schema/index.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { addMonths, plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const hr = { role: 'hr' as const, actor: 'Test' };
const names = ['alumni', 'reachable', 'joined', 'active', 'contributing', 'participationRate'] as const;

async function filled(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const size = { seed: 5, people: 150, interactions: 600 };
  for await (const _ of fillWithSample(workspace.database, workspace.author, size));
  return workspace;
}

/** The same from the numbers of Insights, of the day and of the day a month before. */
async function wanted({ clock }: TestWorkspace, database: TestWorkspace['database']) {
  const at = async (on: Parameters<typeof addMonths>[0] | null) =>
    await networkInsights(database, { on, from: null, to: null }, clock, hr);
  const now = await at(null);
  const before = await at(addMonths(plainDate.parse(now.on), -1));
  return {
    on: now.on,
    metrics: Object.fromEntries(
      names.map((name) => [name, { ...now.metrics[name], monthBefore: before.metrics[name].value }]),
    ),
    funnel: now.funnel,
  };
}

test('Home is told the numbers of Insights, also from what was kept when the workspace is opened again', async () => {
  const workspace = await filled();
  const { clock, author, opened } = workspace;
  const first = await networkAtAGlance(workspace.database, clock);
  expect(first).toEqual(await wanted(workspace, workspace.database));

  const { folder, key } = opened;
  const reopened = await reopenWorkspace(folder, Buffer.from(key));
  try {
    const { database } = reopened;
    const read = vi.spyOn(database.sqlite, 'prepare');
    expect(await networkAtAGlance(database, clock)).toEqual(first);
    expect(read.mock.calls.map(([sql]) => sql).join()).toContain('workspace_facts');
    // After a write it is counted again, and so it is on another day.
    await database.write('test', author, (unit) => {
      for (const { id } of unit.find(memberships, {}, ['id'])) {
        unit.update(memberships, { id: String(id) }, { leftOn: '2026-03-20' });
      }
    });
    const after = await networkAtAGlance(database, clock);
    expect(after.metrics.joined?.value).toBe(0);
    expect(after.metrics.joined?.monthBefore).toBeGreaterThan(0);
    expect(after).toEqual(await wanted(workspace, database));
    clock.set('2026-06-01T00:00:00.000Z');
    expect((await networkAtAGlance(database, clock)).metrics.joined).toMatchObject({
      value: 0,
      monthBefore: 0,
    });
  } finally {
    await reopened.database.close();
  }
});

test('Insights begins with what was kept when the workspace is opened again, of the same day, reader and data alone', async () => {
  const workspace = await filled();
  const { clock, author, opened } = workspace;
  const scope = { on: null, from: null, to: null };
  const first = await networkInsights(workspace.database, scope, clock, hr);
  // Kept in the background, before the next write has its turn.
  await workspace.database.keepAside(() => undefined);

  const { folder, key } = opened;
  const again = async (work: (database: TestWorkspace['database']) => Promise<void>) => {
    const reopened = await reopenWorkspace(folder, Buffer.from(key));
    try {
      await work(reopened.database);
    } finally {
      await reopened.database.close();
    }
  };
  const readsFacts = (database: TestWorkspace['database']) => {
    const prepared = vi.spyOn(database.sqlite, 'prepare');
    return () =>
      prepared.mock.calls.some(([sql]) => sql.includes('person_summaries') || sql.includes('requests'));
  };
  await again(async (database) => {
    const asked = readsFacts(database);
    expect(await networkInsights(database, scope, clock, hr)).toEqual(first);
    expect(asked()).toBe(false);
  });
  await again(async (database) => {
    const asked = readsFacts(database);
    const recruiter = { role: 'recruiter' as const, actor: 'Ken' };
    expect((await networkInsights(database, scope, clock, recruiter)).reasons.reasons).toEqual([]);
    expect(asked()).toBe(true);
  });
  await again(async (database) => {
    await database.write('test', author, (unit) => {
      for (const { id } of unit.find(memberships, {}, ['id'])) {
        unit.update(memberships, { id: String(id) }, { leftOn: '2026-03-20' });
      }
    });
    expect((await networkInsights(database, scope, clock, hr)).metrics.joined?.n).toBe(0);
  });
});
