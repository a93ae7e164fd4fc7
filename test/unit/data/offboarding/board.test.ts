import { expect, test } from 'vitest';
import type { Leaver } from '#shared/contract/offboarding.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { someone, someTenure } from '../people/someone.ts';
import { addLeaver, day, planIn, someStep, stepIn } from './farewell.ts';

const names = (leavers: readonly Leaver[]) => leavers.map(({ personName }) => personName.familyName);

const boardOf = async ({ client }: TestWorkspace, mine = false) =>
  client.offboarding.board({ mine, limit: 100 });

const thanksGiven = (workspace: TestWorkspace, tenureId: Leaver['tenureId'], givenOn: string | null) =>
  workspace.client.farewells.saveThanks({
    tenureId,
    version: null,
    givenBy: 'Sato',
    givenOn: givenOn === null ? null : day(givenOn),
    way: 'spoken',
    words: 'Thank you',
  });

test('the board shows who leaves from today on, planned or not, earliest first', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  await addLeaver(workspace, 'Planned', { lastDay: '2026-05-31' });
  const tenure = (endedOn: string) => someTenure({ startedOn: '2020-04-01', endedOn });
  await client.people.add(someone({ familyName: 'Today', tenure: tenure('2026-04-01') }));
  await client.people.add(someone({ familyName: 'Yesterday', tenure: tenure('2026-03-31') }));
  await client.people.add(
    someone({ familyName: 'Stays', tenure: { ...tenure('2026-04-01'), endedOn: null } }),
  );
  const board = await boardOf(workspace);
  expect(names(board.leavers)).toEqual(['Today', 'Planned']);
  expect(board).toMatchObject({ today: '2026-04-01', total: 2 });
  expect(board.leavers[0]).toMatchObject({ plan: null, conversation: 'none', thanks: 'none' });
  const first = await client.offboarding.board({ mine: false, limit: 1 });
  expect(first).toMatchObject({ total: 2, leavers: [{ personName: { familyName: 'Today' } }] });
});

test("whoever goes on in another tenure, died, or is in the bin is nobody's leaver", async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const tenure = someTenure({ startedOn: '2020-04-01', endedOn: '2026-04-30' });
  const moved = await client.people.add(someone({ familyName: 'Moves', tenure }));
  await client.people.saveTenure({
    personId: moved.id,
    version: moved.version,
    tenure: { ...someTenure({ startedOn: '2026-05-01' }), id: null },
  });
  const gone = await client.people.add(someone({ familyName: 'Binned', tenure }));
  await client.people.remove({ personId: gone.id, version: gone.version });
  const died = await client.people.add(someone({ familyName: 'Died', tenure }));
  workspace.database.sqlite
    .prepare('UPDATE people SET deceased_on = ? WHERE id = ?')
    .run('2026-03-31', died.id);
  expect((await boardOf(workspace)).total).toBe(0);
  const april = await client.offboarding.calendar({
    from: day('2026-04-01'),
    to: day('2026-04-30'),
    mine: false,
  });
  expect(april.leavers).toEqual([]);
});

test('after the last day an open plan stays on the board, one that was closed only while thanks are missing', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const open = await addLeaver(workspace, 'Open', { lastDay: '2026-04-10' });
  const closed = await addLeaver(workspace, 'Closed', { lastDay: '2026-04-10' });
  await client.offboarding.close({ ...planIn(closed), outcome: 'finished' });
  clock.set('2026-04-10T14:59:59.000Z');
  expect((await boardOf(workspace)).leavers.map(({ thanks }) => thanks)).toEqual(['none', 'none']);
  // One second on it is the 11th in Tokyo.
  clock.advance(1000);
  expect((await boardOf(workspace)).leavers.map(({ thanks }) => thanks)).toEqual(['overdue', 'overdue']);
  await thanksGiven(workspace, closed.tenureId, '2026-04-11');
  const after = await boardOf(workspace);
  expect(names(after.leavers)).toEqual(['Open']);
  expect(await client.offboarding.leaver({ tenureId: closed.tenureId })).toMatchObject({
    thanks: 'givenLate',
  });
  clock.set('2026-12-01T00:00:00.000Z');
  expect(names((await boardOf(workspace)).leavers)).toEqual(['Open']);
  expect(open.plan?.outcome).toBeNull();
});

