import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FarewellFigures } from '#renderer/features/offboarding/numbers/FarewellFigures.tsx';
import type { FarewellNumbers } from '#renderer/features/offboarding/numbers/farewellNumbers.ts';
import { reasonTable } from '#renderer/features/offboarding/numbers/reasonTable.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const day = (text: string) => plainDate.parse(text);

const numbers: FarewellNumbers = {
  from: day('2026-01-01'),
  to: day('2026-03-31'),
  goodParting: { value: 0.6, n: 6, denominator: 10 },
  leaverEnps: { value: 20, n: 5, denominator: 5 },
  scores: [
    { score: 9, people: 2 },
    { score: 8, people: 2 },
    { score: 3, people: 1 },
  ],
  stepsByOwner: [
    { owner: 'hr', due: 20, late: 3 },
    { owner: 'it', due: 0, late: 0 },
  ],
  reasons: [
    { month: day('2026-01-01'), reason: 'pay', people: 1 },
    { month: day('2026-03-01'), reason: 'growth', people: 3 },
  ],
  valued: [
    { valued: 'trust', people: 2 },
    { valued: 'colleagues', people: 4 },
  ],
  conversations: 8,
};

test('each number is headed by its sentence, with n and what it is counted over', async () => {
  await renderPage(<FarewellFigures numbers={numbers} />);
  expect(screen.getByRole('heading', { name: '60.0% parted well: 6 of 10 leavers.' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'The leaver eNPS is 20 points, from 5 scores.' })).toBeVisible();
  expect(
    screen.getByRole('heading', { name: 'Named most: Growth and next step, in 3 of 8 conversations.' }),
  ).toBeVisible();
  expect(
    screen.getByRole('heading', { name: 'Valued most: Colleagues, in 4 of 8 conversations.' }),
  ).toBeVisible();
  expect(screen.getByRole('heading', { name: '3 of 20 steps were late.' })).toBeVisible();
  const table = screen.getByRole('table', { name: /Growth and next step/ });
  expect(within(table).getByRole('row', { name: /^Growth and next step/ })).toHaveTextContent('33');
});

test('where nothing was told, that is said instead of a number', async () => {
  const none = { value: null, n: 0, denominator: 0 };
  await renderPage(
    <FarewellFigures
      numbers={{ ...numbers, goodParting: none, leaverEnps: none, reasons: [], valued: [], stepsByOwner: [] }}
    />,
    { preferences: { language: 'ja' } },
  );
  expect(screen.getByRole('heading', { name: 'この期間に退職した方はいません。' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'この期間の推奨度の回答はありません。' })).toBeVisible();
});

test.each([
  ['en', '3 leavers gave a score. As there are so few, what they come to is shown to HR only.'],
  ['ja', '推奨度の回答は3件です。回答が少ないため、結果は人事だけに表示します。'],
] as const)('that there are too few scores to be shown is said in %s', async (language, name) => {
  const leaverEnps = { value: null, n: 3, denominator: 3 };
  await renderPage(<FarewellFigures numbers={{ ...numbers, leaverEnps, scores: [] }} />, {
    preferences: { role: 'manager', language },
  });
  expect(screen.getByRole('heading', { name })).toBeVisible();
});

test('reasons are told by month, of a long period by year, most frequent first', () => {
  const { columns, by, rows } = reasonTable(numbers);
  expect([by, columns]).toEqual(['month', ['2026-01-01', '2026-02-01', '2026-03-01']]);
  expect(rows).toEqual([
    { reason: 'growth', people: [0, 0, 3], all: 3 },
    { reason: 'pay', people: [1, 0, 0], all: 1 },
  ]);
  const long = reasonTable({ ...numbers, from: day('1999-05-01'), to: day('2027-03-31') });
  // It begins where somebody named a reason.
  expect([long.by, long.columns]).toEqual(['year', ['2026-01-01', '2027-01-01']]);
  expect(long.rows[0]).toEqual({ reason: 'growth', people: [3, 0], all: 3 });
});
