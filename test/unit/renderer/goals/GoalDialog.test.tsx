import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { GoalDialog } from '#renderer/features/goals/GoalDialog.tsx';
import { type Goal, goal } from '#shared/contract/goals.ts';
import { operationId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someInsights } from '../insights/someInsights.ts';

const present = goal.parse({
  id: '00000000-0000-7000-8000-000000000051',
  version: 3,
  metric: 'participationRate',
  target: 0.5,
  dueOn: '2999-03-31',
  note: 'As we said in spring',
  setOn: '2026-01-01',
  startValue: 0.3,
});
const done = operationId.parse('00000000-0000-7000-8000-000000000052');

async function show(goals: Goal[], aim: 'participationRate' | 'joined') {
  const set: unknown[] = [];
  const removed: unknown[] = [];
  const closed: true[] = [];
  await renderPage(<GoalDialog aim={aim} onClose={() => closed.push(true)} />, {
    procedures: (os) => ({
      insights: { network: os.insights.network.handler(() => someInsights()) },
      goals: {
        list: os.goals.list.handler(() => goals),
        set: os.goals.set.handler(({ input }) => {
          set.push(input);
          return { goal: { ...present, ...input }, operationId: done };
        }),
        remove: os.goals.remove.handler(({ input }) => {
          removed.push(input);
          return { operationId: done };
        }),
      },
    }),
  });
  return { set, removed, closed };
}

describe('a goal', () => {
  test('is set in percent for a rate, with what the number is now', async () => {
    const user = userEvent.setup();
    const { set, closed } = await show([], 'participationRate');
    const target = await screen.findByRole('textbox', { name: 'Which share it should be' });
    expect(await screen.findByText('Now: 40.0% (8 of 20 joined)')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Set the goal' }));
    expect(screen.getByText('Please give a number from 0 to 1000.')).toBeInTheDocument();
    await user.click(target);
    await user.paste('55.5');
    await user.click(screen.getByRole('button', { name: 'Set the goal' }));
    await waitFor(() => expect(closed).toHaveLength(1));
    expect(set).toMatchObject([{ metric: 'participationRate', target: 0.555, note: '' }]);
    expect(await screen.findByText('The goal of “Participation rate” is set.')).toBeInTheDocument();
  });

  test('comes as it is and can be taken away', async () => {
    const user = userEvent.setup();
    const { removed, closed } = await show([present], 'participationRate');
    expect(await screen.findByRole('textbox', { name: 'Which share it should be' })).toHaveValue('50%');
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('As we said in spring');
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(closed).toHaveLength(1));
    expect(removed).toEqual([{ id: present.id, version: 3 }]);
  });

  test('begins with the number one came from, as a count', async () => {
    await show([present], 'joined');
    expect(await screen.findByRole('textbox', { name: 'How many it should be' })).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'Remove' })).not.toBeInTheDocument();
  });
});
