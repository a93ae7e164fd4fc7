import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ChartFigure } from '#renderer/ui/charts/ChartFigure.tsx';
import { ColumnChart } from '#renderer/ui/charts/ColumnChart.tsx';
import { FigureTable } from '#renderer/ui/charts/FigureTable.tsx';
import { FunnelChart } from '#renderer/ui/charts/FunnelChart.tsx';
import { TrendChart } from '#renderer/ui/charts/TrendChart.tsx';
import { plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const stages = [
  { label: 'Leavers', value: 104 },
  { label: 'Reachable', value: 40 },
  { label: 'Invited', value: 50 },
  { label: 'Joined', value: 4 },
  { label: 'Active', value: 3 },
  { label: 'Contributing', value: 0 },
];

const width = 640;

/** A word of the drawing; recharts measures words in an element of its own, which is not meant. */
const drawn = (words: string) => screen.getByText(words, { selector: 'svg *' });

describe('the funnel', () => {
  test('says beside each bar how many of the stage before', async () => {
    await renderPage(<FunnelChart stages={stages} width={width} />);
    expect(drawn('104')).toBeInTheDocument();
    expect(drawn('40 (38.5% of leavers)')).toBeInTheDocument();
    expect(drawn('3 (75.0% of joined)')).toBeInTheDocument();
    expect(drawn('0 (0.0% of active)')).toBeInTheDocument();
  });

  test('names no share where more got through than were before', async () => {
    await renderPage(<FunnelChart stages={stages} width={width} />);
    expect(drawn('50')).toBeInTheDocument();
  });

  test('names no share over fewer than it may', async () => {
    await renderPage(<FunnelChart stages={stages} width={width} smallest={5} />);
    expect(drawn('3 (n < 5)')).toBeInTheDocument();
    expect(drawn('0 (n < 5)')).toBeInTheDocument();
    expect(screen.queryByText(/75/, { selector: 'svg *' })).not.toBeInTheDocument();
  });

  test('reads itself out, in Japanese too', async () => {
    await renderPage(
      <FunnelChart
        stages={[
          { label: '退職者', value: 104 },
          { label: '連絡可能', value: 52 },
        ]}
      />,
      {
        preferences: { language: 'ja' },
      },
    );
    expect(screen.getByRole('img')).toHaveAccessibleName('退職者：104名、連絡可能：52名（退職者の50.0%）');
  });
});

test('columns carry their numbers', async () => {
  const bars = [
    { label: '2024', value: 1204 },
    { label: '2025', value: 0 },
  ];
  await renderPage(<ColumnChart bars={bars} valueLabel="Leavers per year" width={width} />);
  expect(drawn('1,204')).toBeInTheDocument();
  expect(drawn('2025')).toBeInTheDocument();
  expect(drawn('0')).toBeInTheDocument();
  expect(screen.getByRole('img')).toHaveAccessibleName('Leavers per year: 2024: 1,204; 2025: 0');
});

test('lines are named at their ends', async () => {
  const points = [
    { on: plainDate.parse('2026-02-28'), values: [9, 4] },
    { on: plainDate.parse('2026-03-31'), values: [12, 11] },
  ];
  await renderPage(
    <TrendChart
      series={[
        { label: 'Joined', compared: false },
        { label: 'Active', compared: false },
      ]}
      points={points}
      label="Participation"
      width={width}
    />,
  );
  expect(drawn('Joined 12')).toBeInTheDocument();
  expect(drawn('Active 11')).toBeInTheDocument();
  expect(drawn('Feb 2026')).toBeInTheDocument();
});

describe('a figure', () => {
  const figures = {
    columns: [
      { heading: 'Year', kind: 'text' },
      { heading: 'Leavers', kind: 'count' },
    ],
    rows: [['2025', 1204]],
  } as const;

  test('is headed by its sentence and turns into a table by the keyboard', async () => {
    const user = userEvent.setup();
    await renderPage(
      <ChartFigure title="Leavers" sentence="Most left in 2025" figures={figures}>
        <p>drawing</p>
      </ChartFigure>,
    );
    expect(screen.getByRole('figure', { name: 'Most left in 2025' })).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    await user.tab();
    await user.keyboard('{Enter}');
    const table = screen.getByRole('table', { name: 'Most left in 2025' });
    expect(within(table).getByRole('rowheader', { name: '2025' })).toBeInTheDocument();
    expect(within(table).getByRole('cell', { name: '1,204' })).toBeInTheDocument();
    expect(screen.queryByText('drawing')).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(screen.getByText('drawing')).toBeInTheDocument();
  });

  test('without anything to draw is its sentence alone', async () => {
    await renderPage(
      <ChartFigure title="Leavers" sentence="Nobody has left yet" figures={figures}>
        {null}
      </ChartFigure>,
    );
    expect(screen.getByRole('heading', { name: 'Nobody has left yet' })).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

test('figures are written as their column asks, and what is not known as a dash', async () => {
  await renderPage(
    <FigureTable
      caption="Numbers"
      columns={[
        { heading: 'Day', kind: 'date' },
        { heading: 'Rate', kind: 'rate' },
        { heading: 'Time', kind: 'years' },
        { heading: 'Note', kind: 'text' },
      ]}
      rows={[
        ['2026-03-31', 0.5, 2.25, 'n < 5'],
        ['2026-04-30', null, null, null],
      ]}
    />,
  );
  const cells = (name: string) =>
    within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(cells('31 Mar 2026')).toEqual(['50.0%', '2.3 years', 'n < 5']);
  expect(cells('30 Apr 2026')).toEqual(['–', '–', '']);
});
