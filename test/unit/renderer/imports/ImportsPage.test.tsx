import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ImportsPage } from '#renderer/features/imports/ImportsPage.tsx';
import { renderPage } from '#test/support/renderPage.tsx';
import { answers, openImports } from './openImports.tsx';
import { found, leaversFile } from './someImport.ts';

const marchOrApril = /How the dates in “Left on” are written/;

test('leads from a file to people', async () => {
  const run = vi.fn();
  const { user, go } = await openImports({ run });
  await go('Choose a file');
  expect(await screen.findByRole('heading', { name: '3 rows and 3 columns in “leavers.csv”' })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Encoding' })).toHaveValue('Shift_JIS (Japanese Windows)');
  await go('Check the columns');
  expect(screen.getByText('Family Ashdown, given Anna')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: '4 Mar 2010' }));
  await go('See the preview');
  expect(await screen.findByText('Leaves out one person who is still employed.')).toBeVisible();
  const table = screen.getByRole('table', { name: 'The rows as they will be' });
  const cells = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(cells[1]).toContain('2NewAnna Ashdown');
  expect(cells[2]).toContain('3Left outstill employedBen Brook');
  expect(cells[3]).toContain("4RefusedLast day: “soon” can't be read as a dateCleo Crane");
  await go('Import one person');
  expect(
    await screen.findByRole('heading', { name: 'One person came in from “leavers.csv”.' }),
  ).toBeVisible();
  expect(run).toHaveBeenCalledWith({
    file: leaversFile.id,
    reading: {},
    mapping: found.mapping,
    leaversOnly: true,
    onDuplicate: 'skip',
    matchFrom: 0.95,
    decisions: [],
  });
  expect(screen.getByRole('link', { name: 'See the alumni' })).toHaveAttribute('href', '/alumni');
  await go('Save the refused rows');
  expect(await screen.findByText('One row saved.')).toBeVisible();
});

test('keeps every choice on the way back and forth, and over a look at another page', async () => {
  const { user, go } = await openImports();
  await go('Choose a file');
  await go('Check the columns');
  await user.click(screen.getByRole('radio', { name: '3 Apr 2010' }));
  await go('See the preview');
  await user.click(await screen.findByRole('switch', { name: 'Leavers only' }));
  expect(await screen.findByRole('button', { name: 'Import 2 people' })).toBeEnabled();
  await go(/File/);
  expect(screen.getByText(/“leavers.csv” is chosen/)).toBeVisible();
  await go('Elsewhere');
  expect(screen.queryByRole('heading', { name: 'Import' })).toBeNull();
  await go('Elsewhere');
  await go('Go on with this file');
  await go('Check the columns');
  expect(screen.getByRole('radio', { name: '3 Apr 2010' })).toBeChecked();
  await go('See the preview');
  expect(await screen.findByRole('switch', { name: 'Leavers only' })).not.toBeChecked();
});

test('dates that can be read in two ways are asked for before one can go on', async () => {
  const { user, go } = await openImports();
  await go('Choose a file');
  await go('Check the columns');
  const question = screen.getByRole('radiogroup', { name: marchOrApril });
  expect(within(question).getAllByRole('radio', { checked: false })).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'See the preview' })).toBeDisabled();
  await go('Show me');
  expect(document.activeElement).toBe(within(question).getAllByRole('radio')[0]);
  await user.click(within(question).getByRole('radio', { name: '3 Apr 2010' }));
  expect(screen.getByRole('button', { name: 'See the preview' })).toBeEnabled();
});

test('cancelling stops the import and keeps nothing', async () => {
  const { user, go } = await openImports({ endless: true });
  await go('Choose a file');
  await go('Check the columns');
  await user.click(screen.getByRole('radio', { name: '4 Mar 2010' }));
  await go('See the preview');
  await go('Import one person');
  expect(await screen.findByText('1 of 3')).toBeVisible();
  await go('Cancel');
  expect(await screen.findByText('The import was stopped. Nothing was kept.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Import one person' })).toBeVisible();
});

test('a file that can not be read says so and asks for another', async () => {
  const { go } = await openImports({ refused: true });
  await go('Choose a file');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '“leavers.csv” is not a table that Enishi can read.',
  );
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
});

test('a dropped file is taken like a chosen one, and what is none is said to be none', async () => {
  const granted = vi.fn(() => Promise.resolve(leaversFile));
  await renderPage(<ImportsPage />, { procedures: answers({}), bridge: { grantDroppedFile: granted } });
  const place = screen.getByText('Drop a file here');
  const file = new File(['x'], 'leavers.csv');
  fireEvent.drop(place, { dataTransfer: { files: [] } });
  expect(await screen.findByText('Drop one file, not a folder or several files.')).toBeVisible();
  fireEvent.drop(place, { dataTransfer: { files: [file, file] } });
  expect(granted).not.toHaveBeenCalled();
  fireEvent.drop(place, { dataTransfer: { files: [file] } });
  expect(await screen.findByRole('heading', { name: /3 rows and 3 columns/ })).toBeVisible();
  expect(granted).toHaveBeenCalledWith(file);
});

test('speaks Japanese', async () => {
  const { user, go } = await openImports({}, 'ja');
  await go('ファイルを選択');
  expect(await screen.findByRole('heading', { name: '「leavers.csv」：3行、3列' })).toBeVisible();
  await go('列の対応を確認');
  await user.click(screen.getByRole('radio', { name: '2010年3月4日' }));
  await go('プレビューを見る');
  expect(await screen.findByText('在籍中の1人は取り込みません。')).toBeVisible();
  await go('1人を取り込む');
  expect(
    await screen.findByRole('heading', { name: '「leavers.csv」から1人を取り込みました。' }),
  ).toBeVisible();
});
