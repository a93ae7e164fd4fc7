import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PipelineTablePage } from '#renderer/features/pipeline/table/PipelineTablePage.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { layOut } from '../people/someList.ts';
import { opportunityIdOf, pipelineOf, someOpportunity } from './somePipeline.ts';

beforeEach(layOut);

async function shown(all: readonly Opportunity[], preferences: Partial<Preferences> = {}) {
  const pipeline = pipelineOf(all);
  const rendered = await renderPage(<PipelineTablePage />, {
    procedures: pipeline.procedures,
    paths: ['/pipeline', '/pipeline/table', '/pipeline/$opportunityId'],
    preferences,
  });
  return { ...rendered, ...pipeline, user: userEvent.setup() };
}

const table = async (name = 'Opportunities') => await screen.findByRole('grid', { name });
const rowsOf = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell').at(0)?.textContent);

test('shows what is open, says how many rows there are, and opens one by the keyboard', async () => {
  const { user, router } = await shown([
    someOpportunity(1, { nextStep: 'Call them', nextStepOn: '2026-03-30', owner: 'Mori' }),
    someOpportunity(2),
    someOpportunity(3, { outcome: 'declined', closedOn: '2026-03-20' }),
  ]);
  const grid = await table();
  await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3'));
  const row = within(await screen.findByRole('row', { name: /Family1/ }));
  for (const words of ['Rehire', 'Considering', 'Engineer', 'Mori', 'Call them', /days late/]) {
    expect(row.getByText(words)).toBeInTheDocument();
  }
  grid.focus();
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(router.state.location.search).toEqual({ opened: opportunityIdOf(2) }));
  expect(await screen.findByRole('heading', { name: /Family2/ })).toBeInTheDocument();
});

test('sorts by a column, and by the same one again the other way', async () => {
  const { user, world } = await shown([someOpportunity(1), someOpportunity(2)]);
  const head = async (name: string) => await screen.findByRole('columnheader', { name });
  expect(await head('Next step')).toHaveAttribute('aria-sort', 'ascending');
  await user.click(await screen.findByRole('button', { name: 'Person' }));
  expect(await head('Person')).toHaveAttribute('aria-sort', 'ascending');
  await user.click(screen.getByRole('button', { name: 'Person' }));
  expect(await head('Person')).toHaveAttribute('aria-sort', 'descending');
  await waitFor(() => expect(world.listed.at(-1)).toMatchObject({ sort: 'person', descending: true }));
  await waitFor(async () =>
    expect(await rowsOf()).toEqual([expect.stringContaining('2'), expect.stringContaining('1')]),
  );
});

test('closed ones show how they ended; nothing found leads back to all', async () => {
  const { user } = await shown([
    someOpportunity(1),
    someOpportunity(2, { outcome: 'declined', closedOn: '2026-03-20' }),
  ]);
  await user.click(await screen.findByRole('radio', { name: 'Closed' }));
  expect(await screen.findByText('Declined')).toBeInTheDocument();
  await waitFor(async () => expect(await table()).toHaveAttribute('aria-rowcount', '2'));
  await user.type(screen.getByRole('searchbox', { name: 'Search by person or role' }), 'nobody of that name');
  expect(await screen.findByText('No opportunity matches this.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await waitFor(async () => expect(await table()).toHaveAttribute('aria-rowcount', '3'));
});

test('is Japanese for a Japanese reader', async () => {
  await shown([someOpportunity(1)], { language: 'ja' });
  await table('機会の一覧');
  expect(await screen.findByRole('columnheader', { name: '役割・案件' })).toBeInTheDocument();
  expect(await screen.findByRole('row', { name: /Family1.*再雇用/ })).toBeInTheDocument();
});
