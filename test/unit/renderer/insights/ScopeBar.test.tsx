import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ScopeBar } from '#renderer/features/insights/scope/ScopeBar.tsx';
import { useScope } from '#renderer/features/insights/scope/useScope.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { listSegment, ruleSegment, segmentsAnswering } from '../segments/someSegments.ts';

/** What was chosen last, as it is asked for. */
interface Chosen {
  scope: unknown;
  compared: unknown;
}

async function show(at = '/insights') {
  const chosen: Chosen = { scope: null, compared: null };
  function Bar() {
    const choice = useScope();
    chosen.scope = choice.scope;
    chosen.compared = choice.compared;
    return <ScopeBar choice={choice} />;
  }
  const { router } = await renderPage(<Bar />, {
    at,
    procedures: (os) => ({
      ...segmentsAnswering([listSegment, ruleSegment]).procedures(os),
      insights: {
        choices: os.insights.choices.handler(() => ({
          departments: ['Sales', 'Research'],
          leaveYears: [2026, 2025, 2024],
          firstYear: 2020,
        })),
      },
    }),
  });
  return { chosen, router };
}

/** Opens a list and chooses from it. */
async function choose(list: string, option: string): Promise<void> {
  const user = userEvent.setup();
  const box = await screen.findByRole('combobox', { name: list });
  await user.click(box);
  const options = await waitFor(() => {
    const found = document.getElementById(box.getAttribute('aria-controls') ?? '');
    if (found === null) throw new Error(`the list of "${list}" is not open`);
    return found;
  });
  await user.click(within(options).getByRole('option', { name: option, hidden: true }));
}

const year2025 = { on: '2025-12-31', from: '2025-01-01', to: '2025-12-31' };

describe('what the numbers are over', () => {
  test('is a period, which stays in the address', async () => {
    const user = userEvent.setup();
    const { chosen, router } = await show();
    const lastYear = new Date().getFullYear() - 1;
    await user.click(screen.getByRole('radio', { name: 'Last year' }));
    await waitFor(() =>
      expect(chosen.scope).toEqual({
        on: `${lastYear}-12-31`,
        from: `${lastYear}-01-01`,
        to: `${lastYear}-12-31`,
      }),
    );
    expect(router.state.location.search).toEqual({ period: 'lastYear' });
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await waitFor(() => expect(chosen.scope).toMatchObject({ from: '2020-01-01' }));
    await user.click(screen.getByRole('radio', { name: '12 months' }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  test('is a segment, a department and a year of leaving together', async () => {
    const { chosen, router } = await show('/insights?from=2025-01-01&to=2025-12-31');
    await choose('Whose numbers', 'Board');
    await choose('Department', 'Research');
    await choose('Year of leaving', 'Left in 2025');
    const whom = { department: 'Research', leaveYear: 2025 };
    await waitFor(() => expect(chosen.scope).toEqual({ ...year2025, segmentId: listSegment.id, ...whom }));
    expect(router.state.location.search).toMatchObject({ segment: listSegment.id, ...whom });
  });

  test('stands beside the period before, everybody or another segment', async () => {
    const { chosen, router } = await show(
      `/insights?from=2025-01-01&to=2025-12-31&segment=${listSegment.id}`,
    );
    expect(chosen.compared).toBeNull();
    await choose('Compare with', 'The period before');
    await waitFor(() =>
      expect(chosen.compared).toEqual({
        on: '2024-12-31',
        from: '2024-01-01',
        to: '2024-12-31',
        segmentId: listSegment.id,
      }),
    );
    await choose('Compare with', 'Everybody');
    await waitFor(() => expect(chosen.compared).toEqual(year2025));
    await choose('Compare with', 'Alumni in Sales');
    await waitFor(() => expect(chosen.compared).toEqual({ ...year2025, segmentId: ruleSegment.id }));
    expect(router.state.location.search).toMatchObject({ compare: `segment:${ruleSegment.id}` });
  });

  test.each([
    ['nothing before all there is', '/insights?period=all&compare=before'],
    ['a segment with itself', `/insights?segment=${listSegment.id}&compare=segment:${listSegment.id}`],
    ['everybody with everybody', '/insights?compare=everybody'],
    ['what makes no sense', '/insights?compare=nonsense&leaveYear=long+ago&period=never'],
  ])('does not compare %s', async (_name, at) => {
    const { chosen } = await show(at);
    expect(chosen.compared).toBeNull();
  });
});
