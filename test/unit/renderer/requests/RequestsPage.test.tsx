import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { RequestsPage } from '#renderer/features/requests/RequestsPage.tsx';
import { type MemberRequest, memberRequest } from '#shared/contract/requests.ts';
import { noName } from '#shared/domain/names.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { inDays, pageToday } from '../followUps/someFollowUps.ts';

const operationId = '0198f3c2-7d6b-7000-8009-000000000001';
const idOf = (number: number) => `0198f3c2-7d6b-7000-8004-${String(number).padStart(12, '0')}`;
const person = (number: number, familyName: string, raised: boolean) => ({
  personId: idOf(100 + number),
  personName: { ...noName, familyName },
  raised,
  since: '2026-01-01',
});

const someRequest = (number: number, part: Partial<Record<keyof MemberRequest, unknown>> = {}) =>
  memberRequest.parse({
    id: idOf(number),
    version: 2,
    title: `Voice ${number}`,
    words: '',
    raisedOn: inDays(-3),
    orientation: null,
    segmentId: null,
    segmentName: null,
    owner: null,
    tier: 'open',
    recordedBy: 'Test User',
    answer: null,
    answerWords: '',
    answeredOn: null,
    answeredBy: null,
    doneOn: null,
    people: [],
    sharedBy: 0,
    ...part,
  });

const counts = { all: 2, unanswered: 2, waiting: 1, willDo: 0, done: 0, cannot: 0 };

async function show(requests: MemberRequest[]) {
  const user = userEvent.setup();
  const written: unknown[] = [];
  const asked: unknown[] = [];
  await renderPage(<RequestsPage />, {
    procedures: (os) => ({
      people: { owners: os.people.owners.handler(() => []) },
      segments: { list: os.segments.list.handler(() => []) },
      requests: {
        list: os.requests.list.handler(({ input }) => {
          asked.push(input.state);
          const all = requests.length === 0 ? 0 : counts.all;
          return { today: pageToday(), total: requests.length, counts: { ...counts, all }, requests };
        }),
        done: os.requests.done.handler(() => []),
        save: os.requests.save.handler(({ input }) => {
          written.push({ save: input });
          return { request: someRequest(1), operationId };
        }),
        answer: os.requests.answer.handler(({ input }) => {
          written.push({ answer: input });
          return { request: someRequest(1), operationId };
        }),
        remove: os.requests.remove.handler(({ input }) => {
          written.push({ remove: input });
          return { operationId };
        }),
      },
    }),
  });
  return { user, written, asked };
}

test('says who asks for what, for how long it waits, and what was answered', async () => {
  await show([
    someRequest(1, {
      raisedOn: inDays(-31),
      people: [person(1, 'Adams', true), person(2, 'Brown', false)],
      sharedBy: 4,
      tier: 'hr',
    }),
    someRequest(2, {
      answer: 'willDo',
      answerWords: 'From spring on.',
      answeredOn: pageToday(),
      answeredBy: 'Mio',
    }),
  ]);
  expect(
    await screen.findByText('2 voices are waiting for an answer, 1 of them for more than 30 days.'),
  ).toBeVisible();
  const late = within(screen.getByRole('article', { name: 'Voice 1' }));
  expect(late.getByText('waiting for 31 days')).toBeVisible();
  expect(late.getByText('HR only')).toBeVisible();
  expect(late.getByText('Adams, Brown and 2 more')).toBeVisible();
  const answered = within(screen.getByRole('article', { name: 'Voice 2' }));
  expect(answered.getByText('We will do it')).toBeVisible();
  expect(answered.getByText('From spring on.')).toBeVisible();
  expect(screen.getByText(/^Nothing was done in the last 12 months/)).toBeVisible();
});

test('a voice is noted, of today and with the user to answer', async () => {
  const { user, written } = await show([]);
  await screen.findByText(/^Equal partners listen to each other/);
  await user.click(screen.getAllByRole('button', { name: 'Note a voice' })[0] ?? document.body);
  const dialog = within(await screen.findByRole('dialog', { name: 'Note a voice' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Say in a few words what is asked for.')).toBeVisible();
  expect(written).toEqual([]);
  await user.click(dialog.getByRole('textbox', { name: 'What is asked for' }));
  await user.paste('A discount for training');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(written).toMatchObject([
      { save: { id: null, title: 'A discount for training', raisedOn: pageToday(), owner: 'Test User' } },
    ]),
  );
  expect(await screen.findByText('The voice is kept.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('a promise is marked as done with the day of it, keeping when it was answered', async () => {
  const request = someRequest(1, {
    answer: 'willDo',
    answerWords: 'From spring on.',
    answeredOn: inDays(-2),
    answeredBy: 'Mio',
  });
  const { user, written } = await show([request]);
  await user.click(await screen.findByRole('button', { name: 'Mark as done: Voice 1' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Answer “Voice 1”' }));
  expect(dialog.getByRole('radio', { name: 'Done' })).toBeChecked();
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(written).toEqual([
      {
        answer: {
          id: request.id,
          version: 2,
          answer: 'done',
          words: 'From spring on.',
          answeredOn: inDays(-2),
          answeredBy: 'Mio',
          doneOn: pageToday(),
        },
      },
    ]),
  );
});

test('an answer is taken back, and a voice goes into the bin, each with a way back', async () => {
  const request = someRequest(1, { answer: 'cannot', answeredOn: pageToday(), answeredBy: 'Mio' });
  const { user, written } = await show([request]);
  await user.click(await screen.findByRole('button', { name: 'Change the answer: Voice 1' }));
  await user.click(await screen.findByRole('button', { name: 'Take the answer back' }));
  expect(await screen.findByText('The answer was taken back.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'More for “Voice 1”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
  expect(await screen.findByText('“Voice 1” is in the bin.')).toBeVisible();
  expect(written).toMatchObject([
    { answer: { answer: null, doneOn: null } },
    { remove: { id: request.id, version: 2 } },
  ]);
});

test('the states narrow the list and say how many there are', async () => {
  const { user, asked } = await show([someRequest(1)]);
  await user.click(await screen.findByRole('radio', { name: 'Over 30 days 1' }));
  await waitFor(() => expect(asked).toEqual(['all', 'waiting']));
});
