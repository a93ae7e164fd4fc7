import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AlumniPage } from '#renderer/features/people/AlumniPage.tsx';
import { renderPage } from '#test/support/renderPage.tsx';
import { type Asked, layOut, listing } from './someList.ts';
import { someId, someRow } from './somePeople.ts';

const everybody = Array.from({ length: 250 }, (_, n) => someRow(n));

beforeEach(layOut);

const rowsInSight = () => screen.getAllByRole('row').slice(1);

test('shows the first people as a grid of the whole length', async () => {
  await renderPage(<AlumniPage />, { procedures: listing(everybody) });
  const grid = await screen.findByRole('grid', { name: 'Alumni' });
  expect(grid).toHaveAttribute('aria-rowcount', '251');
  expect(await screen.findByText('250 alumni')).toBeInTheDocument();
  const [first] = rowsInSight();
  expect(first).toHaveAttribute('aria-rowindex', '2');
  expect(first).toHaveTextContent('Family0');
  expect(rowsInSight().length).toBeLessThan(40);
  expect(within(grid).getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
});

test('asks only for the pages around what is in sight', async () => {
  const asked: Asked[] = [];
  const many = Array.from({ length: 5000 }, (_, n) => someRow(n));
  await renderPage(<AlumniPage />, { procedures: listing(many, asked) });
  await screen.findByRole('grid');
  await waitFor(() => expect(asked.map(({ offset }) => offset).sort()).toEqual([0, 50]));
});

test('sorts by a heading, days the latest first, and again the other way', async () => {
  const user = userEvent.setup();
  const asked: Asked[] = [];
  await renderPage(<AlumniPage />, { procedures: listing(everybody, asked) });
  const heading = await screen.findByRole('button', { name: 'Left on' });
  await user.click(heading);
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'leftOn', descending: true }));
  await waitFor(() =>
    expect(screen.getByRole('columnheader', { name: 'Left on' })).toHaveAttribute('aria-sort', 'descending'),
  );
  await user.click(heading);
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'leftOn', descending: false }));
});

test('searches as one types, marks what was found, and says how many', async () => {
  const user = userEvent.setup();
  await renderPage(<AlumniPage />, { procedures: listing(everybody) });
  await screen.findByRole('grid');
  await user.keyboard('/');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  await user.keyboard('ly24');
  expect(await screen.findByText('11 people match “ly24”')).toBeInTheDocument();
  const [first] = rowsInSight();
  expect(first).toHaveTextContent('Family24');
  expect(first?.querySelector('mark')).toHaveTextContent('ly24');
});

test('says so where nobody is found, and finds all again', async () => {
  const user = userEvent.setup();
  await renderPage(<AlumniPage />, { procedures: listing(everybody) });
  await user.type(await screen.findByRole('searchbox'), 'zzz');
  expect(await screen.findByText(/Nobody matches “zzz”/)).toBeInTheDocument();
  await user.click(screen.getAllByRole('button', { name: 'Clear search' }).at(-1) ?? document.body);
  expect(await screen.findByRole('grid')).toHaveAttribute('aria-rowcount', '251');
});

test('moves by arrows, page keys, Home and End, and opens by Enter', async () => {
  const user = userEvent.setup();
  const { router } = await renderPage(<AlumniPage />, { procedures: listing(everybody) });
  const grid = await screen.findByRole('grid');
  const activeRow = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
  grid.focus();
  expect(activeRow()).toHaveTextContent('Family0');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(activeRow()).toHaveTextContent('Family1');
  await user.keyboard('{PageDown}');
  expect(activeRow()).toHaveTextContent('Family9');
  await user.keyboard('{Home}{ArrowUp}');
  expect(activeRow()).toHaveTextContent('Family0');
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/alumni/${someId(1)}`));
});

test('opens by mouse', async () => {
  const user = userEvent.setup();
  const { router } = await renderPage(<AlumniPage />, { procedures: listing(everybody) });
  await user.click(await screen.findByText('Family4'));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/alumni/${someId(4)}`));
});

test('invites to bring a file while there is nobody', async () => {
  await renderPage(<AlumniPage />, { procedures: listing([]) });
  expect(await screen.findByText(/No alumni yet/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Bring your first file' })).toHaveAttribute('href', '/import');
});

test('says what went wrong and tries again', async () => {
  const user = userEvent.setup();
  let fails = true;
  await renderPage(<AlumniPage />, {
    procedures: (os) => {
      const answers = listing([someRow(1)])(os);
      const list = os.people.list.handler(({ errors }) => {
        if (fails) throw errors.WORKSPACE_NOT_OPEN();
        return { total: 1, more: false, people: [someRow(1)] };
      });
      return { ...answers, people: { ...answers.people, list } };
    },
  });
  expect(await screen.findByText(/No workspace is open/)).toBeInTheDocument();
  fails = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Family1')).toBeInTheDocument();
});

test('shows Japanese names with their reading below, in Japanese words', async () => {
  const person = someRow(1, {
    familyName: '髙橋',
    givenName: '美咲',
    familyReading: 'たかはし',
    givenReading: 'みさき',
  });
  await renderPage(<AlumniPage />, { procedures: listing([person]), preferences: { language: 'ja' } });
  expect(await screen.findByText('髙橋 美咲')).toBeInTheDocument();
  expect(screen.getByText('たかはし みさき')).toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: '復職意向' })).toBeInTheDocument();
});
