import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { PeopleBehindPage } from '#renderer/features/insights/people/PeopleBehindPage.tsx';
import type { Behind } from '#shared/contract/figures.ts';
import { operationId, segmentId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { anna, listSegment, segmentsAnswering } from '../segments/someSegments.ts';

const joined: Behind = { figure: 'funnel', stage: 'joined' };

const address = (behind: unknown, rest = '') =>
  `/insights/people?${rest}behind=${encodeURIComponent(JSON.stringify(behind))}`;

async function show(at: string, language: 'en' | 'ja' = 'en', answer: 'people' | 'refused' = 'people') {
  const asked: unknown[] = [];
  const kept: unknown[] = [];
  const rendered = await renderPage(<PeopleBehindPage />, {
    preferences: { language },
    at,
    paths: ['/insights/people'],
    procedures: (os) => ({
      ...segmentsAnswering([listSegment]).procedures(os),
      insights: {
        choices: os.insights.choices.handler(() => ({ departments: [], leaveYears: [], firstYear: null })),
      },
      insightPeople: {
        list: os.insightPeople.list.handler(({ input, errors }) => {
          if (answer === 'refused') throw errors.NOT_FOR_ROLE();
          asked.push(input);
          return {
            total: 1,
            people: [
              { personId: anna.id, name: anna.name, department: 'Sales', title: null, leftOn: '2024-03-31' },
            ],
          };
        }),
        keepAsSegment: os.insightPeople.keepAsSegment.handler(({ input }) => {
          kept.push(input);
          return {
            segmentId: segmentId.parse(listSegment.id),
            people: 1,
            operationId: operationId.parse('00000000-0000-7000-8000-000000000041'),
          };
        }),
      },
    }),
  });
  return { ...rendered, asked, kept };
}

describe('the people behind a mark', () => {
  test('are asked for with the days and the people of the address', async () => {
    const days = 'from=2025-01-01&to=2025-12-31&';
    const { asked } = await show(address(joined, `${days}segment=${listSegment.id}&leaveYear=2024&`));
    await screen.findByRole('heading', { level: 1, name: 'Joined' });
    expect(
      await screen.findByText('1 person · as of 31 Dec 2025 · Board · Left in 2024'),
    ).toBeInTheDocument();
    const scope = {
      on: '2025-12-31',
      from: '2025-01-01',
      to: '2025-12-31',
      segmentId: listSegment.id,
      leaveYear: 2024,
    };
    expect(asked[0]).toEqual({ scope, behind: joined, offset: 0, limit: 100 });
  });

  test('are kept as a segment under a name', async () => {
    const user = userEvent.setup();
    const { kept } = await show(address(joined));
    await screen.findByText(/^1 person/);
    await user.click(screen.getByRole('button', { name: 'Keep as a segment' }));
    const name = await screen.findByRole('textbox', { name: /^Name of the segment/ });
    await user.clear(name);
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByText('A segment needs a name.')).toBeInTheDocument();
    await user.click(name);
    await user.paste('Who joined');
    await user.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByText('“Who joined” was kept, with 1 person.')).toBeInTheDocument();
    expect(kept).toMatchObject([{ name: 'Who joined', behind: joined }]);
  });

  test('lead back to Insights over the same days, to the mark', async () => {
    const user = userEvent.setup();
    const { router } = await show(address(joined, 'period=lastYear&compare=before&'));
    await user.click(await screen.findByRole('link', { name: 'Back to Insights' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/insights'));
    expect(router.state.location.search).toEqual({ period: 'lastYear', compare: 'before' });
    expect(router.state.location.state.insightsPlace).toEqual({ figure: 'funnel', mark: null });
  });

  test('are not shown to a role that may not know them, which is said', async () => {
    await show(address({ figure: 'reasons', reason: 'growth' }), 'en', 'refused');
    expect(await screen.findByRole('alert')).toHaveTextContent('not shown to recruiters');
  });

  test('need a mark', async () => {
    await show(address({ figure: 'nothing' }));
    expect(await screen.findByText(/^Choose a bar or a point/)).toBeInTheDocument();
  });

  test('are headed in Japanese', async () => {
    await show(address({ figure: 'cohorts', leaveYear: 2022, years: 3, part: 'active' }), 'ja');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      '2022年の退職者のうち、3年後に活動中',
    );
  });
});
