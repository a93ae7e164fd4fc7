import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { InsightsPage } from '#renderer/features/insights/InsightsPage.tsx';
import type { NetworkInsights } from '#shared/contract/insights.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { listSegment, segmentsAnswering } from '../segments/someSegments.ts';
import { emptyInsights, someInsights } from './someInsights.ts';

type Asked = { on: string | null; from: string | null; to: string | null };

async function show(insights: NetworkInsights, language: 'en' | 'ja' = 'en') {
  const asked: Asked[] = [];
  await renderPage(<InsightsPage />, {
    preferences: { language },
    procedures: (os) => ({
      insights: {
        network: os.insights.network.handler(({ input }) => {
          asked.push(input);
          return insights;
        }),
      },
    }),
  });
  return asked;
}

describe('Insights', () => {
  test('heads each chart with what it says', async () => {
    await show(someInsights());
    const sentences = [
      'Of 104 leavers we can reach 40, and 20 joined the network',
      '8 of 20 members took part in the 12 months to 1 Apr 2026 (40.0%)',
      '6 people left between 2 Apr 2025 and 1 Apr 2026; most people left in 2024 (60)',
      'Of 6 leavers we parted well with 4 (66.7%)',
      '5.2% of leavers come back within 3 years',
      'Of 25 contacts from us, 3 asked for something (12.0%)',
      'Of 30 invitations to events, 12 were taken up (40.0%)',
    ];
    await screen.findByRole('heading', { name: sentences[0] ?? '' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual(
      sentences,
    );
  });

  test('gives each rate its n and what it is over', async () => {
    await show(someInsights());
    expect(await screen.findByText('4 came back, out of 104 leavers')).toBeInTheDocument();
    expect(screen.getByText('fewer than half have come back')).toBeInTheDocument();
  });

  test('gives the eNPS in points with the number of scores, and says why there is none', async () => {
    await show(someInsights());
    expect(await screen.findByText('+40 points')).toBeInTheDocument();
    expect(screen.getByText('from 5 scores')).toBeInTheDocument();
  });

  test.each([
    [0, 'no score yet'],
    [4, 'shown to HR only, as there are so few scores'],
  ])('tells of %i scores without a value', async (n, words) => {
    await show(someInsights({ leaverEnps: { value: null, n, denominator: n } }));
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  test('asks anew for another period', async () => {
    const user = userEvent.setup();
    const asked = await show(someInsights());
    await screen.findByText('5.2% of leavers come back within 3 years');
    const thisYear = new Date().getFullYear();
    await user.click(screen.getByRole('radio', { name: 'Last year' }));
    const lastYear = {
      on: `${thisYear - 1}-12-31`,
      from: `${thisYear - 1}-01-01`,
      to: `${thisYear - 1}-12-31`,
    };
    await waitFor(() => expect(asked.at(-1)).toEqual(lastYear));
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ from: '2024-01-01' }));
  });

  test('speaks of the people of a segment alone, which stays in the address', async () => {
    const user = userEvent.setup();
    const asked: unknown[] = [];
    const { router } = await renderPage(<InsightsPage />, {
      procedures: (os) => ({
        ...segmentsAnswering([listSegment]).procedures(os),
        insights: {
          network: os.insights.network.handler(({ input }) => {
            asked.push(input.segmentId);
            return someInsights();
          }),
        },
      }),
    });
    await user.click(await screen.findByRole('combobox', { name: 'Whose numbers' }));
    await user.click(await screen.findByRole('option', { name: 'Board', hidden: true }));
    await waitFor(() => expect(asked.at(-1)).toBe(listSegment.id));
    expect(router.state.location.search).toEqual({ segment: listSegment.id });
  });

  test('explains its numbers', async () => {
    await show(someInsights());
    const funnel = await screen.findByRole('figure', { name: /^Of 104 leavers/ });
    expect(within(funnel).getByText('How it is counted')).toBeInTheDocument();
    expect(within(funnel).getByText(/usable channel/)).toBeInTheDocument();
  });

  test('without anybody says what to do', async () => {
    await show(emptyInsights());
    expect(await screen.findByRole('link', { name: 'Bring a file' })).toHaveAttribute('href', '/import');
  });

  test('is in Japanese', async () => {
    await show(someInsights(), 'ja');
    expect(await screen.findByText('退職者の5.2%が3年以内に復職しています')).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('インサイト');
  });
});
