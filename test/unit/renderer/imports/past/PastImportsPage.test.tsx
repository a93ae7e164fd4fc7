import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PastImportsPage } from '#renderer/features/imports/past/PastImportsPage.tsx';
import { type ExportedFile, exportedFile } from '#shared/contract/exports.ts';
import { type PastImport, pastImport, type UndoEvent, undoEvent } from '#shared/contract/imports.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { noName } from '#shared/domain/names.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../../people/somePeople.ts';

const entry = (n: number, parts: Partial<Record<keyof PastImport, unknown>> = {}): PastImport =>
  pastImport.parse({
    id: someId(n),
    fileName: `leavers${n}.csv`,
    format: 'csv',
    importedAt: '2026-04-01T00:00:00.000Z',
    importedBy: 'Mori',
    read: 1204,
    created: 1200,
    updated: 3,
    skipped: 0,
    failed: 1,
    undoneAt: null,
    ...parts,
  });

const file: ExportedFile = exportedFile.parse({
  id: someId(70),
  subject: 'list',
  format: 'csv',
  encoding: 'cp932',
  tiers: ['open', 'hr'],
  people: 312,
  fileName: 'alumni.csv',
  bytes: 48_000,
  exportedAt: '2026-05-02T03:00:00.000Z',
  exportedBy: 'Sato',
});

const finished = undoEvent.parse({
  type: 'finished',
  operationId: someId(90),
  restored: 2,
  removed: 1199,
  keptPeople: 2,
  kept: [
    {
      personId: someId(5),
      name: { ...noName, familyName: '山田', givenName: '花子' },
      whole: true,
      edited: [{ record: 'interaction', field: null }],
    },
    {
      personId: someId(6),
      name: { ...noName, familyName: 'Hill', givenName: 'Ann' },
      whole: false,
      edited: [
        { record: 'person', field: 'company' },
        { record: 'tenure', field: 'department' },
      ],
    },
  ],
});

interface Given {
  imports?: PastImport[];
  files?: ExportedFile[];
  undo?: (signal: AbortSignal | undefined) => AsyncGenerator<UndoEvent>;
  asked?: unknown[];
  preferences?: Partial<Preferences>;
}

function shown({ imports = [entry(1)], files = [], undo, asked = [], preferences = {} }: Given = {}) {
  return renderPage(<PastImportsPage />, {
    preferences,
    procedures: (os: ContractToAnswer) => ({
      imports: {
        past: os.imports.past.handler(({ input }) => ({
          total: imports.length,
          imports: imports.slice(input.offset, input.offset + input.limit),
        })),
        undo: os.imports.undo.handler(async function* ({ input, signal }) {
          asked.push(input);
          if (undo) yield* undo(signal);
          else {
            yield { type: 'progress' as const, done: 600, total: 1203 };
            yield finished;
          }
        }),
      },
      exports: { log: os.exports.log.handler(() => ({ total: files.length, files })) },
      history: {
        revert: os.history.revert.handler(async function* ({ input }) {
          await Promise.resolve(asked.push(input));
          yield { type: 'done' as const, operationId: null, reverted: 1, kept: 0 };
        }),
      },
    }),
  });
}

const takeBack = (n: number) =>
  screen.findByRole('button', { name: `Take back: leavers${n}.csv, 1 Apr 2026 09:00` });

test('lists imports: which file, when, by whom, what it did, and which were taken back', async () => {
  await shown({
    imports: [
      entry(1),
      entry(2, { undoneAt: '2026-04-03T00:00:00.000Z', created: 0, updated: 0, failed: 0 }),
    ],
  });
  expect(await screen.findByText('2 files were imported; each import can be taken back')).toBeInTheDocument();
  const cells = within(screen.getByRole('table', { name: 'Imports' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(cells).toEqual([
    ['leavers1.csv1,204 rows', '1 Apr 2026 09:00Mori', '1,200 added3 updated1 failed', 'Take back'],
    ['leavers2.csv1,204 rows', '1 Apr 2026 09:00Mori', 'nothing was changed', 'taken back on 3 Apr 2026'],
  ]);
});

test('asks, naming what will happen, then takes back and says who keeps what', async () => {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  await shown({ asked });
  await user.click(await takeBack(1));
  const dialog = within(await screen.findByRole('dialog', { name: 'Take back “leavers1.csv”?' }));
  expect(dialog.getByText('1,200 people whom it added go again.')).toBeInTheDocument();
  expect(dialog.getByText('3 people whom it changed are as before.')).toBeInTheDocument();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked).toEqual([]);
  await user.click(await takeBack(1));
  await user.click(await screen.findByRole('button', { name: 'Take the import back' }));
  const result = within(await screen.findByRole('region', { name: '“leavers1.csv” was taken back' }));
  expect(result.getByRole('status')).toHaveTextContent(
    '1,199 people are gone again.2 people are as before.2 people keep what was edited since.',
  );
  expect(asked).toEqual([{ id: someId(1) }]);
  expect(result.getByRole('link', { name: '山田 花子' })).toHaveAttribute('href', `/alumni/${someId(5)}`);
  const kept = result
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[1]?.textContent);
  expect(kept).toEqual(['The whole record, because of: Interaction', 'Company, Department']);
  await user.click(result.getByRole('button', { name: 'Put the import back' }));
  await waitFor(() =>
    expect(asked.at(-1)).toEqual({ operationId: someId(90), personId: null, keepLater: true }),
  );
  await waitFor(() => expect(screen.queryByRole('region', { name: /was taken back/ })).toBeNull());
});

test('shows how far it is, and stops', async () => {
  const user = userEvent.setup();
  await shown({
    undo: async function* (signal) {
      yield { type: 'progress' as const, done: 600, total: 1203 };
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))));
    },
  });
  await user.click(await takeBack(1));
  await user.click(await screen.findByRole('button', { name: 'Take the import back' }));
  expect(await screen.findByText('600 of 1,203')).toBeInTheDocument();
  expect(await takeBack(1)).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('“leavers1.csv” was not taken back.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByText('“leavers1.csv” was not taken back.')).toBeNull());
  expect(await takeBack(1)).toBeEnabled();
});

test('lists what was exported, with the tiers of the notes in it', async () => {
  const user = userEvent.setup();
  await shown({
    files: [
      file,
      exportedFile.parse({
        ...file,
        id: someId(71),
        encoding: null,
        format: 'vcf',
        tiers: [],
        subject: 'segment',
        people: 1,
      }),
    ],
  });
  await user.click(await screen.findByRole('tab', { name: 'Exports' }));
  const cells = within(await screen.findByRole('table', { name: 'Exports' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  expect(cells).toEqual([
    [
      'alumni.csvCSV · Shift_JIS (CP932) · 48 kB',
      '2 May 2026 12:00Sato',
      '312 peoplea list as it was shown',
      'Open, HR only',
    ],
    ['alumni.csvvCard · 48 kB', '2 May 2026 12:00Sato', '1 persona segment', 'none'],
  ]);
});

test('says where there is nothing yet', async () => {
  const user = userEvent.setup();
  await shown({ imports: [], preferences: { language: 'ja' } });
  expect(await screen.findByText('取り込みはまだありません。')).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: '書き出し' }));
  expect(await screen.findByText(/書き出しはまだありません/)).toBeInTheDocument();
});
