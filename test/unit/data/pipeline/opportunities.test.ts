import { expect, test } from 'vitest';
import { people } from '#data/schema/index.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';
import { addAskable, openOne, someDraft, stageOf } from './pipelineWorld.ts';

const day = (text: string) => plainDate.parse(text);
const closing = {
  reason: null,
  words: '',
  askAgainOn: null,
  tenure: null,
  partnership: null,
  referredId: null,
};

test('an opportunity is opened, changed and moved, and its way through the stages is kept', async () => {
  const workspace = await openTestWorkspace({ now: '2026-04-01T00:00:00.000Z' });
  const { client, clock } = workspace;
  const sato = await addAskable(workspace, 'Sato');
  const opened = await openOne(workspace, sato, 'rehire', 'considering', {
    title: 'Team lead',
    owner: ' Mio ',
    worries: [{ id: null, worry: 'The commute', answeredBy: 'Ken', answer: '' }],
  });
  expect(opened).toMatchObject({
    version: 1,
    openedOn: '2026-04-01',
    owner: 'Mio',
    outcome: null,
    findings: [],
  });
  const [worry] = opened.worries;
  expect(worry).toMatchObject({ worry: 'The commute', answeredBy: 'Ken' });

  clock.set('2026-04-04T00:00:00.000Z');
  const listening = await stageOf(workspace, 'rehire', 'listening');
  const moved = await client.pipeline.move({ id: opened.id, version: 1, stageId: listening, override: null });
  expect(moved.opportunity).toMatchObject({ version: 2, stageId: listening, movedAt: clock.now() });
  expect(moved.operationId).not.toBeNull();
  expect(moved.opportunity.moves.map(({ days }) => days)).toEqual([3, null]);

  const same = await client.pipeline.move({ id: opened.id, version: 2, stageId: listening, override: null });
  expect(same.operationId).toBeNull();
  expect(same.opportunity.moves).toHaveLength(2);

  const answered = await client.pipeline.update({
    id: opened.id,
    version: 2,
    ...someDraft({ title: 'Team lead', owner: 'Mio' }),
    worries: [
      { id: null, worry: 'The hours', answeredBy: null, answer: '' },
      {
        ...opened.worries[0],
        id: worry?.id ?? null,
        worry: 'The commute',
        answeredBy: 'Ken',
        answer: 'Remote days',
      },
    ],
  });
  expect(answered.opportunity.version).toBe(3);
  expect(answered.opportunity.worries.map(({ worry: text, answer }) => [text, answer])).toEqual([
    ['The hours', ''],
    ['The commute', 'Remote days'],
  ]);
  expect(answered.opportunity.worries[1]?.id).toBe(worry?.id);
  await expect(client.pipeline.update({ id: opened.id, version: 2, ...someDraft() })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
    data: { what: 'opportunity' },
  });
  await expect(
    client.pipeline.move({
      id: opened.id,
      version: 3,
      stageId: await stageOf(workspace, 'freelance', 'terms'),
      override: null,
    }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'stage' } });
});

