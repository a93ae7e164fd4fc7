import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { EventCalendarPage } from '#renderer/features/events/EventCalendarPage.tsx';
import { EventPage } from '#renderer/features/events/EventPage.tsx';
import { EventsPage } from '#renderer/features/events/EventsPage.tsx';
import { timeZone } from '#shared/domain/instant.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';
import { anOperation, someCounts, someEvent } from './someEvents.ts';

const paths = ['/community/events', '/community/events/calendar', '/community/events/$eventId'];

const lunch = someEvent(1, { title: 'Lunch' });
const calledOff = someEvent(2, { title: 'Factory tour', cancelledAt: '2026-03-01T00:00:00.000Z' });
const counted = (event: typeof lunch) => ({ event, counts: someCounts });

test('the list has what comes before what was, says what is called off, and a search that finds nothing can be left', async () => {
  const user = userEvent.setup();
  const found = (search: string, events: readonly (typeof lunch)[]) => {
    const shown = events.filter(({ title }) => title.toLowerCase().includes(search.toLowerCase()));
    return { total: shown.length, events: shown.map(counted) };
  };
  const procedures = (os: ContractToAnswer) => ({
    events: {
      list: os.events.list.handler(({ input: { when, search } }) =>
        found(search, when === 'coming' ? [calledOff] : [lunch]),
      ),
    },
  });
  await renderPage(<EventsPage />, { procedures, paths });
  const [coming, past] = await screen.findAllByRole('link', { name: /Factory tour|Lunch/ });
  expect(coming).toHaveTextContent('Factory tour');
  expect(past).toHaveTextContent('Lunch');
  expect(screen.getByText('Called off')).toBeVisible();
  await user.click(screen.getByLabelText('Search events'));
  await user.paste('picnic');
  const all = await screen.findByRole('button', { name: 'Show all' });
  expect(screen.queryByRole('link', { name: /Lunch/ })).toBeNull();
  await user.click(all);
  expect(await screen.findByRole('link', { name: /Lunch/ })).toBeVisible();
});

test('the calendar asks for the weeks in sight and shows what the chosen day holds', async () => {
  const user = userEvent.setup();
  const asked: { from: string; to: string }[] = [];
  const procedures = (os: ContractToAnswer) => ({
    events: {
      calendar: os.events.calendar.handler(({ input }) => {
        asked.push(input);
        const [from, to] = [
          { date: input.from, time: '09:00' },
          { date: input.from, time: '10:00' },
        ];
        const startsAt = `${input.from}T09:00:00.000Z`;
        const endsAt = `${input.from}T10:00:00.000Z`;
        return [counted(someEvent(3, { sessions: [{ from, to }], zone: 'UTC', startsAt, endsAt }))];
      }),
    },
  });
  const { container } = await renderPage(<EventCalendarPage />, {
    procedures,
    paths,
    preferences: { timeZone: timeZone.parse('UTC') },
  });
  await screen.findAllByText('Event 3');
  await user.click(screen.getByRole('button', { name: 'Month before' }));
  await waitFor(() => expect(asked).toHaveLength(2));
  const [now, before] = asked;
  expect((before?.from ?? '') < (now?.from ?? '')).toBe(true);
  await waitFor(() => expect(container.querySelector(`[data-day="${before?.from}"]`)).not.toBeNull());
  // Its first day is of the month before yet again where the month doesn't begin with the week.
  const cell = container.querySelector(`[data-day="${before?.from}"]`);
  await waitFor(() => expect(cell).toHaveTextContent('Event 3'));
});

test('the drawer says who fits and who is left out, and puts those who fit on the list', async () => {
  const user = userEvent.setup();
  const added: unknown[] = [];
  const event = someEvent(4, {
    orientations: ['learning'],
    startsAt: '2090-03-24T09:30:00.000Z',
    endsAt: '2090-03-24T11:00:00.000Z',
  });
  const procedures = (os: ContractToAnswer) => ({
    segments: { list: os.segments.list.handler(() => []) },
    events: {
      get: os.events.get.handler(() => ({ event, counts: { ...someCounts, listed: 0, invited: 0 } })),
      guests: os.events.guests.handler(() => ({ total: 0, guests: [] })),
      fit: os.events.fit.handler(() => ({
        people: 30,
        invitable: 20,
        fits: 12,
        byOrientation: [{ kind: 'learning' as const, people: 12 }],
        leftOut: [{ reason: 'consentWithdrawn' as const, people: 10 }],
      })),
      candidates: os.events.candidates.handler(() => ({ total: 0, people: [] })),
      addGuests: os.events.addGuests.handler(({ input }) => {
        added.push(input);
        return { operationId: anOperation, added: 12 };
      }),
    },
  });
  const { router } = await renderPage(<EventPage />, { procedures, paths });
  await router.navigate({ to: `/community/events/${event.id}` });
  await screen.findByRole('heading', { level: 1, name: event.title });
  await user.click((await screen.findAllByRole('button', { name: 'Add people' }))[0] ?? document.body);
  const drawer = within(await screen.findByRole('dialog', { name: /Add people/ }));
  expect(await drawer.findByText('Consent withdrawn')).toBeVisible();
  await user.click(drawer.getByRole('button', { name: 'Add the 12 who fit' }));
  await waitFor(() => expect(added).toMatchObject([{ id: event.id, onlyFitting: true }]));
});
