import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PipelinePage } from '#renderer/features/pipeline/board/PipelinePage.tsx';
import type { Opportunity } from '#shared/contract/opportunities.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { layOut } from '../people/someList.ts';
import { opportunityIdOf, pipelineOf, someOpportunity, stageIdOf } from './somePipeline.ts';

beforeEach(layOut);

async function shown(all: readonly Opportunity[], preferences: Partial<Preferences> = {}) {
  const pipeline = pipelineOf(all);
  const rendered = await renderPage(<PipelinePage />, {
    procedures: pipeline.procedures,
    paths: ['/pipeline', '/pipeline/$opportunityId'],
    preferences,
  });
  return { ...rendered, ...pipeline, user: userEvent.setup() };
}

const column = (name: RegExp) => screen.findByRole('region', { name });
const namesIn = async (name: RegExp) =>
  within(await column(name))
    .queryAllByRole('button', { name: /^Family/ })
    .map((button) => button.textContent);
const said = () =>
  [...document.querySelectorAll('[aria-live="assertive"]')].map((each) => each.textContent).join('');

test('shows what is open by stage, with role, days, next step and a warning', async () => {
  await shown([
    someOpportunity(1, {
      nextStep: 'Call them',
      nextStepOn: '2026-03-30',
      findings: [{ rule: 'consentMissing', weight: 'blocks', remedy: 'requestConsent' }],
    }),
    someOpportunity(2, { stageId: stageIdOf(1), title: '' }),
  ]);
  const first = await column(/^Considering/);
  expect(await within(first).findByRole('button', { name: 'Family1' })).toBeInTheDocument();
  expect(first).toHaveTextContent('Engineer');
  expect(first).toHaveTextContent('Call them');
  expect(first).toHaveTextContent('2 days late');
  expect(first).toHaveTextContent('2 days here');
  expect(first).toHaveTextContent('No consent yet');
  expect(await column(/^Asked/)).toHaveTextContent('Role or project not named yet');
  expect(screen.getByRole('tab', { name: 'Rehire 2' })).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByText('2 open, 1 with a late next step')).toBeInTheDocument();
});

