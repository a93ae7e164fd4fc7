import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { someone, someTenure } from '../people/someone.ts';
import { addColleague, addLeaver, day, planIn, planOf, someStep, stepIn, undo } from './farewell.ts';

// The tests' day is 1 April 2026 in Tokyo.

test('planning gives the tenure that goes on its last day and the plan its steps', async () => {
  const workspace = await openTestWorkspace();
  const { personId, tenureId, version } = await addColleague(workspace);
  const steps = [
    someStep({ title: 'Hand over', anchor: 'notice', offsetDays: 7 }),
    someStep({ title: 'Say goodbye', owner: 'manager', offsetDays: -1, after: [0] }),
  ];
  const { leaver, operationId } = await planOf(workspace, personId, {
    lastDay: '2026-05-31',
    noticeOn: '2026-04-01',
    manager: ' Sato ',
    steps,
  });
  expect(leaver).toMatchObject({ personId, tenureId, lastDay: '2026-05-31', manager: 'Sato', hrOwner: null });
  expect(leaver.plan).toMatchObject({ outcome: null, settled: 0, steps: 2, late: 0 });
  expect(leaver.plan?.next).toEqual({ title: 'Hand over', dueOn: '2026-04-08', owner: 'leaver' });
  expect(leaver.steps.map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['Hand over', '2026-04-08'],
    ['Say goodbye', '2026-05-30'],
  ]);
  expect(stepIn(leaver, 'Say goodbye').waitsFor).toEqual([stepIn(leaver, 'Hand over').id]);
  const { tenures, version: after } = await workspace.client.people.profile({ personId });
  expect(tenures).toMatchObject([{ id: tenureId, endedOn: '2026-05-31' }]);
  expect(after).toBe(version + 1);
  expect(operationId).not.toBeNull();
});

test('somebody of whom no tenure is known is given one that ends', async () => {
  const workspace = await openTestWorkspace();
  const { id: personId } = await workspace.client.people.add(someone({ familyName: 'Suzuki' }));
  const { leaver } = await planOf(workspace, personId, { lastDay: '2026-05-31', manager: 'Sato' });
  expect(leaver).toMatchObject({ lastDay: '2026-05-31', hereSince: null });
  const { tenures } = await workspace.client.people.profile({ personId });
  expect(tenures).toMatchObject([{ startedOn: null, endedOn: '2026-05-31', manager: 'Sato' }]);
});

const invalid = (field: string, reason: string) => ({ code: 'INVALID_INPUT', data: { field, reason } });

test('what can not be planned is refused, and nothing of it is kept', async () => {
  const workspace = await openTestWorkspace();
  const { personId, tenureId } = await addColleague(workspace);
  const plan = (wanted: Parameters<typeof planOf>[2]) => planOf(workspace, personId, wanted);
  const lastDay = '2026-05-31';
  await expect(plan({ lastDay, noticeOn: '2026-06-01' })).rejects.toMatchObject(
    invalid('noticeOn', 'noticeAfterLastDay'),
  );
  await expect(plan({ lastDay: '2020-03-31' })).rejects.toMatchObject(invalid('lastDay', 'endsBeforeStart'));
  const circle = [someStep({ after: [1] }), someStep({ after: [2] }), someStep({ after: [0] })];
  await expect(plan({ lastDay, steps: circle })).rejects.toMatchObject(invalid('steps', 'stepsInCircle'));
  await expect(plan({ lastDay, steps: [someStep({ after: [0] })] })).rejects.toMatchObject(
    invalid('steps', 'stepsInCircle'),
  );
  await expect(plan({ lastDay, steps: [someStep({ after: [7] })] })).rejects.toMatchObject(
    invalid('steps', 'stepMissing'),
  );
  await expect(workspace.client.offboarding.leaver({ tenureId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'leaver' },
  });
  await plan({ lastDay, noticeOn: lastDay });
  await expect(plan({ lastDay })).rejects.toMatchObject(invalid('personId', 'planThere'));
});

test("another person's tenure can't be ended", async () => {
  const workspace = await openTestWorkspace();
  const { personId } = await addColleague(workspace, 'Yamada');
  const other = await addColleague(workspace, 'Suzuki');
  const plan = workspace.client.offboarding.plan({
    personId,
    tenureId: other.tenureId,
    noticeOn: null,
    lastDay: day('2026-05-31'),
    manager: null,
    hrOwner: null,
    steps: [someStep()],
  });
  await expect(plan).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'tenure' } });
});

test('the last day moves into the past and the future, and the steps go with it but for those set by hand', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { id: stepId } = stepIn(start);
  const byHand = await client.offboarding.saveStep({
    ...planIn(start),
    step: { ...someStep({ title: 'Keys' }), id: null, dueOn: day('2026-05-20'), after: [stepId] },
  });
  const days = { noticeOn: null, manager: null, hrOwner: null };
  const past = await client.offboarding.change({
    ...planIn(byHand.leaver),
    ...days,
    lastDay: day('2026-02-28'),
  });
  expect(past.leaver.steps.map(({ dueOn, late }) => [dueOn, late])).toEqual([
    ['2026-02-28', true],
    ['2026-05-20', false],
  ]);
  expect(past.leaver).toMatchObject({ thanks: 'overdue', plan: { late: 1 } });
  const future = await client.offboarding.change({
    ...planIn(past.leaver),
    ...days,
    lastDay: day('2027-01-31'),
  });
  expect(future.leaver.steps[0]).toMatchObject({ dueOn: '2027-01-31', late: false, dueByHand: false });
  expect(future.leaver).toMatchObject({ thanks: 'none', plan: { late: 0 } });
});

