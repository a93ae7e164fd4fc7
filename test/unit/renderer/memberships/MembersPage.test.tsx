import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MembersPage } from '#renderer/features/memberships/MembersPage.tsx';
import { type MemberRow, type MemberStanding, memberRow } from '#shared/contract/memberships.ts';
import { operationId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { someId } from '../people/somePeople.ts';

const member = (number: number, familyName: string): MemberRow =>
  memberRow.parse({
    ...{ personId: someId(number), personName: { ...noName, familyName }, department: null, version: 1 },
    ...{ reachable: true, invitedOn: null, joinedOn: '2026-03-01', leftOn: null, welcomedOn: null },
    lastActionOn: null,
  });

interface World {
  counts?: Partial<Record<MemberStanding, number>>;
  sent: unknown[];
}

const world =
  ({ counts = {}, sent }: World) =>
  (os: ContractToAnswer) => ({
    segments: { list: os.segments.list.handler(() => []) },
    memberships: {
      overview: os.memberships.overview.handler(() => ({
        on: plainDate.parse('2026-04-01'),
        standings: {
          ...{ notInvited: 4, invited: 3, joined: 2, toWelcome: 0, active: 1, returning: 0 },
          ...{ quiet: 1, dormant: 0, left: 0, ...counts },
        },
        perMonth: [{ on: plainDate.parse('2026-04-01'), joined: 2, left: 0 }],
      })),
      list: os.memberships.list.handler(({ input }) => {
        sent.push(input.standing);
        const people = input.standing === 'dormant' ? [] : [member(1, 'Arai'), member(2, 'Baba')];
        return { total: people.length, people };
      }),
      recordWelcomed: os.memberships.recordWelcomed.handler(({ input }) => {
        sent.push(input.people);
        return { operationId: operationId.parse(someId(900)), changed: input.people.length, unchanged: 0 };
      }),
    },
  });

test('shows new members first, as long as somebody is to be welcomed', async () => {
  const sent: unknown[] = [];
  await renderPage(<MembersPage />, { procedures: world({ counts: { toWelcome: 2 }, sent }) });
  const standings = await screen.findByRole('navigation', { name: 'How people stand to the network' });
  expect(within(standings).getByRole('button', { current: true })).toHaveTextContent('New, to be welcomed2');
  expect(await screen.findByRole('link', { name: 'Arai' })).toBeInTheDocument();
});

test('welcomes the picked ones on the day one says, with a way back', async () => {
  const sent: unknown[] = [];
  const user = userEvent.setup();
  await renderPage(<MembersPage />, { procedures: world({ counts: { toWelcome: 2 }, sent }) });
  await screen.findByRole('link', { name: 'Arai' });
  expect(screen.getByRole('button', { name: 'Mark as welcomed' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'Pick Baba' }));
  await user.click(screen.getByRole('button', { name: 'Mark as welcomed' }));
  await user.click(await screen.findByRole('button', { name: 'Note for 1 person' }));
  await waitFor(() => expect(sent).toContainEqual([someId(2)]));
  expect(await screen.findByText('1 person noted as welcomed.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
});

test('lists who stands so, and says where there is nobody', async () => {
  const user = userEvent.setup();
  await renderPage(<MembersPage />, { procedures: world({ sent: [] }) });
  const standings = within(
    await screen.findByRole('navigation', { name: 'How people stand to the network' }),
  );
  expect(standings.getByRole('button', { current: true })).toHaveTextContent('Joined2');
  await user.click(standings.getByRole('button', { name: /Dormant/ }));
  expect(await screen.findByText('No member is dormant.')).toBeInTheDocument();
});
