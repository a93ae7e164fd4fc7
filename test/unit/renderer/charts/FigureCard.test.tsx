import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { FigureCard } from '#renderer/ui/charts/FigureCard.tsx';
import type { Behind, ChartOf, Figure } from '#shared/contract/figures.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const behind = (years: number): Behind => ({ figure: 'cohorts', leaveYear: 2020, years, part: 'active' });

const heat: ChartOf<'heat'> = {
  kind: 'heat',
  rowLabel: 'Left in',
  columnLabel: 'Years later',
  columns: ['1 year', '2 years', '3 years'],
  rows: [
    {
      label: '2020',
      cells: [
        { value: 0.25, n: 5, denominator: 20, behind: behind(1) },
        { value: 0.1, n: 2, denominator: 20, behind: behind(2) },
        { value: null, n: 0, denominator: 0 },
      ],
    },
  ],
};

const figure: Figure = {
  id: 'cohorts',
  title: 'Taking part',
  sentence: 'Fewer took part later',
  chart: heat,
  table: {
    columns: [
      { heading: 'Left in', kind: 'text' },
      { heading: 'Leavers', kind: 'count' },
      { heading: '1 year', kind: 'rate' },
      { heading: '2 years', kind: 'rate' },
    ],
    rows: [['2020', 20, 0.25, 0.1]],
  },
  definitions: [{ term: 'Active', text: 'Did something.' }],
};

const keys = {
  open: 'Use the arrow keys to go from value to value, and Enter to see the people behind one.',
};

describe('a figure whose marks lead to people', () => {
  test('is one Tab stop, and the arrow keys and Enter open who is behind a mark', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    await renderPage(<FigureCard figure={figure} onOpen={onOpen} />);
    const map = screen.getByRole('table', { name: `Taking part. ${keys.open}` });
    const first = within(map).getByRole('button', { name: '2020, 1 year: 25% (5 of 20)' });
    await user.tab();
    await user.tab();
    expect(first).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(within(map).getByRole('button', { name: '2020, 2 years: 10% (2 of 20)' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(behind(2));
    await user.tab();
    expect(
      within(map)
        .getAllByRole('button')
        .filter((mark) => mark === document.activeElement),
    ).toEqual([]);
  });

  test('has the same links in its table', async () => {
    const user = userEvent.setup();
    const onOpen = vi.fn();
    await renderPage(<FigureCard figure={figure} onOpen={onOpen} />);
    await user.click(screen.getByRole('button', { name: 'As a table' }));
    await user.click(screen.getByRole('button', { name: '10.0%' }));
    expect(onOpen).toHaveBeenLastCalledWith(behind(2));
  });
});

test('marks are no buttons where nobody may be seen', async () => {
  await renderPage(<FigureCard figure={figure} />);
  expect(screen.getByRole('img', { name: '2020, 1 year: 25% (5 of 20)' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /2020/ })).not.toBeInTheDocument();
});

test('its definitions are told below it', async () => {
  const user = userEvent.setup();
  await renderPage(<FigureCard figure={figure} />);
  await user.click(screen.getByText('How this is counted'));
  expect(screen.getByText('Did something.')).toBeVisible();
});

test('its table is given out as the figure that may leave', async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  const leaving = { ...figure, sentence: 'Too few to say' };
  await renderPage(<FigureCard figure={figure} saving={{ leaving: () => leaving, over: ['2026'], save }} />);
  await user.click(screen.getByRole('button', { name: 'Save this chart' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Figures (CSV)' }));
  expect(save).toHaveBeenCalledWith(
    {
      format: 'csv',
      language: 'en',
      over: ['2026'],
      figure: {
        title: 'Taking part',
        sentence: 'Too few to say',
        table: figure.table,
        definitions: figure.definitions,
      },
    },
    'Taking part',
  );
});
