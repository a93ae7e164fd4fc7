import { expect, test } from 'vitest';
import type { TenureId } from '#shared/domain/ids.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';
import { addLeaver, day } from '../offboarding/farewell.ts';
import { openWithReminders } from './reminding.ts';

// 09:00 on 10 April 2026 in Tokyo, the time of the reminder.
const morning = { now: '2026-04-10T00:00:00.000Z', zone: 'Asia/Tokyo' };
const nextMorning = '2026-04-11T00:00:00.000Z';

const thank = ({ client }: Pick<TestWorkspace, 'client'>, tenureId: TenureId) =>
  client.farewells.saveThanks({
    tenureId,
    version: null,
    givenBy: 'Sato',
    givenOn: day('2026-04-10'),
    way: 'spoken',
    words: '',
  });

test('thanks remind on the last day and once more the day after, mine or nobody’s', async () => {
  const workspace = await openWithReminders(morning);
  const { round, heard, runTo } = workspace;
  await addLeaver(workspace, 'Mine', { lastDay: '2026-04-10', manager: 'Sato' });
  await addLeaver(workspace, 'Nobody', { lastDay: '2026-04-10' });
  await addLeaver(workspace, 'Theirs', { lastDay: '2026-04-10', manager: 'Kato' });
  await addLeaver(workspace, 'Later', { lastDay: '2026-04-20', manager: 'Sato' });
  await round.look();
  await round.look();
  expect(heard).toEqual([{ at: morning.now, title: '2 leavers are waiting for your thanks', body: '' }]);
  expect(await runTo('2026-04-13T00:00:00.000Z', 30)).toEqual([nextMorning]);
});

test('thanks that were given remind of nothing any more', async () => {
  const workspace = await openWithReminders(morning);
  const { tenureId } = await addLeaver(workspace, 'Mine', { lastDay: '2026-04-10', manager: 'Sato' });
  await workspace.round.look();
  await thank(workspace, tenureId);
  expect(await workspace.runTo('2026-04-13T00:00:00.000Z', 30)).toEqual([]);
  expect(workspace.heard).toHaveLength(1);
});

test('a follow-up that becomes due beside it does not make thanks remind again', async () => {
  const workspace = await openWithReminders(morning);
  await addLeaver(workspace, 'Mine', { lastDay: '2026-04-10', manager: 'Sato' });
  await workspace.add('call', '2026-04-10');
  await workspace.round.look();
  expect(workspace.heard).toEqual([
    { at: morning.now, title: '1 follow-up needs you', body: '1 leaver to thank\n1 due today' },
  ]);
  await workspace.add('write', '2026-04-12');
  expect(await workspace.runTo('2026-04-13T00:00:00.000Z', 30)).toEqual([
    nextMorning,
    '2026-04-12T00:00:00.000Z',
  ]);
});

test('people are named where the user wants that: leavers first; recruiters are reminded of none', async () => {
  const workspace = await openWithReminders(morning);
  const { context, round, heard } = workspace;
  await addLeaver(workspace, 'Suzuki', { lastDay: '2026-04-10', manager: 'Sato' });
  await workspace.add('call', '2026-04-10');
  await context.preferences.update({ remindNames: true, role: 'recruiter' });
  await round.look();
  expect(heard.map(({ body }) => body)).toEqual(['山田 花子']);
  await context.preferences.update({ role: 'manager' });
  workspace.clock.set(nextMorning);
  await round.look();
  expect(heard[1]).toMatchObject({ title: '1 leaver is waiting for your thanks', body: 'Suzuki' });
});
