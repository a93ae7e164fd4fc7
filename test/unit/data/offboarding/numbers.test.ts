import { expect, test } from 'vitest';
import type { FarewellAnswers } from '#shared/contract/farewells.ts';
import type { Leaver } from '#shared/contract/offboarding.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { someTenure } from '../people/someone.ts';
import { addLeaver, day, planIn, someStep, stepIn } from './farewell.ts';

const answers = (parts: Partial<FarewellAnswers>): FarewellAnswers => ({
  heldOn: null,
  reasons: [],
  reasonWords: '',
  reasonsTier: 'hr',
  valued: [],
  valuedWords: '',
  valuedTier: 'hr',
  orientations: [],
  openness: null,
  preferredForm: null,
  permissions: [],
  recommendScore: null,
  betterWords: '',
  feedbackTier: 'hr',
  followUps: [],
  ...parts,
});

const talk = ({ client }: TestWorkspace, { tenureId }: Leaver, parts: Partial<FarewellAnswers>) =>
  client.farewells.finish({ tenureId, version: null, answers: answers(parts) });

const thank = ({ client }: TestWorkspace, { tenureId }: Leaver, givenOn: string) =>
  client.farewells.saveThanks({
    tenureId,
    version: null,
    givenBy: 'Sato',
    givenOn: day(givenOn),
    way: 'spoken',
    words: '',
  });

const march = { from: day('2026-03-01'), to: day('2026-03-31') };

test('a good parting has the talk and the thanks by the last day; a score counts whatever became of the rest', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const leaver = (name: string, lastDay = '2026-03-31') => addLeaver(workspace, name, { lastDay });
  const good = await leaver('Good');
  await talk(workspace, good, { heldOn: day('2026-03-31'), recommendScore: 9 });
  await thank(workspace, good, '2026-03-31');
  const lateThanks = await leaver('LateThanks');
  await talk(workspace, lateThanks, { heldOn: day('2026-03-20'), recommendScore: 10 });
  await thank(workspace, lateThanks, '2026-04-01');
  const lateTalk = await leaver('LateTalk', '2026-03-01');
  await talk(workspace, lateTalk, { heldOn: day('2026-03-02'), recommendScore: 6 });
  await thank(workspace, lateTalk, '2026-03-01');
  await leaver('Nothing', '2026-03-15');
  const noScore = await leaver('NoScore');
  await talk(workspace, noScore, { heldOn: day('2026-03-10') });
  const april = await leaver('April', '2026-04-01');
  await talk(workspace, april, { heldOn: day('2026-04-01'), recommendScore: 0 });

  const numbers = await client.offboarding.numbers(march);
  expect(numbers.goodParting).toEqual({ value: 1 / 5, n: 1, denominator: 5 });
  expect(numbers.leaverEnps).toEqual({ value: 100 / 3, n: 3, denominator: 3 });
  expect(numbers.scores).toEqual([
    { score: 6, people: 1 },
    { score: 9, people: 1 },
    { score: 10, people: 1 },
  ]);
  const { metrics } = await client.insights.network({ on: null, ...march });
  expect(metrics).toMatchObject({ goodPartingRate: numbers.goodParting, leaverEnps: numbers.leaverEnps });
});

test('who leaves after today is not counted yet, though the period reaches further', async () => {
  const workspace = await openTestWorkspace();
  await addLeaver(workspace, 'Today', { lastDay: '2026-04-01' });
  await addLeaver(workspace, 'Tomorrow', { lastDay: '2026-04-02' });
  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  const { goodParting } = await workspace.client.offboarding.numbers(year);
  expect(goodParting).toEqual({ value: 0, n: 0, denominator: 1 });
});

test('steps by side: due in the period, late by the day on which they were done in the user’s zone', async () => {
  const workspace = await openTestWorkspace({ now: '2026-03-31T14:59:00.000Z' });
  const { client, clock } = workspace;
  const steps = [
    someStep({ title: 'In time', owner: 'hr' }),
    someStep({ title: 'Late', owner: 'hr' }),
    someStep({ title: 'Open', owner: 'manager' }),
    someStep({ title: 'Waived', owner: 'manager' }),
    someStep({ title: 'April', owner: 'leaver', offsetDays: 1 }),
  ];
  let page = await addLeaver(workspace, 'Yamada', { lastDay: '2026-03-31', steps });
  const settle = async (title: string, state: 'done' | 'notNeeded') => {
    const settled = await client.offboarding.settleStep({
      ...planIn(page),
      stepId: stepIn(page, title).id,
      state,
      note: 'because',
    });
    page = settled.leaver;
  };
  // 23:59 on the 31st in Tokyo, and then past midnight.
  await settle('In time', 'done');
  await settle('Waived', 'notNeeded');
  clock.set('2026-03-31T15:00:00.000Z');
  await settle('Late', 'done');
  expect((await client.offboarding.numbers(march)).stepsByOwner).toEqual([
    { owner: 'hr', due: 2, late: 1 },
    { owner: 'manager', due: 1, late: 1 },
  ]);
  await client.offboarding.close({ ...planIn(page), outcome: 'withdrawn' });
  expect((await client.offboarding.numbers(march)).stepsByOwner).toEqual([]);
});

