import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FarewellsPage } from '#renderer/features/offboarding/board/FarewellsPage.tsx';
import type { Leaver } from '#shared/contract/offboarding.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { inDays, pageToday } from '../followUps/someFollowUps.ts';
import { leaversFrom, someLeaver, tenureOf } from './someLeavers.ts';

async function show(
  leavers: readonly Leaver[],
  preferences: Partial<Preferences> = {},
  total = leavers.length,
) {
  const asked: unknown[] = [];
  const page = await renderPage(<FarewellsPage />, {
    preferences,
    procedures: (os) => ({
      offboarding: {
        board: os.offboarding.board.handler(({ input }) => {
          asked.push(input);
          return {
            today: pageToday(),
            total: input.mine ? 0 : total,
            leavers: input.mine ? [] : [...leavers],
          };
        }),
        templates: os.offboarding.templates.handler(() => []),
      },
      people: { owners: os.people.owners.handler(() => []) },
    }),
  });
  return { ...page, asked };
}

const hr = { role: 'hr' } as const;

test('a leaver stands in the week of the last day, with progress, what is next, and the thanks apart', async () => {
  await show([someLeaver(1, { lastDay: pageToday() })], hr);
  const week = await screen.findByRole('region', { name: 'This week' });
  const card = within(week).getByRole('article');
  expect(within(card).getByRole('link', { name: 'Given Family1' })).toHaveAttribute(
    'href',
    `/farewells/${tenureOf(1)}`,
  );
  expect(within(card).getByText('Sales · Engineer')).toBeInTheDocument();
  expect(within(card).getByText('2 of 4 steps')).toBeInTheDocument();
  expect(within(card).getByText('1 late')).toBeInTheDocument();
  expect(within(card).getByText('Next: Return the laptop')).toBeInTheDocument();
  // On the last day itself it is time for them.
  expect(within(card).getByText('Thanks').parentElement).toHaveTextContent('ThanksToday');
  expect(screen.getByText(/^1 farewell under way\. The next last day is /)).toBeInTheDocument();
});

test('who has left without thanks stands in front, overdue', async () => {
  await show([someLeaver(1, { lastDay: inDays(-2), thanks: 'overdue' })], hr);
  const left = await screen.findByRole('region', { name: 'Already left' });
  expect(within(left).getByText('Overdue')).toBeInTheDocument();
  expect(
    screen.getByText('1 farewell is not complete yet. Nobody leaves in the days to come.'),
  ).toBeInTheDocument();
});

test('an unplanned leaver can be planned from the card, for HR and managers', async () => {
  const unplanned = [someLeaver(1, { plan: null })];
  await show(unplanned, hr);
  expect(await screen.findByRole('button', { name: 'Plan the farewell of Given Family1' })).toBeVisible();
});

test('recruiters see who leaves, and plan nothing', async () => {
  await show([someLeaver(1, { plan: null })], { role: 'recruiter' });
  expect(await screen.findByText('Nothing is planned yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Plan/ })).toBeNull();
});

test('an empty workspace says so in one sentence, with one way on', async () => {
  await show([], hr);
  expect(await screen.findByText(/^Nobody is leaving\. When somebody does/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Plan a farewell' }).length).toBeGreaterThan(0);
});

test('a manager sees those they look after first, and from there everybody', async () => {
  const { asked } = await show([someLeaver(1)], { role: 'manager' });
  expect(await screen.findByText('Nobody you look after is leaving.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'See everybody’s' }));
  expect(await screen.findByRole('link', { name: 'Given Family1' })).toBeVisible();
  expect(asked).toMatchObject([{ mine: true }, { mine: false }]);
});

test('without a name everybody’s are shown, and the way to enter one', async () => {
  const { asked } = await show([someLeaver(1)], { role: 'manager', userName: '' });
  await screen.findByRole('link', { name: 'Given Family1' });
  expect(asked).toMatchObject([{ mine: false }]);
  expect(screen.getByRole('link', { name: 'Enter my name' })).toHaveAttribute('href', '/settings');
  expect(screen.queryByRole('radiogroup')).toBeNull();
});

test('of a thousand leavers only a few cards exist, and how many are not shown is said', async () => {
  await show(leaversFrom(pageToday(), 1000), hr, 1240);
  expect(await screen.findByText('The first 1,000 of 1,240 are shown.')).toBeVisible();
  expect(screen.queryAllByRole('article').length).toBeLessThan(100);
});

test('arrows go from card to card, in a column and to the one beside', async () => {
  const today = pageToday();
  await show(
    [
      someLeaver(1, { lastDay: today }),
      someLeaver(2, { lastDay: today }),
      someLeaver(3, { lastDay: inDays(7) }),
    ],
    hr,
  );
  const first = await screen.findByRole('link', { name: 'Given Family1' });
  first.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('link', { name: 'Given Family2' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('link', { name: 'Given Family3' })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(first).toHaveFocus();
});

test('is in Japanese', async () => {
  await show([someLeaver(1, { lastDay: inDays(-1), thanks: 'overdue' })], { ...hr, language: 'ja' });
  expect(await screen.findByRole('region', { name: '退職済み' })).toBeVisible();
  expect(screen.getByText('期限超過')).toBeVisible();
  expect(screen.getByText('4件中2件完了')).toBeVisible();
});

test('a failure can be tried again', async () => {
  let fail = true;
  await renderPage(<FarewellsPage />, {
    procedures: (os) => ({
      offboarding: {
        board: os.offboarding.board.handler(({ errors }) => {
          if (fail) throw errors.WORKSPACE_NOT_OPEN();
          return { today: pageToday(), total: 1, leavers: [someLeaver(1)] };
        }),
      },
    }),
  });
  const again = await screen.findByRole('button', { name: 'Try again' });
  fail = false;
  await userEvent.click(again);
  await waitFor(() => expect(screen.getByRole('link', { name: 'Given Family1' })).toBeVisible());
});
