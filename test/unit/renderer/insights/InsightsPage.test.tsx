import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { InsightsPage } from '#renderer/features/insights/InsightsPage.tsx';
import type { Goal } from '#shared/contract/goals.ts';
import { goal } from '#shared/contract/goals.ts';
import type { InsightsScope, NetworkInsights } from '#shared/contract/insights.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { listSegment, ruleSegment, segmentsAnswering } from '../segments/someSegments.ts';
import { emptyInsights, someInsights } from './someInsights.ts';

interface World {
  readonly language?: 'en' | 'ja';
  readonly at?: string;
  readonly goals?: Goal[];
  /** The numbers of a scope; the same for all unless it is given. */
  readonly numbers?: (scope: InsightsScope) => NetworkInsights;
}

async function show({ language = 'en', at = '/insights', goals = [], numbers }: World = {}) {
  const asked: InsightsScope[] = [];
  const rendered = await renderPage(<InsightsPage />, {
    preferences: { language },
    at,
    procedures: (os) => ({
      ...segmentsAnswering([listSegment, ruleSegment]).procedures(os),
      goals: { list: os.goals.list.handler(() => goals) },
      insights: {
        choices: os.insights.choices.handler(() => ({
          departments: ['Sales', 'Research'],
          leaveYears: [2026, 2025, 2024],
          firstYear: 2020,
        })),
        network: os.insights.network.handler(({ input }) => {
          asked.push(input);
          return numbers?.(input) ?? someInsights();
        }),
      },
    }),
  });
  return { ...rendered, asked };
}

const funnelSentence = 'Of 104 leavers we can reach 40, and 20 joined the network';

describe('Insights', () => {
  test('shows every figure under its sentence, the funnel first', async () => {
    await show();
    await screen.findByRole('figure', { name: funnelSentence });
    const sentences = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
    expect(sentences).toHaveLength(17);
    expect(sentences[0]).toBe(funnelSentence);
    expect(sentences[1]).toContain('8 of 20 members took part in the 12 months to 1 Apr 2026 (40.0%)');
    for (const sentence of sentences) expect(sentence).not.toMatch(/\{\{|undefined|NaN/);
  });

  test('stands beside the numbers it is compared with, under a name for them', async () => {
    const { asked } = await show({
      at: '/insights?from=2025-01-01&to=2025-12-31&compare=before',
      numbers: ({ to }) => someInsights({}, { on: to ?? plainDate.parse('2026-04-01') }),
    });
    await screen.findByRole('figure', { name: /^Of 104 leavers/ });
    expect(asked.map(({ from, to }) => [from, to])).toEqual([
      ['2025-01-01', '2025-12-31'],
      ['2024-01-01', '2024-12-31'],
    ]);
    expect(screen.getAllByText(/1 Jan.*31 Dec 2024/).length).toBeGreaterThan(0);
  });

  test('draws goals of the whole network, and none of a part of it', async () => {
    const aim = goal.parse({
      id: '00000000-0000-7000-8000-000000000051',
      version: 1,
      metric: 'participationRate',
      target: 0.5,
      dueOn: '2027-03-31',
      note: '',
      setOn: '2026-01-01',
      startValue: 0.3,
    });
    const { router } = await show({ goals: [aim] });
    const aims = { name: /^The goal is still ahead/ };
    expect(await screen.findByRole('figure', aims)).toBeInTheDocument();
    expect(screen.getAllByText(/50\.0%.*31 Mar 2027/).length).toBeGreaterThan(0);
    await act(() => router.navigate({ to: '/insights', search: { leaveYear: 2025 } }));
    await waitFor(() => expect(screen.queryByRole('figure', aims)).not.toBeInTheDocument());
  });

  test('without anybody says what to do', async () => {
    await show({ numbers: () => emptyInsights() });
    expect(await screen.findByRole('link', { name: 'Bring a file' })).toHaveAttribute('href', '/import');
  });

  test('with nobody of a choice leads to everybody', async () => {
    const user = userEvent.setup();
    const { router } = await show({ at: '/insights?leaveYear=2019', numbers: () => emptyInsights() });
    await user.click(await screen.findByRole('button', { name: 'Show everybody' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  test('is in Japanese', async () => {
    await show({ language: 'ja' });
    expect(
      await screen.findByRole('figure', {
        name: '退職者104名のうち、連絡できる人は40名、参加している人は20名です',
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('インサイト');
  });
});