test('goes from card to card by the arrow keys and opens by Enter', async () => {
  const { user, router } = await shown([
    someOpportunity(1),
    someOpportunity(2),
    someOpportunity(3, { stageId: stageIdOf(2) }),
  ]);
  const first = await screen.findByRole('button', { name: 'Family1' });
  first.focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Family2' })).toHaveFocus());
  // Asked is empty, so the way goes on to Offer.
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Family3' })).toHaveFocus());
  await user.keyboard('{ArrowLeft}{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/pipeline/${opportunityIdOf(1)}`));
  expect(await screen.findByRole('region', { name: 'Opportunity' })).toHaveTextContent('Family1');
});

test('moves by the keyboard, at once, says each step, and keeps the focus on the card', async () => {
  const { user, world } = await shown([
    someOpportunity(2, { stageId: stageIdOf(1) }),
    someOpportunity(3, { stageId: stageIdOf(1) }),
    someOpportunity(1),
  ]);
  let letGo: (value: unknown) => void = () => undefined;
  world.gate = new Promise((resolve) => {
    letGo = resolve;
  });
  (await screen.findByRole('button', { name: 'Family1' })).focus();
  await user.keyboard(' ');
  expect(said()).toMatch(/^You hold Family1, in Considering, stage 1 of 3\./);
  await user.keyboard('{ArrowRight}');
  expect(said()).toBe('Asked, stage 2 of 3');
  expect(await column(/^Asked/)).toHaveAttribute('data-over');
  await user.keyboard(' ');
  // Before the data process has answered.
  await waitFor(async () => expect(await namesIn(/^Asked/)).toEqual(['Family1', 'Family2', 'Family3']));
  expect(await namesIn(/^Considering/)).toEqual([]);
  expect(world.sent).toEqual([]);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Family1' })).toHaveFocus());
  letGo(null);
  await waitFor(() => expect(said()).toBe('Family1 moved to Asked.'));
  expect(world.sent).toEqual([
    {
      name: 'move',
      input: { id: opportunityIdOf(1), version: 1, stageId: stageIdOf(1), override: null },
    },
  ]);
  // What was moved stays on top also when the columns were read anew.
  await waitFor(() => expect(screen.getByText('Family1 moved to Asked')).toBeInTheDocument());
  expect(await namesIn(/^Asked/)).toEqual(['Family1', 'Family2', 'Family3']);
  expect(screen.getByRole('button', { name: 'Family1' })).toHaveFocus();
});

test('Escape leaves a held card where it was; the words are in the language of the page', async () => {
  const { user, world } = await shown([someOpportunity(1)], { language: 'ja' });
  (await screen.findByRole('button', { name: 'Family1' })).focus();
  await user.keyboard(' ');
  expect(said()).toMatch(/^Family1さんをつかみました。段階は検討、3段階中の1番目です。/);
  await user.keyboard('{ArrowRight}{Escape}');
  expect(said()).toBe('Family1さんは検討のままです。');
  expect(world.sent).toEqual([]);
});

test('moves by the menu, and takes a move back', async () => {
  const { user, world } = await shown([someOpportunity(1)]);
  await user.click(await screen.findByRole('button', { name: 'Move Family1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Offer' }));
  await waitFor(async () => expect(await namesIn(/^Offer/)).toEqual(['Family1']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(world.sent.at(-1)).toMatchObject({ name: 'revert', input: { operationId: expect.any(String) } }),
  );
});

test('a move on an older version goes on where the card still stands there', async () => {
  const { user, world, change } = await shown([someOpportunity(1)]);
  await screen.findByRole('button', { name: 'Family1' });
  change(opportunityIdOf(1), { note: 'changed elsewhere' });
  await user.click(screen.getByRole('button', { name: 'Move Family1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Asked' }));
  await waitFor(() => expect(world.all[0]?.stageId).toBe(stageIdOf(1)));
  expect(await screen.findByText('Family1 moved to Asked')).toBeInTheDocument();
});

test('a move of what was moved elsewhere meanwhile goes back and says where it is', async () => {
  const { user, world, change } = await shown([someOpportunity(1)]);
  await screen.findByRole('button', { name: 'Family1' });
  change(opportunityIdOf(1), { stageId: someOpportunity(1, { stageId: stageIdOf(2) }).stageId });
  await user.click(screen.getByRole('button', { name: 'Move Family1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Asked' }));
  expect(await screen.findByText('Family1 was moved meanwhile and is in Offer now.')).toBeInTheDocument();
  expect(world.all[0]?.stageId).toBe(stageIdOf(2));
  await waitFor(async () => expect(await namesIn(/^Offer/)).toEqual(['Family1']));
});

test('shows only what the search finds, and the way back from nothing', async () => {
  const { user } = await shown([someOpportunity(1), someOpportunity(2)]);
  await screen.findByRole('button', { name: 'Family1' });
  await user.click(screen.getByRole('searchbox'));
  await user.paste('Family2');
  await waitFor(async () => expect(await namesIn(/^Considering/)).toEqual(['Family2']));
  await user.paste('x');
  await user.click(await screen.findByRole('button', { name: 'Show all' }));
  await waitFor(async () => expect(await namesIn(/^Considering/)).toEqual(['Family1', 'Family2']));
});

test('a long column shows what is in sight and brings more as one goes on', async () => {
  const { user } = await shown(Array.from({ length: 60 }, (_, n) => someOpportunity(n)));
  const first = await screen.findByRole('button', { name: 'Family0' });
  expect(screen.getAllByRole('button', { name: /^Family/ }).length).toBeLessThan(20);
  first.focus();
  await user.keyboard('{End}');
  await waitFor(() => expect(document.activeElement).toHaveTextContent('Family23'));
  await user.keyboard('{End}');
  await waitFor(async () => {
    await user.keyboard('{End}');
    expect(document.activeElement).toHaveTextContent('Family59');
  });
  expect(document.activeElement?.closest('li')).toHaveAttribute('aria-posinset', '60');
});

test('an empty form says so and offers to begin', async () => {
  const { user } = await shown([someOpportunity(1)]);
  await screen.findByRole('button', { name: 'Family1' });
  await user.click(screen.getByRole('tab', { name: 'Freelance 0' }));
  expect(await screen.findByText('No opportunity of this form is open.')).toBeInTheDocument();
  expect(screen.getAllByRole('link', { name: 'Who might come back' })).toHaveLength(2);
});
