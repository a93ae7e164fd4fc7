import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openImports } from './openImports.tsx';
import { column, foundWith, leaversFile } from './someImport.ts';

const preamble = foundWith({
  headerRow: 3,
  top: [['Notes:'], ['Exported in May'], ['Who', 'Left on', ''], ['Ashdown, Anna', '3/4/2010', 'x']],
});

test('what was found can be said better, and everything follows', async () => {
  const inspect = vi.fn(({ reading }) =>
    reading.headerRow === null
      ? foundWith({ headerRow: null, rows: 4, columns: [column(0, '', ['Who'])], mapping: { columns: [] } })
      : preamble,
  );
  const { user, go, choose } = await openImports({ inspect });
  await go('Choose a file');
  expect(await screen.findByRole('radio', { name: 'Row 3 is the header' })).toBeChecked();
  await choose('Encoding', 'UTF-8');
  await choose('Separated by', 'Semicolon ( ; )');
  await user.click(screen.getByRole('radio', { name: 'Row 2 is the header' }));
  await waitFor(() =>
    expect(inspect).toHaveBeenLastCalledWith({
      file: leaversFile.id,
      reading: { encoding: 'UTF-8', delimiter: ';', headerRow: 2 },
      useProfile: true,
    }),
  );
  await user.click(screen.getByRole('radio', { name: /No row does/ }));
  expect(await screen.findByRole('heading', { name: /4 rows and one column in/ })).toBeVisible();
  expect(screen.getByText(/We could not tell which column holds the names/)).toBeVisible();
});

test('what was found before stands while the file is read anew, and can be gone back to', async () => {
  const never = new Promise<never>(() => undefined);
  const { go, choose } = await openImports({
    inspect: ({ reading }) => (reading.encoding === undefined ? preamble : never),
  });
  await go('Choose a file');
  await choose('Encoding', 'UTF-8');
  const next = screen.getByRole('button', { name: 'Check the columns' });
  await waitFor(() => expect(next).toBeDisabled());
  expect(screen.getByRole('heading', { name: /3 rows/ })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Encoding' })).toHaveValue('UTF-8');
  await go('Cancel');
  await waitFor(() => expect(next).toBeEnabled());
  expect(screen.getByRole('combobox', { name: 'Encoding' })).toHaveValue('Shift_JIS (Japanese Windows)');
});

test('reading a file for the first time can be given up', async () => {
  const never = new Promise<never>(() => undefined);
  const { go } = await openImports({ inspect: () => never });
  await go('Choose a file');
  expect(await screen.findByText('Reading “leavers.csv”…')).toBeVisible();
  await go('Cancel');
  expect(await screen.findByText('Drop a file here')).toBeVisible();
});

test('says what is odd, and whose kind of file it is, which can be left aside', async () => {
  const inspect = vi.fn(({ useProfile }) =>
    foundWith({
      oddities: [
        { kind: 'otherWidth', rows: 2 },
        { kind: 'nulCharacters', rows: 1 },
      ],
      profile: useProfile === false ? null : { type: 'known', name: 'linkedin' },
    }),
  );
  const { go } = await openImports({ inspect });
  await go('Choose a file');
  expect(await screen.findByText('This looks like an export of LinkedIn Connections.')).toBeVisible();
  const odd = screen.getByRole('list', { name: 'What is odd about the file' });
  expect(within(odd).getAllByRole('listitem')).toHaveLength(2);
  expect(odd).toHaveTextContent('One row holds NUL characters');
  await go('Read it without that');
  expect(await screen.findByText('The columns are read without a profile.')).toBeVisible();
  expect(inspect).toHaveBeenLastCalledWith(expect.objectContaining({ useProfile: false }));
  await go('Use profiles again');
  expect(await screen.findByText('This looks like an export of LinkedIn Connections.')).toBeVisible();
});

test('contacts have no header to choose', async () => {
  const { go } = await openImports({
    inspect: () => foundWith({ format: 'vcard', encoding: null, delimiter: null, headerRow: null }),
  });
  await go('Choose a file');
  expect(await screen.findByText('vCard contacts')).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});
