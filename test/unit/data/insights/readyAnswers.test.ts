import { expect, test, vi } from 'vitest';
import { fillWithSample } from '#data/sample/fill.ts';
import { memberships } from '#data/schema/index.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import { clientOf, openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const beginning = { on: null, from: null, to: null };

async function leaveAll({ database }: TestWorkspace['opened'], author: TestWorkspace['author']) {
  await database.write('test', author, (unit) => {
    for (const { id } of unit.find(memberships, {}, ['id'])) {
      unit.update(memberships, { id: String(id) }, { leftOn: '2026-03-20' });
    }
  });
}

test('what Home and Insights begin with is ready at the next opening although something was written last', async () => {
  const workspace = await openTestWorkspace();
  const { client, context, opened, author } = workspace;
  const size = { seed: 5, people: 120, interactions: 500 };
  for await (const _ of fillWithSample(workspace.database, author, size));
  // Insights was never looked at.
  const before = await client.insights.atAGlance();
  expect(before.metrics.joined?.value).toBeGreaterThan(0);
  await leaveAll(opened, author);
  const { folder, key } = opened;
  const again = { folder, key: Buffer.from(key) };
  await context.session.close();

  const reopened = await reopenWorkspace(again.folder, again.key);
  await context.session.use(reopened);
  const prepared = vi.spyOn(reopened.database.sqlite, 'prepare');
  const later = clientOf(context);
  const glance = await later.insights.atAGlance();
  const insights = await later.insights.network(beginning);
  const statements = prepared.mock.calls.map(([sql]) => sql);
  expect(statements.filter((sql) => /\b(requests|events|opportunities|farewells)\b/.test(sql))).toEqual([]);
  prepared.mockRestore();
  expect(glance.metrics.joined?.value).toBe(0);
  expect(insights.metrics.joined.value).toBe(0);
  // What was kept is what is counted.
  reopened.database.sqlite.exec(
    "DELETE FROM workspace_facts WHERE name IN ('insights', 'glance', 'changes')",
  );
  expect(await later.insights.network(beginning)).toEqual(insights);
});
