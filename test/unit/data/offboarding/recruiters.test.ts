import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { become } from '../farewells/leaver.ts';
import { minimalInputs } from '../minimalInputs.ts';
import { addLeaver, day, planIn, stepIn } from './farewell.ts';

const reads = {
  offboarding: ['board', 'calendar', 'due', 'leaver', 'templates', 'numbers'],
  managementMessages: ['list'],
} as const;

const writes = (['offboarding', 'managementMessages'] as const).flatMap((feature) =>
  Object.keys(contract[feature])
    .filter((name) => !(reads[feature] as readonly string[]).includes(name))
    .map((name) => [feature, name] as const),
);

test.each(writes)('recruiters may not %s.%s', async (feature, name) => {
  const { client } = await openTestWorkspace();
  await client.settings.update({ role: 'recruiter' });
  const call: unknown = Reflect.get(Reflect.get(client, feature), name);
  if (typeof call !== 'function') throw new TypeError(`no procedure ${name}`);
  await expect(Promise.resolve(call(minimalInputs[`${feature}.${name}`]))).rejects.toMatchObject({
    code: 'FAREWELLS_READ_ONLY',
  });
});

test('a plan that is there stays as it is for them; managers and HR change it', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  const leaver = await addLeaver(workspace, 'Yamada', { lastDay: '2026-04-03' });
  const done = { ...planIn(leaver), stepId: stepIn(leaver).id, state: 'done', note: '' } as const;
  const moved = {
    ...planIn(leaver),
    noticeOn: null,
    lastDay: day('2026-05-01'),
    manager: null,
    hrOwner: null,
  };
  await become(workspace, 'recruiter', 'Rika');
  const stamp = database.stamp();
  await expect(client.offboarding.settleStep(done)).rejects.toMatchObject({ code: 'FAREWELLS_READ_ONLY' });
  await expect(client.offboarding.change(moved)).rejects.toMatchObject({ code: 'FAREWELLS_READ_ONLY' });
  expect(database.stamp()).toBe(stamp);
  await become(workspace, 'manager', 'Mio');
  await client.offboarding.settleStep(done);
  await become(workspace, 'hr', 'Hana');
  const { leaver: after } = await client.offboarding.change({ ...moved, version: done.version + 1 });
  expect(after).toMatchObject({ lastDay: '2026-05-01', plan: { settled: 1 } });
});
