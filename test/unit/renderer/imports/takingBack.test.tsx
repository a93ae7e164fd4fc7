import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ImportsPage } from '#renderer/features/imports/ImportsPage.tsx';
import { exportContents } from '#shared/contract/importReading.ts';
import { type PastImport, pastImport } from '#shared/contract/imports.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { answers } from './openImports.tsx';
import { foundWith, leaversFile, summarised } from './someImport.ts';

const contents = exportContents.parse({
  fileName: 'everything.json',
  workspace: 'Alumni of Example',
  exportedAt: '2026-04-01T09:00:00.000Z',
  people: 1204,
  tiers: ['open', 'hr'],
});

const earlier = (fileName: string, undoneAt: string | null): PastImport =>
  pastImport.parse({
    id: summarised().id,
    fileName,
    format: 'csv',
    importedAt: '2026-04-01T09:00:00.000Z',
    importedBy: 'Mio Example',
    read: 3,
    created: 2,
    updated: 1,
    skipped: 0,
    failed: 0,
    undoneAt,
  });

async function openPage(procedures: (os: ContractToAnswer) => object) {
  const user = userEvent.setup();
  const plain = answers({
    inspect: () => foundWith({ mapping: { columns: [{ column: 0, field: 'fullName' }] } }),
  });
  await renderPage(<ImportsPage />, {
    procedures: (os) => {
      const { imports, ...others } = plain(os);
      return { ...others, imports: { ...imports, ...procedures(os) } };
    },
    calls: { pickImportFile: () => leaversFile },
  });
  const go = async (button: string | RegExp) =>
    user.click(await screen.findByRole('button', { name: button }));
  return { user, go };
}

test("a file of the program's own shows what it holds and is taken in without mapping", async () => {
  const takeBack = vi.fn();
  const { go } = await openPage((os) => ({
    inspect: os.imports.inspect.handler(async function* () {
      yield await Promise.resolve({ type: 'foundExport' as const, contents });
    }),
    takeBack: os.imports.takeBack.handler(async function* ({ input }) {
      takeBack(input);
      yield await Promise.resolve({ type: 'finished' as const, summary: summarised() });
    }),
  }));
  await go('Choose a file');
  expect(
    await screen.findByRole('heading', { name: '“everything.json” was exported by Enishi' }),
  ).toBeVisible();
  expect(screen.getByText('Alumni of Example')).toBeVisible();
  expect(screen.getByText('1,204')).toBeVisible();
  const steps = within(screen.getByRole('navigation', { name: 'Steps of the import' }));
  expect(steps.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    '1File',
    '2What we found',
    '3Result',
  ]);
  await go('Take it in');
  expect(await screen.findByRole('heading', { name: /One person came in/ })).toBeVisible();
  expect(takeBack).toHaveBeenCalledWith({ file: leaversFile.id });
});

test('the last imports are there, with the way to all of them', async () => {
  await openPage((os) => ({
    past: os.imports.past.handler(() => ({
      total: 2,
      imports: [earlier('may.csv', null)],
    })),
  }));
  const latest = await screen.findByRole('region', { name: 'Latest imports' });
  expect(within(latest).getByRole('listitem')).toHaveTextContent('may.csv2 new, 1 updatedMio Example');
  expect(within(latest).getByRole('link', { name: 'Past imports and exports' })).toHaveAttribute(
    'href',
    '/imports/past',
  );
});

test('an import that was taken back is said to be', async () => {
  await openPage((os) => ({
    past: os.imports.past.handler(() => ({
      total: 1,
      imports: [earlier('april.csv', '2026-04-02T09:00:00.000Z')],
    })),
  }));
  expect(await screen.findByText('Taken back')).toBeVisible();
});

test('what came in can be taken back at once, after asking', async () => {
  const undo = vi.fn();
  const { user, go } = await openPage((os) => ({
    undo: os.imports.undo.handler(async function* ({ input }) {
      undo(input);
      yield await Promise.resolve({
        type: 'finished' as const,
        operationId: null,
        restored: 0,
        removed: 1,
        keptPeople: 0,
        kept: [],
      });
    }),
  }));
  await go('Choose a file');
  await go('Check the columns');
  await go('See the preview');
  await go('Import one person');
  await go('Take this import back');
  const dialog = await screen.findByRole('dialog');
  expect(undo).not.toHaveBeenCalled();
  await user.click(within(dialog).getAllByRole('button').at(-1) ?? dialog);
  expect(await screen.findByRole('region', { name: /leavers.csv/ })).toBeVisible();
  expect(undo).toHaveBeenCalledWith({ id: summarised().id });
  expect(screen.queryByRole('button', { name: 'Take this import back' })).toBeNull();
});
