import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { EventPage } from '#renderer/features/events/EventPage.tsx';
import type { CommunityEvent, EventGuest } from '#shared/contract/events.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { anOperation, someCounts, someEvent, someGuest } from './someEvents.ts';

/** A data process with one event and its list, that remembers what was recorded. */
function dataWith(event: CommunityEvent, guests: readonly EventGuest[]) {
  const recorded: unknown[] = [];
  let list = [...guests];
  const record = (input: { people: readonly string[] }, change: Partial<EventGuest>) => {
    recorded.push(input);
    list = list.map((guest) => (input.people.includes(guest.personId) ? { ...guest, ...change } : guest));
    return { operationId: anOperation };
  };
  const procedures = (os: ContractToAnswer) => ({
    events: {
      get: os.events.get.handler(() => ({ event, counts: someCounts })),
      guests: os.events.guests.handler(({ input }) => {
        const shown = list.filter(({ invitedOn, personName }) => {
          const named = `${personName.familyName}`.includes(input.search);
          return named && (input.filter === 'all' || (input.filter === 'notInvited' && invitedOn === null));
        });
        return { total: shown.length, guests: shown };
      }),
      recordAttendance: os.events.recordAttendance.handler(({ input }) =>
        record(input, { attended: input.attended }),
      ),
      recordAnswer: os.events.recordAnswer.handler(({ input }) => record(input, { answer: input.answer })),
      markInvited: os.events.markInvited.handler(({ input }) => {
        recorded.push(input);
        return {
          operationId: anOperation,
          invited: 1,
          leftOut: [{ reason: 'consentWithdrawn' as const, people: 1 }],
        };
      }),
    },
  });
  return { recorded, procedures };
}

async function shown(
  event: CommunityEvent,
  guests: readonly EventGuest[],
  preferences: Partial<Preferences> = {},
) {
  const { recorded, procedures } = dataWith(event, guests);
  const rendered = await renderPage(<EventPage />, {
    procedures,
    paths: ['/community/events/$eventId', '/community/events', '/alumni/$personId'],
    preferences,
  });
  await rendered.router.navigate({ to: `/community/events/${event.id}` });
  await screen.findByRole('heading', { level: 1, name: event.title });
  return { ...rendered, recorded, user: userEvent.setup() };
}

const boxOf = (name: string) => screen.getByRole('checkbox', { name: new RegExp(name) });

test('after its day one ticks who came, from row to row by the keyboard', async () => {
  const guests = [1, 2, 3].map((n) => someGuest(n));
  const { user, recorded } = await shown(someEvent(1), guests);
  await screen.findByRole('table', { name: 'Attendance' });
  boxOf('Family1').focus();
  await user.keyboard('{ArrowDown}{ArrowDown} ');
  await waitFor(() => expect(boxOf('Family3')).toBeChecked());
  await user.keyboard('{ArrowUp} ');
  await waitFor(() => expect(boxOf('Family2')).toBeChecked());
  expect(boxOf('Family1')).not.toBeChecked();
  expect(recorded).toMatchObject([
    { people: [guests[2]?.personId], attended: true, walkIns: false },
    { people: [guests[1]?.personId], attended: true, walkIns: false },
  ]);
});

test('at the door Enter ticks the only one found, and asks for the next', async () => {
  const { user, recorded } = await shown(someEvent(1), [someGuest(1), someGuest(2)]);
  await screen.findByRole('table', { name: 'Attendance' });
  const search = screen.getByRole('textbox', { name: 'Search the list' });
  await user.click(search);
  await user.paste('Family2');
  await waitFor(() => expect(screen.queryByText(/Family1/)).not.toBeInTheDocument());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(boxOf('Family2')).toBeChecked());
  expect(search).toHaveValue('');
  expect(recorded).toHaveLength(1);
});

test('before its first day nobody can be ticked, and the page says from when on', async () => {
  const coming = {
    sessions: [{ from: { date: '2090-04-01', time: '18:30' }, to: { date: '2090-04-01', time: '20:00' } }],
    startsAt: '2090-04-01T09:30:00.000Z',
    endsAt: '2090-04-01T11:00:00.000Z',
  };
  const { user } = await shown(someEvent(1, coming), [someGuest(1)]);
  await user.click(screen.getByRole('tab', { name: 'Attendance' }));
  await screen.findByRole('table', { name: 'Attendance' });
  expect(boxOf('Family1')).toBeDisabled();
  expect(screen.getByText('Who came can be recorded from 1 Apr 2090 on.')).toBeInTheDocument();
});

test('an answer is recorded at once', async () => {
  const { user, recorded } = await shown(someEvent(1), [someGuest(1)]);
  await user.click(screen.getByRole('tab', { name: 'Answers' }));
  const answer = within(await screen.findByRole('group', { name: /Answer of .*Family1/ }));
  await user.click(answer.getByRole('radio', { name: 'Coming' }));
  await waitFor(() => expect(answer.getByRole('radio', { name: 'Coming' })).toBeChecked());
  expect(recorded).toMatchObject([{ people: [someGuest(1).personId], answer: 'yes' }]);
});

test('who is on the list but may not be invited is named with the reason, and left out when invited', async () => {
  const guests = [
    someGuest(1, { invitedOn: null, wants: [{ kind: 'learning', strength: 3 }] }),
    someGuest(2, { invitedOn: null, leftOut: 'consentWithdrawn', fits: false }),
  ];
  const { user, recorded } = await shown(someEvent(1, { orientations: ['learning'] }), guests);
  await user.click(screen.getByRole('tab', { name: 'Invitations' }));
  const left = await screen.findByRole('row', { name: /Family2/ });
  expect(left).toHaveTextContent('Consent withdrawn');
  expect(left).toHaveTextContent('Not on record');
  expect(screen.getByRole('row', { name: /Family1/ })).toHaveTextContent('News and learning');
  await user.click(await screen.findByRole('button', { name: 'Mark 2 as invited' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Mark as invited' }));
  expect(
    await screen.findByText('1 person is marked as invited. 1 was left out because they may not be invited.'),
  ).toBeInTheDocument();
  expect(recorded).toMatchObject([{ people: null }]);
});

test('speaks Japanese', async () => {
  await shown(someEvent(1, { title: '春の会' }), [someGuest(1)], { language: 'ja' });
  expect(await screen.findByRole('table', { name: '出席' })).toBeInTheDocument();
  expect(screen.getAllByText('2026年3月24日(火) 18:30～20:00').length).toBeGreaterThan(0);
});