test('the board has what is due first on top, counts all, and leaves out closed ones and people in the bin', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const [sato, ito, mori] = [
    await addAskable(workspace, 'Sato'),
    await addAskable(workspace, 'Ito'),
    await addAskable(workspace, 'Mori'),
  ];
  const later = await openOne(workspace, sato, 'rehire', 'considering', { nextStepOn: day('2026-05-01') });
  const never = await openOne(workspace, ito, 'rehire', 'considering', {
    title: '経理の責任者',
    owner: 'Ken',
  });
  const soon = await openOne(workspace, mori, 'rehire', 'considering', {
    nextStepOn: day('2026-04-02'),
    owner: 'Test',
  });
  const freelance = await openOne(workspace, mori, 'freelance', 'listening');
  await client.settings.update({ userName: 'Test' });
  const board = async (parts: object = {}) =>
    await client.pipeline.board({ form: 'rehire', mine: false, search: '', perStage: 2, ...parts });

  const all = await board();
  expect(all.open).toMatchObject({ rehire: 3, freelance: 1, advisory: 0 });
  expect(all.stages).toHaveLength(6);
  expect(all.stages[0]?.total).toBe(3);
  expect(all.stages[0]?.cards.map(({ id }) => id)).toEqual([soon.id, later.id]);
  const rest = await client.pipeline.stageCards({
    stageId: never.stageId,
    mine: false,
    search: '',
    offset: 2,
    limit: 10,
  });
  expect(rest).toMatchObject({ total: 3, cards: [{ id: never.id }] });

  const ids = async (parts: object) =>
    (await board({ perStage: 9, ...parts })).stages[0]?.cards.map(({ id }) => id);
  expect(await ids({ mine: true })).toEqual([soon.id, later.id]);
  expect(await ids({ search: 'ｓａｔ' })).toEqual([later.id]);
  expect(await ids({ search: '経理' })).toEqual([never.id]);
  expect(await ids({ search: 'ito 責任' })).toEqual([never.id]);
  expect(await ids({ search: 'ito 営業' })).toEqual([]);

  await client.pipeline.close({ id: later.id, version: 1, outcome: 'declined', ...closing });
  const profile = await client.people.profile({ personId: mori });
  await client.people.remove({ personId: mori, version: profile.version });
  expect((await board()).open).toMatchObject({ rehire: 1, freelance: 0 });
  await expect(client.pipeline.opportunity({ id: freelance.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('closing a rehire as returned opens the new tenure', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const sato = await addAskable(workspace, 'Sato');
  const one = await openOne(workspace, sato, 'rehire', 'agreed');
  const close = { id: one.id, version: 1, outcome: 'returned' as const, ...closing };
  await expect(client.pipeline.close(close)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'tenure', reason: 'valueMissing' },
  });
  const tenure = {
    startedOn: day('2026-05-01'),
    endedOn: null,
    department: ' Sales ',
    title: null,
    grade: null,
    manager: null,
    employmentType: 'permanent' as const,
    leaveReason: null,
  };
  const { opportunity } = await client.pipeline.close({ ...close, words: 'Welcome back', tenure });
  expect(opportunity).toMatchObject({ outcome: 'returned', outcomeWords: 'Welcome back', findings: [] });
  expect(opportunity.moves.map(({ days }) => days)).toEqual([0]);
  const before = await client.people.profile({ personId: sato });
  expect(before.tenures).toMatchObject([
    { id: opportunity.tenureId, department: 'Sales', startedOn: '2026-05-01' },
  ]);
  await expect(client.pipeline.close({ ...close, version: 2, tenure })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    data: { field: 'state', reason: 'closedAlready' },
  });
  // Opened again and closed again, it is the same return.
  const reopened = await client.pipeline.reopen({ id: one.id, version: 2 });
  expect(reopened.opportunity).toMatchObject({
    outcome: null,
    closedOn: null,
    tenureId: opportunity.tenureId,
  });
  await client.pipeline.close({ ...close, version: 3, tenure: { ...tenure, department: 'Support' } });
  const after = await client.people.profile({ personId: sato });
  expect(after.tenures).toMatchObject([{ id: opportunity.tenureId, department: 'Support' }]);
  expect(after.version).toBe(before.version + 1);
});

test('closing another form as returned opens the partnership, and a referral names who was referred', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const sato = await addAskable(workspace, 'Sato');
  const [friend] = await addPeople(workspace, [{ familyName: 'Friend' }]);
  if (friend === undefined) throw new Error('nobody was added');
  const freelance = await openOne(workspace, sato, 'freelance', 'agreed');
  const partnership = {
    kind: 'freelance' as const,
    startedOn: day('2026-04-01'),
    endedOn: null,
    title: 'Website',
    note: '',
  };
  const closed = await client.pipeline.close({
    id: freelance.id,
    version: 1,
    outcome: 'returned',
    ...closing,
    partnership,
  });
  const referral = await openOne(workspace, sato, 'referral', 'introduced', { title: 'Accountant' });
  const close = { id: referral.id, version: 1, outcome: 'returned' as const, ...closing };
  await expect(client.pipeline.close({ ...close, referredId: sato })).rejects.toMatchObject({
    data: { field: 'referredId', reason: 'relatedToSelf' },
  });
  const referred = await client.pipeline.close({ ...close, referredId: friend.id });
  expect(referred.opportunity.referred).toMatchObject({
    personId: friend.id,
    personName: { familyName: 'Friend' },
  });
  const profile = await client.people.profile({ personId: sato });
  expect(profile.partnerships).toMatchObject([{ id: closed.opportunity.partnershipId, title: 'Website' }]);
  expect(profile.exchanges).toMatchObject([
    { kind: 'referral', party: 'alumnus', act: 'gave', happenedOn: '2026-04-01', note: 'Accountant' },
  ]);
  expect(profile.relations).toMatchObject([{ kind: 'referredBy', outward: false, otherId: friend.id }]);
  const other = await client.people.profile({ personId: friend.id });
  expect(other.relations).toMatchObject([{ kind: 'referredBy', outward: true, otherId: sato }]);
});