test('thirty days after the last day a closed farewell without thanks is shown no longer', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const closed = await addLeaver(workspace, 'Closed', { lastDay: '2026-04-10' });
  await client.offboarding.close({ ...planIn(closed), outcome: 'finished' });
  clock.set('2026-05-10T00:00:00.000Z');
  expect((await boardOf(workspace)).total).toBe(1);
  clock.set('2026-05-11T00:00:00.000Z');
  expect((await boardOf(workspace)).total).toBe(0);
});

test("today is the user's: on the same moment thanks are due in Tokyo and overdue in Auckland", async () => {
  const workspace = await openTestWorkspace({ now: '2026-04-10T14:00:00.000Z' });
  const { tenureId } = await addLeaver(workspace, 'Yamada', { lastDay: '2026-04-10' });
  const thanks = async () => (await workspace.client.offboarding.leaver({ tenureId })).thanks;
  expect(await thanks()).toBe('none');
  workspace.clock.moveTo('Pacific/Auckland');
  expect(await thanks()).toBe('overdue');
});

test('mine is what I am manager or HR owner of by name, and what nobody looks after', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  await client.settings.update({ role: 'manager', userName: 'Sato' });
  await addLeaver(workspace, 'Manager', { lastDay: '2026-04-11', manager: 'Sato', hrOwner: 'Ito' });
  await addLeaver(workspace, 'HrOwner', { lastDay: '2026-04-12', manager: 'Kato', hrOwner: 'Sato' });
  await addLeaver(workspace, 'Nobody', { lastDay: '2026-04-13' });
  await addLeaver(workspace, 'Others', { lastDay: '2026-04-14', manager: 'Kato', hrOwner: 'Ito' });
  const unplanned = (familyName: string, manager: string) =>
    client.people.add(
      someone({
        familyName,
        tenure: { ...someTenure({ startedOn: '2020-04-01', endedOn: '2026-04-15' }), manager },
      }),
    );
  await unplanned('Unplanned', 'Sato');
  await unplanned('UnplannedOther', 'Kato');
  const { leavers, total } = await boardOf(workspace, true);
  expect(names(leavers)).toEqual(['Manager', 'HrOwner', 'Nobody', 'Unplanned']);
  expect(total).toBe(4);
  const april = { from: day('2026-04-01'), to: day('2026-04-30') };
  const calendar = await client.offboarding.calendar({ ...april, mine: true });
  expect(names(calendar.leavers)).toEqual(names(leavers));
});

test('recruiters are told nothing of conversation, thanks and notes', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const start = await addLeaver(workspace, 'Yamada', { lastDay: '2026-04-01' });
  await client.offboarding.settleStep({
    ...planIn(start),
    stepId: stepIn(start).id,
    state: 'notNeeded',
    note: 'In confidence',
  });
  clock.set('2026-04-02T00:00:00.000Z');
  await client.settings.update({ role: 'recruiter' });
  const page = await client.offboarding.leaver({ tenureId: start.tenureId });
  expect(page).toMatchObject({ conversation: 'none', thanks: 'none', steps: [{ note: '' }] });
  const due = await client.offboarding.due({ mine: false, limit: 10 });
  expect(due).toMatchObject({ thanksToday: [], thanksOverdue: { total: 0, leavers: [] } });
  const numbers = await client.offboarding.numbers({ from: day('2026-01-01'), to: day('2026-12-31') });
  expect(numbers).toMatchObject({ reasons: [], valued: [], scores: [], conversations: 0 });
});

