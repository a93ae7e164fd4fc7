import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addLeaver, day, planIn, someStep, stepIn, undo } from './farewell.ts';

const invalid = (field: string, reason: string) => ({ code: 'INVALID_INPUT', data: { field, reason } });

test('a step is done by somebody at a moment, not needed for a reason, and open again', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { id: stepId } = stepIn(start);
  const done = await client.offboarding.settleStep({
    ...planIn(start),
    stepId,
    state: 'done',
    note: ' In the box ',
  });
  expect(stepIn(done.leaver)).toMatchObject({
    state: 'done',
    note: 'In the box',
    settledAt: '2026-04-01T00:00:00.000Z',
    settledBy: 'hr',
  });
  const unsaid = { ...planIn(done.leaver), stepId, state: 'notNeeded' as const, note: ' ' };
  await expect(client.offboarding.settleStep(unsaid)).rejects.toMatchObject(invalid('note', 'reasonMissing'));
  const waived = await client.offboarding.settleStep({ ...unsaid, note: 'Their own laptop' });
  expect(waived.leaver.plan).toMatchObject({ settled: 1, steps: 1, next: null });
  const open = await client.offboarding.settleStep({
    ...planIn(waived.leaver),
    stepId,
    state: 'open',
    note: '',
  });
  expect(stepIn(open.leaver)).toMatchObject({ state: 'open', settledAt: null, settledBy: null });
});

test('settling is taken back on its own', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const { operationId } = await client.offboarding.settleStep({
    ...planIn(start),
    stepId: stepIn(start).id,
    state: 'done',
    note: '',
  });
  await undo(workspace, operationId);
  const back = await client.offboarding.leaver({ tenureId: start.tenureId });
  expect(stepIn(back)).toMatchObject({ state: 'open', settledAt: null });
  expect(back.plan?.version).toBeGreaterThan(start.plan?.version ?? 0);
});

test('talk and thanks are not called done while nothing of them is written down', async () => {
  const workspace = await openTestWorkspace();
  const start = await addLeaver(workspace, 'Yamada', {
    lastDay: '2026-05-31',
    steps: [someStep({ kind: 'conversation' }), someStep({ kind: 'thanks' })],
  });
  for (const { id: stepId } of start.steps) {
    const settled = workspace.client.offboarding.settleStep({
      ...planIn(start),
      stepId,
      state: 'done',
      note: '',
    });
    await expect(settled).rejects.toMatchObject(invalid('state', 'notDoneYet'));
  }
});

test('thanks that are not needed, for a reason, do not turn overdue', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const steps = [someStep({ kind: 'thanks' })];
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-04-02', steps });
  clock.set('2026-04-03T00:00:00.000Z');
  const { tenureId } = start;
  const today = async () => (await client.offboarding.due({ mine: false, limit: 5 })).thanksToday.length;
  expect(await client.offboarding.leaver({ tenureId })).toMatchObject({ thanks: 'overdue' });
  const waived = await client.offboarding.settleStep({
    ...planIn(start),
    stepId: stepIn(start).id,
    state: 'notNeeded',
    note: 'They asked for none',
  });
  expect(waived.leaver.thanks).toBe('none');
  clock.set('2026-04-02T00:00:00.000Z');
  expect(await today()).toBe(0);
  await client.offboarding.settleStep({
    ...planIn(waived.leaver),
    stepId: stepIn(start).id,
    state: 'open',
    note: '',
  });
  expect(await today()).toBe(1);
});

test('steps are added, changed, put in order and taken out; what waited for one waits no longer', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', {
    lastDay: '2026-05-31',
    steps: [someStep({ title: 'A' }), someStep({ title: 'B', after: [0] })],
  });
  const [a, b] = [stepIn(start, 'A'), stepIn(start, 'B')];
  const added = await client.offboarding.saveStep({
    ...planIn(start),
    step: { ...someStep({ title: ' C ', ownerName: ' Ito ' }), id: null, dueOn: null, after: [b.id, b.id] },
  });
  const c = stepIn(added.leaver, 'C');
  expect(c).toMatchObject({ after: [b.id], waitsFor: [b.id], dueOn: '2026-05-31', ownerName: 'Ito' });
  const circle = client.offboarding.saveStep({
    ...planIn(added.leaver),
    step: { ...someStep({ title: 'A' }), id: a.id, dueOn: null, after: [c.id] },
  });
  await expect(circle).rejects.toMatchObject(invalid('steps', 'stepsInCircle'));
  const arranged = await client.offboarding.arrangeSteps({ ...planIn(added.leaver), steps: [c.id, a.id] });
  expect(arranged.leaver.steps.map(({ title }) => title)).toEqual(['C', 'A', 'B']);
  const without = await client.offboarding.removeStep({ ...planIn(arranged.leaver), stepId: b.id });
  expect(without.leaver.steps.map(({ title, after }) => [title, after])).toEqual([
    ['C', []],
    ['A', []],
  ]);
  await undo(workspace, without.operationId);
  const back = await client.offboarding.leaver({ tenureId: start.tenureId });
  expect(stepIn(back, 'C').waitsFor).toEqual([b.id]);
});

test("a step of another plan is none of this one's", async () => {
  const workspace = await openTestWorkspace();
  const one = await addLeaver(workspace, 'Yamada', { lastDay: '2026-05-31' });
  const other = await addLeaver(workspace, 'Suzuki', { lastDay: '2026-05-31' });
  const settled = workspace.client.offboarding.settleStep({
    ...planIn(one),
    stepId: stepIn(other).id,
    state: 'done',
    note: '',
  });
  await expect(settled).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'step' } });
});

test('own contact details are confirmed with words of consent, which settles both steps', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const start = await addLeaver(workspace, 'Yamada', {
    lastDay: '2026-05-31',
    steps: [someStep({ kind: 'contactDetails' }), someStep({ kind: 'consent', after: [0] })],
  });
  const { personVersion } = start;
  const point = { channel: 'email', label: null, value: 'yamada@example.com', usable: true } as const;
  const word = {
    purpose: 'news',
    channel: 'email',
    state: 'granted',
    basis: 'consent',
    evidence: 'Said on the last day',
    decidedOn: day('2026-04-01'),
  } as const;
  const stale = client.offboarding.confirmContact({
    ...planIn(start),
    personVersion: personVersion - 1,
    contactPoints: [point],
    consents: [],
  });
  await expect(stale).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'person' } });
  const notAnAddress = client.offboarding.confirmContact({
    ...planIn(start),
    personVersion,
    contactPoints: [{ ...point, value: 'yamada at example' }],
    consents: [],
  });
  await expect(notAnAddress).rejects.toMatchObject(invalid('contactPoints.0.value', 'notAnEmail'));
  const { leaver, operationId } = await client.offboarding.confirmContact({
    ...planIn(start),
    personVersion,
    contactPoints: [point],
    consents: [word],
  });
  expect(leaver).toMatchObject({
    contactPoints: [point],
    consents: [word],
    plan: { settled: 2 },
    personVersion: personVersion + 1,
  });
  const profile = await client.people.profile({ personId: start.personId });
  expect(profile).toMatchObject({ contactPoints: [point], consents: [word] });
  expect(operationId).not.toBeNull();
});
