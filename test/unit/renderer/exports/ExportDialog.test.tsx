import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ExportDialog } from '#renderer/features/exports/ExportDialog.tsx';
import type { ExportOffer } from '#renderer/features/exports/exportOffer.ts';
import type { ExportEvent } from '#shared/contract/exports.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { exportId, fileGrantId, segmentId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const id = '00000000-0000-7000-8000-000000000001';
const ofList: ExportOffer = {
  selection: { type: 'all', search: 'a', filter: null, except: [] },
  list: { columns: ['name', 'email'], sort: 'leftOn', descending: true },
  name: 'Alumni',
};

const saved = (replaced = 0): ExportEvent => ({
  type: 'finished',
  replaced,
  file: {
    id: exportId.parse(id),
    subject: 'list',
    format: 'csv',
    encoding: 'utf-8',
    tiers: [],
    people: 12,
    fileName: 'Alumni.csv',
    bytes: 2048,
    exportedAt: instant.parse('2026-04-01T00:00:00.000Z'),
    exportedBy: 'Test User',
  },
});

const lacking: ExportEvent = {
  type: 'unmappable',
  total: 1,
  characters: [{ character: '𠮷', count: 3, first: '𠮷田 花' }],
};

async function showing(
  answers: readonly (readonly ExportEvent[])[],
  { offer = ofList, preferences = {} }: { offer?: ExportOffer; preferences?: Partial<Preferences> } = {},
) {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const picks: unknown[] = [];
  const reveal = vi.fn(() => null);
  const close = vi.fn();
  await renderPage(<ExportDialog offer={offer} onClose={close} />, {
    preferences,
    procedures: (os) => ({
      people: { countSelection: os.people.countSelection.handler(() => ({ people: 12 })) },
      exports: {
        run: os.exports.run.handler(async function* ({ input }) {
          asked.push(input);
          await Promise.resolve();
          yield* answers[asked.length - 1] ?? [];
        }),
      },
    }),
    calls: {
      pickSaveFile: (input) => {
        picks.push(input);
        return { id: fileGrantId.parse(id), name: 'Alumni.csv', folder: 'Documents' };
      },
      revealGranted: reveal,
    },
  });
  await screen.findByText(/^12/);
  return { user, asked, picks, reveal, close };
}

const start = { name: 'Choose where to save…' };

describe('the export dialog', () => {
  test('says for how many, asks where to, and exports what the list shows', async () => {
    const { user, asked, picks } = await showing([[saved()]]);
    expect(screen.getByText('12 people')).toBeVisible();
    await user.click(screen.getByRole('button', start));
    expect(await screen.findByText('“Alumni.csv” is saved.')).toBeVisible();
    expect(picks).toEqual([
      { suggestedName: expect.stringMatching(/^Alumni \d{4}-\d\d-\d\d\.xlsx$/), kind: 'xlsx' },
    ]);
    expect(asked).toMatchObject([
      {
        subject: {
          type: 'list',
          selection: { search: 'a' },
          columns: ['name', 'email'],
          sort: 'leftOn',
          descending: true,
        },
        format: 'xlsx',
        tiers: [],
        language: 'en',
      },
    ]);
  });

  test('offers to show the file, and closes', async () => {
    const { user, reveal, close } = await showing([[saved()]]);
    await user.click(screen.getByRole('button', start));
    expect(await screen.findByRole('button', { name: 'Done' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(reveal).toHaveBeenCalledWith({ id });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(close).toHaveBeenCalled();
  });

  test('asks for the encoding of CSV alone, and for columns where there are any', async () => {
    const { user } = await showing([]);
    expect(screen.queryByText('Encoding')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'CSV' }));
    expect(screen.getByText('Encoding')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'vCard' }));
    expect(screen.queryByText('Encoding')).toBeNull();
    expect(screen.queryByText('What is in it')).toBeNull();
  });

  test('of a segment names the segment', async () => {
    const { user, asked } = await showing([[saved()]], {
      offer: { ...ofList, list: null, segmentId: segmentId.parse(id) },
    });
    expect(screen.queryByText('What is in it')).toBeNull();
    await user.click(screen.getByRole('button', start));
    await screen.findByText('“Alumni.csv” is saved.');
    expect(asked).toMatchObject([{ subject: { type: 'segment', segmentId: id } }]);
  });

  test('leaves confidential notes out unless they are ticked, and offers only what the role reads', async () => {
    const { user, asked } = await showing([[saved()]], { preferences: { role: 'manager' } });
    await user.click(screen.getByRole('radio', { name: 'Everything (JSON)' }));
    expect(screen.getByRole('checkbox', { name: 'Open to everyone' })).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: 'HR only' })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Only for you' }));
    await user.click(screen.getByRole('button', start));
    await screen.findByText('“Alumni.csv” is saved.');
    expect(asked).toMatchObject([{ subject: { type: 'people' }, format: 'json', tiers: ['open', 'owner'] }]);
  });

  test('shows the characters that Shift_JIS lacks, and writes the same file otherwise', async () => {
    const { user, asked, picks } = await showing([[lacking], [saved(3)]]);
    await user.click(screen.getByRole('radio', { name: 'CSV' }));
    await user.click(screen.getByRole('radio', { name: 'Shift_JIS (CP932)' }));
    await user.click(screen.getByRole('button', start));
    expect(await screen.findByRole('alert')).toHaveTextContent('lacks 1 of the characters');
    expect(screen.getByRole('row', { name: /𠮷.*U\+20BB7.*3.*𠮷田 花/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Write 〓 in their place' }));
    expect(await screen.findByText('3 characters that Shift_JIS lacks stand as 〓.')).toBeVisible();
    expect(picks).toHaveLength(1);
    expect(asked).toMatchObject([
      { encoding: 'cp932', unmappable: 'stop', file: id },
      { encoding: 'cp932', unmappable: 'geta', file: id },
    ]);
  });

  test('goes back to the choices as they were', async () => {
    const { user } = await showing([[lacking]]);
    await user.click(screen.getByRole('radio', { name: 'CSV' }));
    await user.click(screen.getByRole('radio', { name: 'Shift_JIS (CP932)' }));
    await user.click(screen.getByRole('button', start));
    await user.click(await screen.findByRole('button', { name: 'Back' }));
    expect(screen.getByRole('radio', { name: 'Shift_JIS (CP932)' })).toBeChecked();
  });

  test('says in words why it failed, and lets one try again', async () => {
    const user = userEvent.setup();
    await renderPage(<ExportDialog offer={ofList} onClose={() => undefined} />, {
      procedures: (os) => ({
        people: { countSelection: os.people.countSelection.handler(() => ({ people: 1 })) },
        exports: {
          // biome-ignore lint/correctness/useYield: it is refused
          run: os.exports.run.handler(async function* ({ errors }) {
            await Promise.resolve();
            throw errors.FILE_NOT_WRITTEN({ data: { fileName: 'Alumni.xlsx', detail: 'EBUSY' } });
          }),
        },
      }),
      calls: { pickSaveFile: () => ({ id: fileGrantId.parse(id), name: 'Alumni.xlsx', folder: '' }) },
      preferences: { language: 'ja' },
    });
    await screen.findByText('1名');
    await user.click(screen.getByRole('button', { name: '保存先を選ぶ…' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('Alumni.xlsx'));
    expect(screen.getByRole('button', { name: '保存先を選ぶ…' })).toBeEnabled();
  });
});
