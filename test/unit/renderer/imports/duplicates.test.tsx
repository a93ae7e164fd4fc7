import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { ImportPlan } from '#shared/contract/importPlan.ts';
import { openImports } from './openImports.tsx';
import { foundWith, previewedWithMatches, somebodyHere } from './someImport.ts';

/** A file that leaves nothing to ask, with people who are here already. */
async function openMatches(preview?: (plan: ImportPlan) => void) {
  const run = vi.fn();
  const opened = await openImports({
    run,
    inspect: () => foundWith({ mapping: { columns: [{ column: 0, field: 'fullName' }] } }),
    preview: (plan) => {
      preview?.(plan);
      return previewedWithMatches(plan);
    },
  });
  await opened.go('Choose a file');
  await opened.go('Check the columns');
  await opened.go('See the preview');
  const list = await screen.findByRole('listbox', { name: 'Row by row' });
  /** Imports, and gives what was decided row by row. */
  const decided = async () => {
    await opened.go('See the preview');
    await opened.go(/^Import/);
    return run.mock.lastCall?.[0];
  };
  return { ...opened, list, decided };
}

const options = (list: HTMLElement) =>
  within(list)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

test('says how many rows are surely and how many may be of people who are here', async () => {
  const { list, user } = await openMatches();
  expect(screen.getByText('2 rows are of people who are here already. 2 rows may be.')).toBeVisible();
  expect(options(list)).toEqual(['Anna Brookrow 3Add once more', 'Anna Cranerow 4Add once more']);
  await user.click(screen.getByText('Sure 2'));
  expect(options(screen.getByRole('listbox'))).toEqual([
    'Anna Ashdownrow 2Leave as is',
    'Anna Dalerow 5Leave as is',
  ]);
});

test('shows both sides and the reasons, and lets one choose among several people', async () => {
  const { user, decided } = await openMatches();
  const detail = screen.getByRole('region', { name: 'Anna Brook' });
  expect(within(detail).getByText('Possibly the same (70%)')).toBeVisible();
  const reasons = within(detail).getByRole('region', { name: 'Speaks for one person' });
  expect(within(reasons).getByText('Similar name')).toBeVisible();
  const against = within(detail).getByRole('region', { name: 'Speaks against it' });
  expect(against).toHaveTextContent('Different emaila@example.organna@example.com');
  expect(within(detail).getByRole('radio', { name: /Add once more/ })).toBeChecked();
  await user.click(within(detail).getByText('Ana1 Brook'));
  await user.click(within(detail).getByRole('radio', { name: /Fill empty fields/ }));
  expect((await decided()).decisions).toEqual([{ row: 3, policy: 'fill', of: somebodyHere('31') }]);
});

test('decides by keys, one row after the other, and gives a row back to what holds for all', async () => {
  const { user, list, decided } = await openMatches();
  list.focus();
  await user.keyboard('3');
  expect(screen.getByRole('region', { name: 'Anna Crane' })).toBeVisible();
  await user.keyboard('{ArrowUp}');
  expect(screen.getByRole('region', { name: 'Anna Brook' })).toBeVisible();
  await user.keyboard('{End}1');
  expect(options(list)).toEqual(['Anna Brookrow 3Update all', 'Anna Cranerow 4Leave as is']);
  await user.click(screen.getByRole('button', { name: 'As set for all' }));
  expect((await decided()).decisions).toEqual([{ row: 3, policy: 'update', of: somebodyHere('30') }]);
});

test('decides all that are shown alike', async () => {
  const { user, go, decided } = await openMatches();
  await go('Decide these 2 alike');
  await user.click(await screen.findByRole('menuitem', { name: 'Update all' }));
  expect((await decided()).decisions).toEqual([
    { row: 3, policy: 'update', of: somebodyHere('30') },
    { row: 4, policy: 'update', of: somebodyHere('40') },
  ]);
});

test('what holds for all, and from which likeness on, can be changed', async () => {
  const asked = vi.fn();
  const { user, decided } = await openMatches(asked);
  await user.click(screen.getByRole('radio', { name: /^Fill empty fields/ }));
  const threshold = screen.getByRole('slider', { name: /A row is taken for somebody/ });
  expect(threshold).toHaveAttribute('aria-valuetext', '95%');
  threshold.focus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(await screen.findByText('3 rows are of people who are here already. One row may be.')).toBeVisible();
  expect(screen.getByText(/very likely the same, too/)).toBeVisible();
  expect(asked.mock.lastCall?.[0]).toMatchObject({ matchFrom: 0.8, onDuplicate: 'skip', decisions: [] });
  expect(await decided()).toMatchObject({ matchFrom: 0.8, onDuplicate: 'fill', decisions: [] });
});

test('the step is passed by where nobody is here, and the way back leads by it, too', async () => {
  const { go } = await openImports({
    inspect: () => foundWith({ mapping: { columns: [{ column: 0, field: 'fullName' }] } }),
  });
  await go('Choose a file');
  await go('Check the columns');
  await go('See the preview');
  expect(await screen.findByRole('button', { name: 'Import one person' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Duplicates' })).toBeDisabled();
  await go('Back');
  expect(screen.getByRole('heading', { name: 'Columns' })).toBeVisible();
});
