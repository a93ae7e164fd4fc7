import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { BinPage } from '#renderer/features/history/bin/BinPage.tsx';
import { type BinnedRecord, binnedRecord } from '#shared/contract/history.ts';
import { noName } from '#shared/domain/names.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day - 1000).toISOString();
const common = { deletedAt: '2026-04-01T00:00:00.000Z', deletedBy: 'Mori' };
const yamada = { ...noName, familyName: '山田', givenName: '花子' };
const id = (number: number) => `0198f3c2-7d6b-7000-8000-00000000000${number}`;

const records = z.array(binnedRecord).parse([
  { ...common, type: 'person', id: id(1), name: '', of: [yamada], goneOn: inDays(30) },
  { ...common, type: 'interaction', id: id(2), kind: 'call', name: '', of: [yamada], goneOn: inDays(12) },
  { ...common, type: 'followUp', id: id(3), name: 'Write', of: [yamada], goneOn: inDays(1), deletedBy: null },
  { ...common, type: 'segment', id: id(4), name: 'Friends', of: [], goneOn: inDays(2) },
]);

/** A bin of which what is restored is gone. */
function bin(filled: readonly BinnedRecord[], restored: unknown[] = []) {
  let left = [...filled];
  return (os: ContractToAnswer) => ({
    history: {
      bin: os.history.bin.handler(() => ({ total: left.length, records: left })),
      restore: os.history.restore.handler(({ input }) => {
        restored.push(input.records);
        left = left.filter((record) => !input.records.some((wanted) => wanted.id === record.id));
        return { restored: input.records.length };
      }),
    },
  });
}

test('lists what was removed, by whom, and how long it can be taken back', async () => {
  await renderPage(<BinPage />, { procedures: bin(records) });
  expect(await screen.findByText('4 records can still be taken back')).toBeInTheDocument();
  const rows = screen
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1, 5)
        .map((cell) => cell.textContent),
    );
  expect(rows).toEqual([
    ['山田 花子Person', 'Mori', '1 Apr 2026 09:00', '30 days'],
    ['Call with 山田 花子Interaction', 'Mori', '1 Apr 2026 09:00', '12 days'],
    ['WriteFollow-up for 山田 花子', 'not known', '1 Apr 2026 09:00', 'Less than a day'],
    ['FriendsSegment', 'Mori', '1 Apr 2026 09:00', '2 days'],
  ]);
});

test('restores one', async () => {
  const restored: unknown[] = [];
  const user = userEvent.setup();
  await renderPage(<BinPage />, { procedures: bin(records, restored) });
  await user.click(await screen.findByRole('button', { name: 'Restore 山田 花子' }));
  expect(await screen.findByText('1 record is back in its place.')).toBeInTheDocument();
  expect(restored).toEqual([[{ type: 'person', id: id(1) }]]);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Restore 山田 花子' })).toBeNull());
});

test('restores several by the keyboard alone', async () => {
  const restored: unknown[] = [];
  const user = userEvent.setup();
  await renderPage(<BinPage />, { procedures: bin(records, restored) });
  (await screen.findByRole('checkbox', { name: 'Select Write' })).focus();
  await user.keyboard(' ');
  screen.getByRole('checkbox', { name: 'Select Friends' }).focus();
  await user.keyboard(' ');
  screen.getByRole('button', { name: 'Restore 2 records' }).focus();
  await user.keyboard('{Enter}');
  await screen.findByText('2 records are back in their places.');
  expect(restored).toEqual([
    [
      { type: 'followUp', id: id(3) },
      { type: 'segment', id: id(4) },
    ],
  ]);
});

test('says that it is empty, in both languages', async () => {
  await renderPage(<BinPage />, { procedures: bin([]), preferences: { language: 'ja' } });
  expect(await screen.findByText(/ごみ箱は空です/)).toBeInTheDocument();
});

test('names what belongs to the community by its title', async () => {
  const ofCommunity = z.array(binnedRecord).parse([
    { ...common, type: 'event', id: id(5), name: 'Summer evening', of: [], goneOn: inDays(30) },
    { ...common, type: 'survey', id: id(6), name: 'What do you want', of: [], goneOn: inDays(30) },
    { ...common, type: 'outreach', id: id(7), name: 'Spring news', of: [], goneOn: inDays(30) },
    { ...common, type: 'request', id: id(8), name: 'Day care', of: [], goneOn: inDays(30) },
  ]);
  await renderPage(<BinPage />, { procedures: bin(ofCommunity) });
  expect(await screen.findByText('Summer evening')).toBeInTheDocument();
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getAllByRole('cell')[1]?.textContent)).toEqual([
    'Summer eveningEvent',
    'What do you wantSurvey',
    'Spring newsMessage',
    'Day careVoice',
  ]);
});