test('what is due: thanks of today and before, who leaves within the week, steps late or due within it', async () => {
  const workspace = await openTestWorkspace({ now: '2026-04-10T00:00:00.000Z' });
  const { client } = workspace;
  const steps = [someStep({ title: 'Papers', owner: 'hr', offsetDays: -1 })];
  const overdue = await addLeaver(workspace, 'Overdue', { lastDay: '2026-04-09', steps });
  const today = await addLeaver(workspace, 'Today', { lastDay: '2026-04-10', steps });
  await addLeaver(workspace, 'Week', { lastDay: '2026-04-16', steps });
  await addLeaver(workspace, 'Later', { lastDay: '2026-04-17', steps });
  await addLeaver(workspace, 'Next', { lastDay: '2026-04-18', steps });
  const due = await client.offboarding.due({ mine: false, limit: 10 });
  expect(due.today).toBe('2026-04-10');
  expect(names(due.thanksToday)).toEqual(['Today']);
  expect(due.thanksOverdue).toMatchObject({ total: 1, leavers: [{ tenureId: overdue.tenureId }] });
  expect(names(due.leavingThisWeek)).toEqual(['Today', 'Week']);
  expect(due.steps.steps.map(({ dueOn, late, personName }) => [dueOn, late, personName.familyName])).toEqual([
    ['2026-04-08', true, 'Overdue'],
    ['2026-04-09', true, 'Today'],
    ['2026-04-15', false, 'Week'],
    ['2026-04-16', false, 'Later'],
  ]);
  expect(due.steps).toMatchObject({ total: 4, late: 2 });
  await thanksGiven(workspace, today.tenureId, '2026-04-10');
  const after = await client.offboarding.due({ mine: false, limit: 1 });
  expect(after.thanksToday).toEqual([]);
  expect(after.steps.steps).toHaveLength(1);
  expect(after.steps.total).toBe(4);
});

test("a step is mine by name; unnamed, where it falls to my plan or my role's side nobody is named for", async () => {
  const workspace = await openTestWorkspace({ now: '2026-04-10T00:00:00.000Z' });
  const { client } = workspace;
  await client.settings.update({ role: 'manager', userName: 'Sato' });
  await addLeaver(workspace, 'Mine', {
    lastDay: '2026-04-10',
    manager: 'Sato',
    hrOwner: 'Ito',
    steps: [
      someStep({ title: 'talk', owner: 'manager' }),
      someStep({ title: 'papers', owner: 'hr' }),
      someStep({ title: 'laptop', owner: 'leaver' }),
    ],
  });
  await addLeaver(workspace, 'Others', {
    lastDay: '2026-04-10',
    manager: 'Kato',
    hrOwner: 'Ito',
    steps: [
      someStep({ title: 'by name', owner: 'other', ownerName: 'Sato' }),
      someStep({ title: 'their talk', owner: 'manager' }),
      someStep({ title: 'their laptop', owner: 'leaver' }),
    ],
  });
  const { steps } = await client.offboarding.due({ mine: true, limit: 10 });
  expect(steps.steps.map(({ title }) => title).toSorted()).toEqual(['by name', 'laptop', 'talk']);
});

test('the calendar shows who leaves and what is due in its days, both ends included', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const steps = [
    someStep({ title: 'before', offsetDays: -30 }),
    someStep({ title: 'first', offsetDays: -29 }),
    someStep({ title: 'after', offsetDays: 1 }),
  ];
  const start = await addLeaver(workspace, 'End', { lastDay: '2026-04-30', steps });
  await client.offboarding.close({ ...planIn(start), outcome: 'finished' });
  const april = { from: day('2026-04-01'), to: day('2026-04-30'), mine: false };
  const calendar = await client.offboarding.calendar(april);
  expect(names(calendar.leavers)).toEqual(['End']);
  expect(calendar.steps.map(({ title, dueOn }) => [title, dueOn])).toEqual([['first', '2026-04-01']]);
  await expect(client.offboarding.calendar({ ...april, to: day('2026-03-31') })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test('what comes first is the earliest day among the steps that wait for nothing', async () => {
  const workspace = await openTestWorkspace();
  const steps = [
    someStep({ title: 'waits', offsetDays: -20, after: [1] }),
    someStep({ title: 'first', offsetDays: -10 }),
    someStep({ title: 'later', offsetDays: -5 }),
    someStep({ title: 'no day', anchor: 'notice' }),
  ];
  await addLeaver(workspace, 'Yamada', { lastDay: '2026-04-30', steps });
  const [card] = (await boardOf(workspace)).leavers;
  expect(card?.plan).toMatchObject({ next: { title: 'first' }, steps: 4, settled: 0 });
});
