import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AlumniPage } from '#renderer/features/people/AlumniPage.tsx';
import { isPicked, nobody, selectionOf, withPicked } from '#renderer/features/people/list/picked.ts';
import { personId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { layOut, listing } from './someList.ts';
import { someId, someRow } from './somePeople.ts';

beforeEach(layOut);

const everybody = Array.from({ length: 250 }, (_, n) => someRow(n));

async function shown() {
  const user = userEvent.setup();
  const page = await renderPage(<AlumniPage />, { procedures: listing(everybody) });
  const grid = await screen.findByRole('grid');
  await screen.findByText('Family1');
  return { ...page, user, grid };
}

const pickedRows = () =>
  screen
    .getAllByRole('row')
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.getAttribute('aria-rowindex'));

test('a tick picks without opening, and the bar says how many', async () => {
  const { user, grid, router } = await shown();
  expect(grid).toHaveAttribute('aria-multiselectable', 'true');
  await user.click(screen.getByRole('checkbox', { name: 'Select Family1' }));
  expect(await screen.findByText('1 person selected')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Select Family1' })).toBeChecked();
  expect(pickedRows()).toEqual(['3']);
  expect(router.state.location.pathname).toBe('/start');
  await user.click(screen.getByRole('checkbox', { name: 'Select Family1' }));
  expect(screen.queryByText('1 person selected')).not.toBeInTheDocument();
});

test('Shift picks from the last one on, Ctrl one more', async () => {
  const { user } = await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Select Family2' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByText('Family5'));
  await user.keyboard('{/Shift}');
  expect(await screen.findByText('4 people selected')).toBeInTheDocument();
  await user.keyboard('{Control>}');
  await user.click(screen.getByText('Family7'));
  await user.keyboard('{/Control}');
  expect(await screen.findByText('5 people selected')).toBeInTheDocument();
  expect(pickedRows()).toEqual(['4', '5', '6', '7', '9']);
});

test('Space picks the active row, Shift with an arrow the next one too, Escape lets all go', async () => {
  const { user, grid } = await shown();
  grid.focus();
  await user.keyboard('{ArrowDown} ');
  expect(pickedRows()).toEqual(['3']);
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  await waitFor(() => expect(pickedRows()).toEqual(['3', '4', '5']));
  await user.keyboard('{Escape}');
  expect(pickedRows()).toEqual([]);
});

test('Ctrl with A picks everybody the list shows, also whom it has not fetched, but those taken out', async () => {
  const { user, grid } = await shown();
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  expect(await screen.findByText('250 people selected')).toBeInTheDocument();
  expect(screen.getByRole('checkbox', { name: 'Select everybody in the list' })).toBeChecked();
  await user.click(screen.getByRole('checkbox', { name: 'Select Family3' }));
  expect(await screen.findByText('249 people selected')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
  expect(screen.queryByText(/people selected/)).not.toBeInTheDocument();
});

test('some stay picked over a search, all of a list only as long as it is shown', async () => {
  const { user, grid } = await shown();
  await user.click(screen.getByRole('checkbox', { name: 'Select Family1' }));
  await user.click(screen.getByRole('searchbox'));
  await user.paste('ly24');
  await screen.findByText('11 people match “ly24”');
  expect(screen.getByText('1 person selected')).toBeInTheDocument();
  grid.focus();
  await user.keyboard('{Control>}a{/Control}');
  expect(await screen.findByText('11 people selected')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Clear search' }));
  await screen.findByText('250 alumni');
  expect(screen.queryByText(/selected/)).not.toBeInTheDocument();
});

test('picking keeps who is in and who is out', () => {
  const [a, b] = [personId.parse(someId(1)), personId.parse(someId(2))];
  const some = withPicked(withPicked(nobody, [a, b], true), [b], false);
  expect(selectionOf(some)).toEqual({ type: 'some', people: [a] });
  expect(selectionOf(withPicked(some, [a], false))).toBeNull();
  const all = { type: 'all', search: 'x', filter: null, except: new Set([a]) } as const;
  expect([isPicked(all, a), isPicked(all, b)]).toEqual([false, true]);
  expect(selectionOf(withPicked(withPicked(all, [b], false), [a], true))).toEqual({
    type: 'all',
    search: 'x',
    filter: null,
    except: [b],
  });
});
