import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ImportsPage } from '#renderer/features/imports/ImportsPage.tsx';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { found, leaversFile, previewed, summarised } from './someImport.ts';

interface Import {
  readonly inspect?: 'refused';
  readonly endless?: boolean;
  readonly run?: (plan: unknown) => void;
}

/** A data process that reads one file and imports it in no time, or never. */
const answers = (made: Import) => (os: ContractToAnswer) => ({
  imports: {
    inspect: os.imports.inspect.handler(({ errors }) => {
      if (made.inspect === 'refused')
        throw errors.IMPORT_UNKNOWN_FORMAT({ data: { fileName: 'leavers.csv' } });
      return found;
    }),
    preview: os.imports.preview.handler(({ input }) => previewed(input.leaversOnly)),
    run: os.imports.run.handler(async function* ({ input, signal, errors }) {
      made.run?.(input);
      yield { type: 'progress' as const, done: 1, total: 3 };
      if (made.endless) {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        throw errors.CANCELLED();
      }
      yield { type: 'finished' as const, summary: summarised() };
    }),
    saveRejected: os.imports.saveRejected.handler(() => ({ rows: 1 })),
  },
});

/** The page, and a way to leave it and come back. */
function PageAndElsewhere() {
  const [here, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!here)}>
        Elsewhere
      </button>
      {here && <ImportsPage />}
    </>
  );
}

async function openPage(made: Import = {}, language: 'en' | 'ja' = 'en') {
  const user = userEvent.setup();
  await renderPage(<PageAndElsewhere />, {
    preferences: { language },
    procedures: answers(made),
    calls: { pickImportFile: () => leaversFile, pickSaveFile: () => leaversFile },
  });
  const go = async (button: string | RegExp) =>
    user.click(await screen.findByRole('button', { name: button }));
  return { user, go };
}

test('leads from a file to people', async () => {
  const run = vi.fn();
  const { go } = await openPage({ run });
  await go('Choose a file');
  expect(await screen.findByRole('heading', { name: '3 rows and 3 columns in “leavers.csv”' })).toBeVisible();
  expect(screen.getByText('Shift_JIS, separated by commas')).toBeVisible();
  await go('Check the columns');
  expect(screen.getByText('Family name Ashdown, given name Anna')).toBeVisible();
  expect(screen.getByText('These dates can be read in more than one way. Please check.')).toBeVisible();
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
    mapping: found.mapping,
    leaversOnly: true,
    onDuplicate: 'skip',
  });
  expect(screen.getByRole('link', { name: 'See the alumni' })).toHaveAttribute('href', '/alumni');
  await go('Save the refused rows');
  expect(await screen.findByText('One row saved.')).toBeVisible();
});

test('keeps every choice on the way back and forth, and over a look at another page', async () => {
  const { user, go } = await openPage();
  await go('Choose a file');
  await go('Check the columns');
  await user.click(screen.getByRole('combobox', { name: 'How the dates in “Left on” are written' }));
  await user.click(await screen.findByRole('option', { name: 'Day, month, year' }));
  expect(screen.getByText('3/4/2010 is 3 Apr 2010')).toBeVisible();
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
  expect(screen.getByText('3/4/2010 is 3 Apr 2010')).toBeVisible();
  await go('See the preview');
  expect(await screen.findByRole('switch', { name: 'Leavers only' })).not.toBeChecked();
});

test('a field is one column, and rows need a name', async () => {
  const { user, go } = await openPage();
  await go('Choose a file');
  await go('Check the columns');
  await user.click(screen.getByRole('combobox', { name: 'What “Column 3” becomes' }));
  await user.click(await screen.findByRole('option', { name: 'Full name' }));
  expect(screen.getByRole('combobox', { name: 'What “Who” becomes' })).toHaveValue('Leave out');
  await user.click(screen.getByRole('combobox', { name: 'What “Column 3” becomes' }));
  await user.click(await screen.findByRole('option', { name: 'Leave out' }));
  expect(screen.getByText(/Choose the column that holds the names/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'See the preview' })).toBeDisabled();
});

test('cancelling stops the import and keeps nothing', async () => {
  const { go } = await openPage({ endless: true });
  await go('Choose a file');
  await go('Check the columns');
  await go('See the preview');
  await go('Import one person');
  expect(await screen.findByText('1 of 3')).toBeVisible();
  await go('Cancel');
  expect(await screen.findByText('The import was stopped. Nothing was kept.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Import one person' })).toBeVisible();
});

test('a file that can not be read says so and asks for another', async () => {
  const { go } = await openPage({ inspect: 'refused' });
  await go('Choose a file');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    '“leavers.csv” is not a table that Enishi can read.',
  );
  expect(screen.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
});

test('a dropped file is taken like a chosen one, and what is none is said to be none', async () => {
  const granted = vi.fn(() => Promise.resolve(leaversFile));
  await renderPage(<ImportsPage />, { procedures: answers({}), bridge: { grantDroppedFile: granted } });
  const place = screen.getByText('Drop a CSV file here');
  fireEvent.drop(place, { dataTransfer: { files: [] } });
  expect(await screen.findByText('That was not a file. Drop one CSV file.')).toBeVisible();
  expect(granted).not.toHaveBeenCalled();
  const file = new File(['x'], 'leavers.csv');
  fireEvent.drop(place, { dataTransfer: { files: [file] } });
  expect(await screen.findByRole('heading', { name: /3 rows and 3 columns/ })).toBeVisible();
  expect(granted).toHaveBeenCalledWith(file);
});

test('speaks Japanese', async () => {
  const { go } = await openPage({}, 'ja');
  await go('ファイルを選択');
  expect(await screen.findByRole('heading', { name: '「leavers.csv」：3行、3列' })).toBeVisible();
  await go('列の対応を確認');
  await go('プレビューを見る');
  expect(await screen.findByText('在籍中の1人は取り込みません。')).toBeVisible();
  await go('1人を取り込む');
  expect(
    await screen.findByRole('heading', { name: '「leavers.csv」から1人を取り込みました。' }),
  ).toBeVisible();
});
