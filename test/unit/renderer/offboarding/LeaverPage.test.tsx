import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LeaverPage } from '#renderer/features/offboarding/leaver/LeaverPage.tsx';
import type { LeaverPage as Page } from '#shared/contract/offboarding.ts';
import { leaverPage } from '#shared/contract/offboarding.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { inDays, pageToday } from '../followUps/someFollowUps.ts';
import { someLeaverPage, someStep, tenureOf } from './someLeavers.ts';

const operationId = '0198f3c2-7d6b-7000-8009-000000000001';

/** A leaver whose steps the writes change as the data process would. */
async function show(first: Page, preferences: Partial<Preferences> = {}) {
  const user = userEvent.setup();
  const written: Record<string, unknown>[] = [];
  let kept = first;
  const changed = () => ({ leaver: kept, operationId });
  const { router } = await renderPage(<LeaverPage />, {
    preferences: { role: 'hr', ...preferences },
    paths: ['/farewells/$tenureId'],
    procedures: (os) => ({
      people: { owners: os.people.owners.handler(() => []) },
      offboarding: {
        leaver: os.offboarding.leaver.handler(() => kept),
        settleStep: os.offboarding.settleStep.handler(({ input }) => {
          written.push({ settle: input });
          const steps = kept.steps.map((step) =>
            step.id === input.stepId ? { ...step, state: input.state, note: input.note } : step,
          );
          kept = leaverPage.parse({ ...kept, steps });
          return changed();
        }),
        arrangeSteps: os.offboarding.arrangeSteps.handler(({ input }) => {
          written.push({ arrange: input.steps });
          return changed();
        }),
        saveStep: os.offboarding.saveStep.handler(({ input }) => {
          written.push({ save: input.step });
          return changed();
        }),
        confirmContact: os.offboarding.confirmContact.handler(({ input }) => {
          written.push({ confirm: input });
          return changed();
        }),
        close: os.offboarding.close.handler(({ input }) => {
          written.push({ close: input });
          return { leaver: input.outcome === 'withdrawn' ? null : kept, operationId };
        }),
      },
    }),
  });
  await act(() => router.navigate({ to: `/farewells/${tenureOf(1)}` }));
  await screen.findByRole('heading', { level: 1, name: 'Given Family1' });
  return { user, written };
}

const stepIn = (title: string) => screen.getByText(title).closest('li') ?? document.body;

test('stands with thanks set apart, conversation, contact, and the steps until and after the last day', async () => {
  await show(
    someLeaverPage(
      [someStep(1, { dueOn: inDays(-1), late: true }), someStep(2, { kind: 'checkIn', dueOn: inDays(33) })],
      {
        thanks: 'prepared',
        lastDay: pageToday(),
      },
    ),
  );
  const thanks = screen.getByRole('region', { name: 'Thanks on the last day' });
  expect(within(thanks).getByText('Prepared, to be given today')).toBeVisible();
  expect(within(thanks).getByRole('link', { name: 'Give the thanks' })).toHaveAttribute(
    'href',
    `/farewells/${tenureOf(1)}/thanks`,
  );
  expect(screen.getByRole('link', { name: 'Write down the conversation' })).toHaveAttribute(
    'href',
    `/farewells/${tenureOf(1)}/conversation`,
  );
  expect(screen.getByText('one@example.jp')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Until the last day' }).parentElement).toHaveTextContent(
    'Step 1',
  );
  expect(screen.getByRole('heading', { name: 'After the last day' }).parentElement).toHaveTextContent(
    'Step 2',
  );
  expect(within(stepIn('Step 1')).getByText(/^Late, /)).toBeVisible();
});

test('a task is done by one press and opened again by another', async () => {
  const { user, written } = await show(someLeaverPage([someStep(1)]));
  await user.click(screen.getByRole('button', { name: 'Mark as done: Step 1' }));
  const again = await screen.findByRole('button', { name: 'Open again: Step 1' });
  expect(await screen.findByText('“Step 1” is done.')).toBeVisible();
  await user.click(again);
  await screen.findByRole('button', { name: 'Mark as done: Step 1' });
  expect(written).toMatchObject([
    { settle: { version: 4, state: 'done', note: '' } },
    { settle: { state: 'open' } },
  ]);
});

test('of a check-in it is asked what came of it', async () => {
  const { user, written } = await show(someLeaverPage([someStep(1, { kind: 'checkIn' })]));
  await user.click(screen.getByRole('button', { name: 'Mark as done: Step 1' }));
  const dialog = await screen.findByRole('dialog', { name: 'Step 1' });
  await user.click(within(dialog).getByRole('textbox', { name: 'What came of it' }));
  await user.paste('All is well');
  await user.click(within(dialog).getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(written).toMatchObject([{ settle: { state: 'done', note: 'All is well' } }]));
});

test('a step is not needed only with a reason', async () => {
  const { user, written } = await show(someLeaverPage([someStep(1)]));
  await user.click(screen.getByRole('button', { name: 'More about Step 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Not needed' }));
  const dialog = await screen.findByRole('dialog', { name: 'Step 1' });
  await user.click(within(dialog).getByRole('button', { name: 'Not needed' }));
  expect(within(dialog).getByText('Say why, so that others understand it later.')).toBeVisible();
  expect(written).toEqual([]);
  await user.click(within(dialog).getByRole('textbox', { name: 'Why it is not needed' }));
  await user.paste('No laptop');
  await user.click(within(dialog).getByRole('button', { name: 'Not needed' }));
  await waitFor(() => expect(written).toMatchObject([{ settle: { state: 'notNeeded', note: 'No laptop' } }]));
});

