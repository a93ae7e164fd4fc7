import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AlumniPage } from '#renderer/features/people/AlumniPage.tsx';
import type { BulkAction } from '#shared/contract/bulk.ts';
import type { PeopleSelection } from '#shared/contract/peopleList.ts';
import { type OperationId, operationId, segmentId } from '#shared/domain/ids.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { layOut, listing } from './someList.ts';
import { someId, someRow } from './somePeople.ts';

beforeEach(layOut);

const people = Array.from({ length: 30 }, (_, n) => someRow(n));
const operation = operationId.parse(someId(7000));
const list = segmentId.parse(someId(8000));

interface Order {
  selection: PeopleSelection;
  action: BulkAction;
}

interface Done {
  ran: Order[];
  reverted: OperationId[];
  /** How often a run was told to end early. */
  cancelled: number;
}

/** A made-up data process that does what it is told; `slow` runs say how far they are and wait to be cancelled. */
function doing(done: Done, slow = false) {
  return (os: ContractToAnswer) => ({
    ...listing(people)(os),
    segments: {
      list: os.segments.list.handler(() => [
        {
          segment: {
            kind: 'list',
            id: list,
            version: 1,
            name: 'Choir',
            description: '',
            keepInTouchDays: null,
          },
          people: 3,
        },
      ]),
    },
    bulk: {
      preview: os.bulk.preview.handler(() => ({ changed: 2, unchanged: 1, leftOut: 1 })),
      run: os.bulk.run.handler(async function* ({ input, signal }) {
        done.ran.push(input);
        if (slow) {
          yield { type: 'progress', done: 500, total: 2000 };
          await new Promise((resolve) => signal?.addEventListener('abort', resolve));
          done.cancelled += 1;
          return;
        }
        yield { type: 'done', operationId: operation, changed: 2, unchanged: 1, leftOut: 1 };
      }),
    },
    history: {
      revert: os.history.revert.handler(async function* ({ input }) {
        await Promise.resolve();
        done.reverted.push(input.operationId);
        yield { type: 'done', operationId: operation, reverted: 2, kept: 0 };
      }),
    },
  });
}

async function withPicked(slow = false) {
  const done: Done = { ran: [], reverted: [], cancelled: 0 };
  const user = userEvent.setup();
  await renderPage(<AlumniPage />, { procedures: doing(done, slow) });
  await user.click(await screen.findByRole('checkbox', { name: 'Select Family1' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Family2' }));
  const bar = await screen.findByRole('region', { name: 'Actions for the selected people' });
  const choose = async (deed: string) => {
    await user.click(within(bar).getByRole('button', { name: deed }));
    return await screen.findByRole('dialog');
  };
  return { done, user, choose };
}

const both = { type: 'some', people: [someId(1), someId(2)] };

test('a tag is given, after saying to how many, and taken back', async () => {
  const { done, user, choose } = await withPicked();
  const dialog = await choose('Tag');
  expect(within(dialog).getByRole('button', { name: 'Go on' })).toBeDisabled();
  await user.click(within(dialog).getByLabelText('Tags', { selector: 'input' }));
  await user.keyboard('Berlin{Enter}');
  expect(await within(dialog).findByText('For 2 of 4 people')).toBeInTheDocument();
  expect(within(dialog).getByText('1 has it already.')).toBeInTheDocument();
  expect(within(dialog).getByText(/^1 is left out:/)).toBeInTheDocument();
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(await screen.findByText('Added for 2 people.')).toBeInTheDocument();
  expect(done.ran).toEqual([
    { selection: both, action: { type: 'addLabels', kind: 'tag', names: ['Berlin'] } },
  ]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
  expect(done.reverted).toEqual([operation]);
});

test('people are taken out of a list', async () => {
  const { done, user, choose } = await withPicked();
  const dialog = await choose('Segment');
  await user.click(within(dialog).getByRole('radio', { name: 'Take out of a list' }));
  await user.click(within(dialog).getByRole('combobox', { name: 'List' }));
  await user.click(await screen.findByRole('option', { name: 'Choir (3 people)' }));
  await user.click(within(dialog).getByRole('button', { name: 'Take out' }));
  await waitFor(() => expect(done.ran).toHaveLength(1));
  expect(done.ran[0]?.action).toEqual({ type: 'removeFromSegment', segmentId: list });
});

test('an owner is chosen, or nobody', async () => {
  const { done, user, choose } = await withPicked();
  const dialog = await choose('Owner');
  await user.click(within(dialog).getByRole('radio', { name: 'Nobody' }));
  await user.click(within(dialog).getByRole('button', { name: 'Set' }));
  await waitFor(() => expect(done.ran[0]?.action).toEqual({ type: 'setOwner', owner: null }));
});

test('consent is asked for by a follow-up in a week', async () => {
  const { done, user, choose } = await withPicked();
  const dialog = await choose('Ask for consent');
  await user.click(await within(dialog).findByRole('button', { name: 'Add follow-ups' }));
  await waitFor(() => expect(done.ran).toHaveLength(1));
  expect(done.ran[0]?.action).toMatchObject({
    type: 'requestConsent',
    purpose: 'news',
    channel: 'email',
    owner: null,
  });
});

test('a follow-up needs to say what is to be done', async () => {
  const { done, user, choose } = await withPicked();
  const dialog = await choose('Follow-up');
  expect(within(dialog).getByRole('button', { name: 'Go on' })).toBeDisabled();
  await user.click(within(dialog).getByRole('textbox', { name: 'What is to be done' }));
  await user.paste('Send the news');
  await user.click(within(dialog).getByRole('button', { name: 'Add follow-ups' }));
  await waitFor(() =>
    expect(done.ran[0]?.action).toMatchObject({ type: 'followUp', title: 'Send the news' }),
  );
});

test('who is in the bin is picked no longer', async () => {
  const { done, user, choose } = await withPicked();
  const dialog = await choose('Move to bin');
  await user.click(within(dialog).getByRole('button', { name: 'Move to the bin' }));
  expect(await screen.findByText('2 people moved to the bin.')).toBeInTheDocument();
  expect(done.ran[0]?.action).toEqual({ type: 'bin' });
  expect(screen.queryByText('2 people selected')).not.toBeInTheDocument();
});

test('a long one shows how far it is, and is stopped', async () => {
  const { done, user, choose } = await withPicked(true);
  const dialog = await choose('Move to bin');
  await user.click(within(dialog).getByRole('button', { name: 'Move to the bin' }));
  expect(await within(dialog).findByText('500 of 2,000')).toBeInTheDocument();
  await waitFor(() => expect(within(dialog).getByRole('region')).toHaveFocus());
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Stopped. Nothing was changed.')).toBeInTheDocument();
  await waitFor(() => expect(done.cancelled).toBe(1));
  expect(screen.getByText('2 people selected')).toBeInTheDocument();
});