test('score, reasons and what was valued are of one farewell a leave, that of the eNPS', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const said = { reasons: ['pay'], valued: ['trust'] } as const;
  const told = (score: number) => ({
    reasons: [...said.reasons],
    valued: [...said.valued],
    recommendScore: score,
  });
  const addTenure = async (personId: Leaver['personId'], startedOn: string, endedOn?: string) => {
    const { version } = await client.people.profile({ personId });
    const tenure = {
      ...someTenure({ startedOn, ...(endedOn === undefined ? {} : { endedOn }), department: 'Sales' }),
      id: null,
    };
    const { tenures } = await client.people.saveTenure({ personId, version, tenure });
    const added = tenures.find((each) => each.startedOn === startedOn);
    if (added === undefined) throw new Error('no tenure');
    return added.id;
  };
  // Left twice in the period: two leaves.
  const twice = await addLeaver(workspace, 'Twice', { lastDay: '2026-01-31' });
  await talk(workspace, twice, { heldOn: day('2026-01-20'), ...told(10) });
  const again = await addTenure(twice.personId, '2026-02-10', '2026-03-20');
  await talk(workspace, { ...twice, tenureId: again }, { heldOn: day('2026-03-19'), ...told(9) });
  // Went on in another tenure: no leave.
  const wentOn = await addLeaver(workspace, 'WentOn', { lastDay: '2026-02-28' });
  await talk(workspace, wentOn, { heldOn: day('2026-02-20'), ...told(0) });
  await addTenure(wentOn.personId, '2026-03-01');
  // Two tenures that ended on one day: one leave, of which the later talk counts.
  const both = await addLeaver(workspace, 'Both', { lastDay: '2026-03-31' });
  await talk(workspace, both, { heldOn: day('2026-03-30'), ...told(9) });
  const beside = await addTenure(both.personId, '2024-01-01', '2026-03-31');
  await talk(workspace, { ...both, tenureId: beside }, { heldOn: day('2026-03-10'), ...told(0) });
  // Has not left yet.
  const tomorrow = await addLeaver(workspace, 'Tomorrow', { lastDay: '2026-04-02' });
  await talk(workspace, tomorrow, { heldOn: day('2026-03-30'), ...told(0) });

  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  const numbers = await client.offboarding.numbers(year);
  expect(numbers).toMatchObject({
    goodParting: { denominator: 2 },
    leaverEnps: { value: 100, n: 3, denominator: 3 },
    scores: [
      { score: 9, people: 2 },
      { score: 10, people: 1 },
    ],
    reasons: [
      { month: '2026-01-01', reason: 'pay', people: 1 },
      { month: '2026-03-01', reason: 'pay', people: 2 },
    ],
    valued: [{ valued: 'trust', people: 3 }],
    conversations: 3,
  });
  const { metrics } = await client.insights.network({ on: null, ...year });
  expect(metrics.leaverEnps).toEqual(numbers.leaverEnps);
});

test('reasons and what was valued are counted over what the reader may read', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  await client.settings.update({ role: 'manager', userName: 'Sato' });
  const one = await addLeaver(workspace, 'One', { lastDay: '2026-02-28' });
  await talk(workspace, one, {
    heldOn: day('2026-02-20'),
    reasons: ['growth', 'pay'],
    valued: ['colleagues'],
    reasonsTier: 'owner',
    recommendScore: 3,
  });
  const two = await addLeaver(workspace, 'Two', { lastDay: '2026-03-31' });
  await talk(workspace, two, { heldOn: day('2026-03-20'), reasons: ['growth'], valued: ['colleagues'] });
  const open = await addLeaver(workspace, 'Open', { lastDay: '2026-03-31' });
  await talk(workspace, open, { heldOn: day('2026-03-20'), reasons: ['study'], reasonsTier: 'open' });
  const period = { from: day('2026-01-01'), to: day('2026-12-31') };
  const read = () => client.offboarding.numbers(period);
  expect(await read()).toMatchObject({
    reasons: [
      { month: '2026-02-01', reason: 'growth', people: 1 },
      { month: '2026-02-01', reason: 'pay', people: 1 },
      { month: '2026-03-01', reason: 'growth', people: 1 },
      { month: '2026-03-01', reason: 'study', people: 1 },
    ],
    valued: [{ valued: 'colleagues', people: 2 }],
    conversations: 3,
  });
  await client.settings.update({ role: 'hr', userName: 'Ito' });
  expect((await read()).reasons.map(({ reason }) => reason)).toEqual(['growth', 'study']);
  await client.settings.update({ role: 'manager', userName: 'Kato' });
  const others = await read();
  expect(others).toMatchObject({ valued: [], scores: [], conversations: 1 });
  expect(others.reasons.map(({ reason }) => reason)).toEqual(['study']);
});

test('of fewer than five scores only HR is told what they come to', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const scores = [10, 9, 8, 3];
  for (const [index, recommendScore] of scores.entries()) {
    const leaver = await addLeaver(workspace, `Leaver ${index}`, { lastDay: '2026-03-31' });
    await talk(workspace, leaver, { heldOn: day('2026-03-20'), recommendScore });
  }
  const enps = async () => [
    (await client.offboarding.numbers(march)).leaverEnps.value,
    (await client.insights.network({ on: null, ...march })).metrics.leaverEnps.value,
  ];
  expect(await enps()).toEqual([25, 25]);
  for (const role of ['manager', 'recruiter'] as const) {
    await client.settings.update({ role });
    expect(await enps()).toEqual([null, null]);
  }
  await client.settings.update({ role: 'hr' });
  const fifth = await addLeaver(workspace, 'Fifth', { lastDay: '2026-03-31' });
  await talk(workspace, fifth, { heldOn: day('2026-03-20'), recommendScore: 7 });
  await client.settings.update({ role: 'recruiter' });
  expect(await enps()).toEqual([20, 20]);
});