test.each([
  ['en', 'Ask again: Team lead', 'Ask again: Rehire'],
  ['ja', '改めて声をかける（Team lead）', '改めて声をかける（再雇用）'],
] as const)('not now with a day to ask again plans a follow-up in %s', async (language, titled, untitled) => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  await client.settings.update({ language, userName: 'Mio' });
  const sato = await addAskable(workspace, 'Sato');
  const titles = [
    { title: 'Team lead', owner: 'Ken' },
    { title: '', owner: null },
  ];
  for (const parts of titles) {
    const one = await openOne(workspace, sato, 'rehire', 'meeting', parts);
    const close = {
      id: one.id,
      version: 1,
      outcome: 'notNow' as const,
      ...closing,
      reason: 'timing' as const,
    };
    await expect(client.pipeline.close({ ...close, askAgainOn: day('2026-04-01') })).rejects.toMatchObject({
      data: { field: 'askAgainOn', reason: 'notAfterToday' },
    });
    const { opportunity } = await client.pipeline.close({ ...close, askAgainOn: day('2026-10-01') });
    expect(opportunity).toMatchObject({
      outcome: 'notNow',
      outcomeReason: 'timing',
      askAgainOn: '2026-10-01',
    });
  }
  const followUps = await client.followUps.ofPerson({ personId: sato });
  expect(followUps.map(({ title, owner, dueOn }) => [title, owner, dueOn])).toEqual([
    [titled, 'Ken', '2026-10-01'],
    [untitled, 'Mio', '2026-10-01'],
  ]);
});

test('the next steps are those late or due within seven days, earliest first', async () => {
  const workspace = await openTestWorkspace({ now: '2026-04-10T00:00:00.000Z' });
  const { client, database, author } = workspace;
  const [sato, ito, late] = [
    await addAskable(workspace, 'Sato'),
    await addAskable(workspace, 'Ito'),
    await addAskable(workspace, 'Late'),
  ];
  const today = await openOne(workspace, sato, 'rehire', 'considering', { nextStepOn: day('2026-04-10') });
  const overdue = await openOne(workspace, ito, 'business', 'considering', {
    nextStepOn: day('2026-04-09'),
    owner: 'Ken',
  });
  const inAWeek = await openOne(workspace, sato, 'freelance', 'considering', {
    nextStepOn: day('2026-04-17'),
  });
  await openOne(workspace, sato, 'rehire', 'considering', { nextStepOn: day('2026-04-18') });
  await openOne(workspace, sato, 'rehire', 'considering', { nextStep: 'Call some day' });
  await openOne(workspace, late, 'rehire', 'considering', { nextStepOn: day('2026-04-09') });
  await database.write('test.died', author, (unit) =>
    unit.update(people, { id: late }, { deceasedOn: '2026-04-08' }),
  );
  const all = await client.pipeline.nextSteps({ mine: false, limit: 2 });
  expect(all).toMatchObject({ today: '2026-04-10', overdue: 1, total: 3, withoutStep: 1 });
  expect(all.opportunities.map(({ id }) => id)).toEqual([overdue.id, today.id]);
  const mine = await client.pipeline.nextSteps({ mine: true, limit: 9 });
  expect(mine).toMatchObject({ overdue: 0, total: 2 });
  expect(mine.opportunities.map(({ id }) => id)).toEqual([today.id, inAWeek.id]);
});

test('of a person the open ones come first, then the closed ones, the latest first', async () => {
  const workspace = await openTestWorkspace();
  const { client, clock } = workspace;
  const sato = await addAskable(workspace, 'Sato');
  const first = await openOne(workspace, sato, 'rehire', 'considering');
  clock.advance(86_400_000);
  const second = await openOne(workspace, sato, 'business', 'considering');
  await client.pipeline.close({ id: first.id, version: 1, outcome: 'declined', ...closing });
  clock.advance(86_400_000);
  const third = await openOne(workspace, sato, 'advisory', 'considering');
  const removed = await openOne(workspace, sato, 'advisory', 'asked');
  await client.pipeline.remove({ id: removed.id, version: 1 });
  const found = await client.pipeline.ofPerson({ personId: sato });
  expect(found.map(({ id }) => id)).toEqual([third.id, second.id, first.id]);
  await expect(client.pipeline.opportunity({ id: removed.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
