import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { someId } from '../people/somePeople.ts';
import { someInteraction as something, withTimeline } from './someTimeline.tsx';

const subject = () => screen.getByLabelText('Subject');

test('logs a call by keyboard alone', async () => {
  const { user, logged } = await withTimeline([]);
  await user.click(subject());
  await user.keyboard('Coffee near the station');
  await user.tab();
  await user.keyboard('Starts in May');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Logged for Mika.')).toBeInTheDocument();
  expect(logged).toMatchObject([
    {
      kind: 'call',
      direction: 'mutual',
      purpose: 'checkIn',
      subject: 'Coffee near the station',
      body: 'Starts in May',
      tier: 'open',
      people: [someId(1)],
    },
  ]);
  const age = Date.now() - Date.parse(logged[0]?.occurredAt ?? '');
  expect(age).toBeLessThan(60_000);
  expect(subject()).toHaveValue('');
  expect(await screen.findByText('Coffee near the station')).toBeInTheDocument();
});

test('takes what is usual for the kind until one chooses', async () => {
  const { user, logged } = await withTimeline([]);
  await user.type(subject(), 'Hello');
  await user.click(screen.getByRole('radio', { name: /Email/ }));
  expect(screen.getByRole('radio', { name: /From us/ })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: /From them/ }));
  await user.click(screen.getByRole('radio', { name: /Meeting/ }));
  expect(screen.getByRole('radio', { name: /From them/ })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Log' }));
  await waitFor(() => expect(logged).toMatchObject([{ kind: 'meeting', direction: 'fromAlumnus' }]));
});

test('keeps what is being written while the profile is away', async () => {
  const { user, rendered } = await withTimeline([]);
  await user.type(subject(), 'Half a sentence');
  await rendered.router.navigate({ to: '/home' });
  expect(await screen.findByLabelText('Subject')).toHaveValue('Half a sentence');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(subject()).toHaveValue('');
});

test.each([
  ['hr', true],
  ['manager', false],
] as const)('lets %s write for HR only: %s', async (role, mayWrite) => {
  const { user } = await withTimeline([], { role });
  await user.click(subject());
  await user.click(screen.getByRole('combobox', { name: 'Who may read it' }));
  const options = (await screen.findAllByRole('option')).map((option) => option.textContent);
  expect(options.includes('HR only')).toBe(mayWrite);
  expect(options).toContain('Owner only');
});

test('parts the timeline by years of the user’s zone and says directions in words', async () => {
  await withTimeline([
    // The first hour of the year in Tokyo.
    something(1, { occurredAt: '2025-12-31T15:30:00.000Z', direction: 'fromAlumnus' }),
    something(2, { occurredAt: '2025-12-31T14:30:00.000Z' }),
  ]);
  const [year, before] = await screen.findAllByRole('region');
  expect(within(year ?? document.body).getByText('2026')).toBeInTheDocument();
  expect(within(year ?? document.body).getByText('From the alumnus to us')).toBeInTheDocument();
  expect(within(before ?? document.body).getByText('Subject 2')).toBeInTheDocument();
});

test('shows more where there is more, each entry once', async () => {
  const many = Array.from({ length: 70 }, (_, n) => something(n));
  const { user } = await withTimeline(many);
  expect(await screen.findAllByText(/^Subject /)).toHaveLength(30);
  await user.click(screen.getByRole('button', { name: 'Show 40 more' }));
  await waitFor(() => expect(screen.getAllByText(/^Subject /)).toHaveLength(60));
  await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
  await waitFor(() => expect(screen.getAllByText(/^Subject /)).toHaveLength(70));
  expect(screen.queryByRole('button', { name: /more$/ })).not.toBeInTheDocument();
});

test('removes with a way back', async () => {
  const { user } = await withTimeline([something(1)]);
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('The interaction was moved to the bin.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('Subject 1')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Subject 1')).toBeInTheDocument();
});

test('is changed in its place and keeps its moment to the millisecond', async () => {
  const { user } = await withTimeline([something(1, { occurredAt: '2026-03-01T01:02:03.004Z' })]);
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const form = within(screen.getByRole('form', { name: 'Edit' }));
  await user.type(form.getByLabelText('Subject'), ', and more');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Subject 1, and more')).toBeInTheDocument();
  expect(document.querySelector('time[datetime="2026-03-01T01:02:03.004Z"]')).toBeInTheDocument();
});