test('conversation and thanks are done where they are written, not ticked', async () => {
  await show(
    someLeaverPage([someStep(1, { kind: 'conversation' }), someStep(2, { kind: 'thanks', state: 'done' })]),
  );
  expect(screen.getByRole('link', { name: 'Go to: Step 1' })).toHaveAttribute(
    'href',
    `/farewells/${tenureOf(1)}/conversation`,
  );
  expect(screen.getByRole('button', { name: 'Done: Step 2' })).toHaveAttribute('aria-disabled', 'true');
});

test('a step that waits for others says for which', async () => {
  const first = someStep(1, { title: 'Hand over' });
  await show(someLeaverPage([first, someStep(2, { after: [first.id], waitsFor: [first.id] })]));
  expect(within(stepIn('Step 2')).getByText('HR · waits for: Hand over')).toBeVisible();
});

test('steps change their places by the menu', async () => {
  const steps = [someStep(1), someStep(2), someStep(3)];
  const { user, written } = await show(someLeaverPage(steps));
  await user.click(screen.getByRole('button', { name: 'More about Step 3' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move up' }));
  const [a, b, c] = steps.map(({ id }) => id);
  await waitFor(() => expect(written).toEqual([{ arrange: [a, c, b] }]));
});

test('a step is added with owner and day, before or after the last day', async () => {
  const { user, written } = await show(someLeaverPage([someStep(1)]));
  await user.click(screen.getByRole('button', { name: 'Add a step' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Add a step' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('What is to do?')).toBeVisible();
  await user.click(dialog.getByRole('textbox', { name: 'What is to do' }));
  await user.paste('Give back the keys');
  await user.click(dialog.getByRole('combobox', { name: 'When' }));
  await user.click(await screen.findByRole('option', { name: 'before the last day' }));
  const days = dialog.getByRole('textbox', { name: 'Days' });
  await user.clear(days);
  await user.type(days, '14');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(written).toMatchObject([
      { save: { id: null, title: 'Give back the keys', owner: 'hr', anchor: 'lastDay', offsetDays: -14 } },
    ]),
  );
});

test('contact details and consent are confirmed together; what was not talked about is left alone', async () => {
  const { user, written } = await show(someLeaverPage([someStep(1, { kind: 'consent' })]));
  await user.click(screen.getByRole('button', { name: 'Confirm with the leaver' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Contact and consent of/ }));
  const news = within(dialog.getByRole('radiogroup', { name: 'Community news' }));
  await user.click(news.getByRole('radio', { name: 'Yes' }));
  const jobs = within(dialog.getByRole('radiogroup', { name: 'Job offers' }));
  await user.click(jobs.getByRole('radio', { name: 'No' }));
  await user.click(dialog.getByRole('button', { name: 'Confirmed' }));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]).toMatchObject({
    confirm: {
      personVersion: 7,
      contactPoints: [{ channel: 'email', value: 'one@example.jp' }],
      consents: [
        { purpose: 'news', channel: 'email', state: 'granted', basis: 'consent', decidedOn: pageToday() },
        { purpose: 'jobs', channel: 'email', state: 'withdrawn' },
      ],
    },
  });
});

test('who stays after all is asked about before the plan is called off', async () => {
  const { user, written } = await show(someLeaverPage([someStep(1)]));
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Stays after all' }));
  await screen.findByRole('dialog', { name: 'Does Given Family1 stay?' });
  expect(written).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Yes, stays' }));
  await waitFor(() => expect(written).toMatchObject([{ close: { outcome: 'withdrawn', version: 4 } }]));
});

test('recruiters look on: nothing to press, no way to conversation and thanks', async () => {
  await show(someLeaverPage([someStep(1), someStep(2, { kind: 'conversation' })]), { role: 'recruiter' });
  expect(screen.queryByRole('button', { name: /Mark as done/ })).toBeNull();
  expect(screen.queryByRole('link', { name: /conversation|thanks/i })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add a step' })).toBeNull();
});

test('a closed plan is read, not worked on', async () => {
  const page = someLeaverPage([someStep(1)]);
  await show(leaverPage.parse({ ...page, plan: { ...page.plan, outcome: 'finished' } }));
  expect(screen.getByText('This farewell is finished.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Mark as done/ })).toBeNull();
});

test('a leaver who is no longer there is told of, with the way back', async () => {
  const { router } = await renderPage(<LeaverPage />, {
    paths: ['/farewells/$tenureId'],
    procedures: (os) => ({
      offboarding: {
        leaver: os.offboarding.leaver.handler(({ errors }) => {
          throw errors.NOT_FOUND({ data: { what: 'leaver' } });
        }),
      },
    }),
  });
  // Here the address is none of a leaver at all.
  expect(await screen.findByText('This farewell is no longer there.')).toBeVisible();
  await act(() => router.navigate({ to: `/farewells/${tenureOf(1)}` }));
  expect(await screen.findByText('This farewell is no longer there.')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'All farewells' }).length).toBeGreaterThan(0);
});