test('the person stays: the last day is off the tenure, and a later farewell is planned anew', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const { personId, tenureId, plan, ...page } = await addLeaver(workspace, 'Yamada', {
    lastDay: '2026-05-31',
  });
  const withdrawn = await client.offboarding.close({ ...planIn({ plan }), outcome: 'withdrawn' });
  expect(withdrawn.leaver).toBeNull();
  const endedOn = async () => (await client.people.profile({ personId })).tenures[0]?.endedOn;
  expect(await endedOn()).toBeNull();
  await expect(client.offboarding.leaver({ tenureId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await client.offboarding.board({ mine: false, limit: 10 })).total).toBe(0);
  const again = await planOf(workspace, personId, {
    lastDay: '2026-09-30',
    steps: [someStep({ title: 'Card' })],
  });
  expect(again.leaver).toMatchObject({ tenureId, lastDay: '2026-09-30', plan: { outcome: null, steps: 1 } });
  expect(again.leaver.steps.map(({ title }) => title)).toEqual(['Card']);
  expect(page.steps).toHaveLength(1);
});

test('withdrawing is taken back whole: the last day is there again and the plan goes on', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const { tenureId, plan } = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { operationId } = await client.offboarding.close({ ...planIn({ plan }), outcome: 'withdrawn' });
  await undo(workspace, operationId);
  const back = await client.offboarding.leaver({ tenureId });
  expect(back).toMatchObject({ lastDay: '2026-05-31', plan: { outcome: null } });
});

test('planning is taken back whole: no plan, no steps, no last day', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  const { personId } = await addColleague(workspace);
  const { operationId } = await planOf(workspace, personId, { lastDay: '2026-05-31' });
  await undo(workspace, operationId);
  expect((await client.people.profile({ personId })).tenures[0]?.endedOn).toBeNull();
  const left = database.sqlite
    .prepare('SELECT (SELECT count(*) FROM offboardings) + (SELECT count(*) FROM offboarding_steps)')
    .pluck()
    .get();
  expect(left).toBe(0);
});

test('a closed plan is changed only after it was opened again', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const closed = await client.offboarding.close({ ...planIn(start), outcome: 'finished' });
  if (closed.leaver === null) throw new Error('gone');
  expect(closed.leaver.plan?.outcome).toBe('finished');
  const settle = (of: typeof start) =>
    client.offboarding.settleStep({ ...planIn(of), stepId: stepIn(of).id, state: 'done', note: '' });
  await expect(settle(closed.leaver)).rejects.toMatchObject(invalid('outcome', 'planClosed'));
  const open = await client.offboarding.reopen(planIn(closed.leaver));
  expect((await settle(open.leaver)).leaver.plan).toMatchObject({ outcome: null, settled: 1 });
});

test('who came back is a colleague again; their old farewell can not be withdrawn, a new one is planned for the new tenure', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { personId, tenureId } = start;
  clock.set('2027-04-01T03:00:00.000Z');
  const before = await client.people.profile({ personId });
  const back = await client.people.saveTenure({
    personId,
    version: before.version,
    tenure: { ...someTenure({ startedOn: '2027-04-01' }), id: null },
  });
  await expect(client.offboarding.close({ ...planIn(start), outcome: 'withdrawn' })).rejects.toMatchObject(
    invalid('outcome', 'cameBack'),
  );
  const again = await planOf(workspace, personId, { lastDay: '2028-02-29' });
  expect(again.leaver.tenureId).not.toBe(tenureId);
  expect(again.leaver.tenureId).toBe(back.tenures.find(({ startedOn }) => startedOn === '2027-04-01')?.id);
  expect(again.leaver.hereSince).toBe('2027-04-01');
});

test('an old version is refused, whatever was changed meanwhile', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const [{ id: stepId }] = [stepIn(start)];
  await client.offboarding.settleStep({ ...planIn(start), stepId, state: 'done', note: '' });
  const changed = { code: 'CHANGED_MEANWHILE', data: { what: 'offboarding' } };
  const days = { noticeOn: null, lastDay: day('2026-06-30'), manager: null, hrOwner: null };
  await expect(client.offboarding.change({ ...planIn(start), ...days })).rejects.toMatchObject(changed);
  await expect(client.offboarding.removeStep({ ...planIn(start), stepId })).rejects.toMatchObject(changed);
  await expect(client.offboarding.close({ ...planIn(start), outcome: 'finished' })).rejects.toMatchObject(
    changed,
  );
});

test('a change that changes nothing leaves no word in the history', async () => {
  const workspace = await openTestWorkspace();
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const days = { noticeOn: null, lastDay: day('2026-05-31'), manager: null, hrOwner: null };
  const same = await workspace.client.offboarding.change({ ...planIn(start), ...days });
  expect(same.operationId).toBeNull();
  expect(same.leaver.plan?.version).toBe(start.plan?.version);
});
