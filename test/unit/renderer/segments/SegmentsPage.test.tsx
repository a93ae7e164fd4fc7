import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { PersonSegments } from '#renderer/features/segments/PersonSegments.tsx';
import { SegmentPane } from '#renderer/features/segments/SegmentPane.tsx';
import { SegmentsPage } from '#renderer/features/segments/SegmentsPage.tsx';
import { renderPage } from '#test/support/renderPage.tsx';
import { anna, listSegment, ruleSegment, segmentsAnswering } from './someSegments.ts';

async function openRule(language: 'en' | 'ja' = 'en') {
  const answers = segmentsAnswering([ruleSegment, listSegment]);
  await renderPage(<SegmentPane id={ruleSegment.id} />, {
    procedures: answers.procedures,
    preferences: { language },
  });
  await screen.findByRole('button', { name: /^Why Anna|Smith.*理由/ });
  return answers;
}

const lines = () =>
  screen
    .getAllByRole('group')
    .filter((group) => group.tagName === 'DIV')
    .map((group) => group.getAttribute('aria-label'));

describe('the page of segments', () => {
  test('lists them with kind, people and interval', async () => {
    const { procedures } = segmentsAnswering([ruleSegment, listSegment]);
    await renderPage(<SegmentsPage />, { procedures });
    const list = await screen.findByRole('navigation', { name: 'Segments' });
    const entries = await within(list).findAllByRole('link');
    expect(entries.map((entry) => entry.textContent)).toEqual([
      'Alumni in Sales1,204 peopleRule · in touch every 90 days',
      'Board1,204 peopleList',
    ]);
    expect(screen.getByText('2 segments: people we look at together')).toBeInTheDocument();
  });

  test('offers rules to begin with where there are none', async () => {
    const user = userEvent.setup();
    const { procedures } = segmentsAnswering([]);
    const { router } = await renderPage(<SegmentsPage />, { procedures });
    await user.click(await screen.findByRole('button', { name: 'Use this: No contact for 12 months' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/segments/new'));
    expect(router.state.location.state).toMatchObject({ segmentStart: 'noContact' });
  });
});

describe('a rule', () => {
  test('reads as a sentence, and tells how many people it holds for', async () => {
    const { tried } = await openRule();
    expect(
      screen.getByText('Is an alumnus, and last department contains “Sales”', { selector: 'p' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '1,002 of 5,000 people' })).toBeInTheDocument();
    expect(tried).toHaveLength(1);
    expect(lines()).toEqual(['is an alumnus', 'last department contains “Sales”']);
  });

  test('reads in Japanese as well', async () => {
    await openRule('ja');
    expect(
      screen.getByText('アルムナイである、最後の部署に「Sales」を含む', { selector: 'p' }),
    ).toBeInTheDocument();
  });

  test('is asked anew a moment after a change, and saved with the version it was made from', async () => {
    const user = userEvent.setup();
    const { tried, updated } = await openRule();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Remove: is an alumnus' }));
    await screen.findByRole('heading', { name: '1,001 of 5,000 people' });
    expect(tried.at(-1)?.items).toHaveLength(1);
    // Nobody is told why by the rule as it was.
    expect(screen.queryByRole('button', { name: /^Why/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(updated).toHaveLength(1));
    expect(updated[0]).toMatchObject({ version: 3, name: 'Alumni in Sales' });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled());
  });

  test('takes a new condition from the list of fields by keyboard alone', async () => {
    const user = userEvent.setup();
    const { tried } = await openRule();
    screen.getByRole('button', { name: 'Add a condition' }).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('combobox', { name: 'Search conditions' }));
    await user.paste('openn');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: '1,003 of 5,000 people' });
    expect(tried.at(-1)?.items.at(-1)).toEqual({ type: 'openness', not: false, in: ['open', 'active'] });
    expect(document.activeElement).toHaveAccessibleName('Test');
  });

  test('moves its lines by keyboard, and the focus goes with them', async () => {
    const user = userEvent.setup();
    await openRule();
    const field = screen.getByRole('textbox', { name: 'Words' });
    await user.click(field);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(lines()).toEqual(['last department contains “Sales”', 'is an alumnus']);
    expect(document.activeElement).toHaveAccessibleName('Move up: last department contains “Sales”');
  });

  test('leaves out a line that is not filled in, and says so', async () => {
    const user = userEvent.setup();
    await openRule();
    await user.clear(screen.getByRole('textbox', { name: 'Words' }));
    expect(screen.getByText('Not filled in yet, so it is left out')).toBeInTheDocument();
    await screen.findByRole('heading', { name: '1,001 of 5,000 people' });
    expect(screen.getByText('Is an alumnus', { selector: 'p' })).toBeInTheDocument();
  });

  test('says why somebody is in it, with what is on record', async () => {
    const user = userEvent.setup();
    await openRule();
    await user.click(screen.getByRole('button', { name: 'Why Anna Smith is here' }));
    expect(await screen.findByText('Anna Smith is in this segment')).toBeInTheDocument();
    expect(screen.getByText('On record: Sales')).toBeInTheDocument();
    expect(screen.getAllByRole('img', { name: 'Holds' })).toHaveLength(2);
  });
});

test('a person shows the segments it is in, each with its reason', async () => {
  const user = userEvent.setup();
  const { procedures } = segmentsAnswering([ruleSegment, listSegment]);
  await renderPage(<PersonSegments personId={anna.id} name={anna.name} />, { procedures });
  const links = await screen.findAllByRole('link');
  expect(links.map((link) => link.textContent)).toEqual(['Alumni in Sales', 'Board']);
  await user.click(screen.getByRole('button', { name: 'Why in Alumni in Sales' }));
  expect(await screen.findByText('On record: 31 Mar 2024')).toBeInTheDocument();
});
