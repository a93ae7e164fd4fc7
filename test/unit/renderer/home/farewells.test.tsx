import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { inDays, pageToday } from '../followUps/someFollowUps.ts';
import { someLeaver, someStep, tenureOf } from '../offboarding/someLeavers.ts';
import { glanceOf, noChanges } from './glance.ts';

const late = someLeaver(1, { lastDay: inDays(-1), thanks: 'overdue' });
const today = someLeaver(2, { lastDay: pageToday() });
const soon = someLeaver(3, { lastDay: inDays(4), thanks: 'prepared' });

const { id, title, kind, owner, ownerName } = someStep(1, { title: 'Return the laptop', late: true });
const step = { id, title, kind, owner, ownerName, late: true, dueOn: inDays(-2) };

const { personId, personName, tenureId } = soon;

const something = {
  today: pageToday(),
  thanksToday: [today],
  thanksOverdue: { total: 1, leavers: [late] },
  leavingThisWeek: [today, soon],
  steps: { total: 9, late: 1, steps: [{ ...step, personId, personName, tenureId }] },
};

const nothing = {
  today: pageToday(),
  thanksToday: [],
  thanksOverdue: { total: 0, leavers: [] },
  leavingThisWeek: [],
  steps: { total: 0, late: 0, steps: [] },
};

async function show(preferences: Partial<Preferences>, anything = true) {
  const asked: { farewells: unknown[]; pipeline: unknown[] } = { farewells: [], pipeline: [] };
  await renderPage(<HomePage />, {
    preferences,
    procedures: (os) => ({
      home: { changes: os.home.changes.handler(() => noChanges) },
      insights: {
        atAGlance: os.insights.atAGlance.handler(() => glanceOf([104, 40, 30, 20, 8, 2])),
        latestInteractions: os.insights.latestInteractions.handler(() => []),
      },
      followUps: {
        due: os.followUps.due.handler(() => ({
          today: pageToday(),
          overdue: { total: 0, followUps: [] },
          dueToday: { total: 0, followUps: [] },
          thisWeek: { total: 0, followUps: [] },
          keepInTouch: { total: 0, people: [] },
        })),
      },
      offboarding: {
        due: os.offboarding.due.handler(({ input }) => {
          asked.farewells.push(input);
          return anything ? something : nothing;
        }),
      },
      pipeline: {
        nextSteps: os.pipeline.nextSteps.handler(({ input }) => {
          asked.pipeline.push(input);
          return { today: pageToday(), overdue: 0, total: 0, opportunities: [], withoutStep: 3 };
        }),
      },
    }),
  });
  await screen.findByRole('heading', { name: 'What needs you today' });
  return asked;
}

const group = (name: RegExp) => screen.findByRole('region', { name });

for (const role of ['hr', 'manager'] as const) {
  test(`shows a ${role} thanks that are overdue or due today, who leaves this week, and steps`, async () => {
    await show({ role });
    const overdue = within(await group(/^Thanks overdue 1$/));
    expect(overdue.getByRole('link', { name: 'Give the thanks: Given Family1' })).toHaveAttribute(
      'href',
      `/farewells/${tenureOf(1)}/thanks`,
    );
    expect(within(await group(/^Last day today/)).getByRole('link', { name: 'Given Family2' })).toBeVisible();
    const leaving = within(await group(/^Leaving within a week 1$/));
    // Who leaves today is named once.
    expect(leaving.queryByRole('link', { name: 'Given Family2' })).toBeNull();
    expect(leaving.getByRole('link', { name: 'Thanks prepared: Given Family3' })).toBeVisible();
    const steps = within(await group(/^Steps late or due within a week 9$/));
    expect(steps.getByText('2 days overdue')).toBeVisible();
    expect(steps.getByRole('link', { name: '8 more' })).toHaveAttribute('href', '/farewells');
  });
}

test('is silent about farewells where there is nothing to do', async () => {
  await show({ role: 'manager' }, false);
  expect(screen.queryByRole('heading', { name: 'Farewells' })).toBeNull();
});

test('shows a recruiter the next steps, and asks for no farewells', async () => {
  const asked = await show({ role: 'recruiter' });
  const steps = within(await group(/^Next steps$/));
  expect(steps.getByText('3 open opportunities have no next step.')).toBeVisible();
  expect(asked).toMatchObject({ farewells: [], pipeline: [{ mine: true }] });
});

test('without a name everybody’s are shown', async () => {
  const asked = await show({ role: 'manager', userName: '' });
  expect(asked.farewells).toMatchObject([{ mine: false }]);
});
