import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addColleague, addLeaver, day, planIn, planOf, someStep, stepIn } from './farewell.ts';

const tenureOf = async (
  { client }: Awaited<ReturnType<typeof openTestWorkspace>>,
  personId: Parameters<typeof planOf>[1],
) => {
  const { version, tenures } = await client.people.profile({ personId });
  const [tenure] = tenures;
  if (tenure === undefined) throw new Error('no tenure');
  return { version, tenure };
};

test('the last day corrected on the profile is that of the farewell', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const { personId, tenureId } = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { version, tenure } = await tenureOf(workspace, personId);
  await client.people.saveTenure({ personId, version, tenure: { ...tenure, endedOn: day('2026-06-30') } });
  const page = await client.offboarding.leaver({ tenureId });
  expect(page).toMatchObject({ lastDay: '2026-06-30', steps: [{ dueOn: '2026-06-30' }] });
});

test('the last day taken off on the profile withdraws the plan; another one opens it by hand or by a new plan', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const { personId, tenureId, plan } = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { version, tenure } = await tenureOf(workspace, personId);
  await client.people.saveTenure({ personId, version, tenure: { ...tenure, endedOn: null } });
  expect((await client.offboarding.board({ mine: false, limit: 10 })).total).toBe(0);
  const { id } = planIn({ plan });
  const reopen = client.offboarding.reopen({ id, version: (plan?.version ?? 0) + 1 });
  await expect(reopen).rejects.toMatchObject({ data: { field: 'lastDay', reason: 'lastDayMissing' } });
  const again = await tenureOf(workspace, personId);
  await client.people.saveTenure({
    personId,
    version: again.version,
    tenure: { ...again.tenure, endedOn: day('2026-07-31') },
  });
  const reopened = await client.offboarding.reopen({ id, version: (plan?.version ?? 0) + 1 });
  expect(reopened.leaver).toMatchObject({ tenureId, lastDay: '2026-07-31', plan: { outcome: null } });
});

test('a tenure with a farewell is not taken out; with a plan that was withdrawn it is, and the plan with it', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { personId, tenureId } = start;
  const remove = async () => {
    const { version } = await tenureOf(workspace, personId);
    return client.people.removeTenure({ personId, version, tenureId });
  };
  await expect(remove()).rejects.toMatchObject({ code: 'TENURE_HAS_FAREWELL' });
  await client.offboarding.close({ ...planIn(start), outcome: 'withdrawn' });
  await remove();
  const left = database.sqlite.prepare('SELECT count(*) FROM offboarding_steps').pluck().get();
  expect(left).toBe(0);
  expect((await client.people.profile({ personId })).tenures).toEqual([]);
});

test('two records of one leaver, both planned, become one farewell with what was settled on either', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const steps = [someStep({ title: 'Laptop' }), someStep({ title: 'Thanks', kind: 'thanks', after: [0] })];
  const keep = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31', steps });
  const other = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31', manager: 'Sato', steps });
  await client.offboarding.settleStep({
    ...planIn(other),
    stepId: stepIn(other, 'Laptop').id,
    state: 'done',
    note: '',
  });
  const versionOf = async (personId: typeof keep.personId) =>
    (await client.people.profile({ personId })).version;
  await client.duplicates.merge({
    keep: { id: keep.personId, version: await versionOf(keep.personId) },
    other: { id: other.personId, version: await versionOf(other.personId) },
    fromOther: [],
  });
  const page = await client.offboarding.leaver({ tenureId: keep.tenureId });
  expect(page).toMatchObject({ manager: 'Sato', plan: { steps: 2, settled: 1 } });
  expect((await client.offboarding.board({ mine: false, limit: 10 })).total).toBe(1);
});

test('a plan for somebody in the bin is not there until they are back', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const { personId } = await addColleague(workspace);
  const { leaver } = await planOf(workspace, personId, { lastDay: '2026-05-31' });
  const { version } = await client.people.profile({ personId });
  await client.people.remove({ personId, version });
  const settle = client.offboarding.settleStep({
    ...planIn(leaver),
    stepId: stepIn(leaver).id,
    state: 'done',
    note: '',
  });
  await expect(settle).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'person' } });
  await expect(planOf(workspace, personId, { lastDay: '2026-05-31' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await client.offboarding.due({ mine: false, limit: 10 })).steps.total).toBe(0);
});
