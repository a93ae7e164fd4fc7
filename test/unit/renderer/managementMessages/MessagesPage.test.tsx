import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MessagesPage } from '#renderer/features/managementMessages/MessagesPage.tsx';
import { type ManagementMessage, managementMessage } from '#shared/contract/managementMessages.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { pageToday } from '../followUps/someFollowUps.ts';

const operationId = '0198f3c2-7d6b-7000-8009-000000000001';

const someMessage = (number: number, part: Partial<Record<keyof ManagementMessage, unknown>> = {}) =>
  managementMessage.parse({
    id: `0198f3c2-7d6b-7000-8004-${String(number).padStart(12, '0')}`,
    version: 2,
    sentOn: '2026-10-24',
    title: `Message ${number}`,
    body: 'Leaving is no betrayal.',
    sentBy: 'The president',
    channel: 'meeting',
    departments: [],
    ...part,
  });

async function show(messages: ManagementMessage[], preferences: Partial<Preferences> = {}) {
  const user = userEvent.setup();
  const written: unknown[] = [];
  await renderPage(<MessagesPage />, {
    preferences: { role: 'hr', ...preferences },
    procedures: (os) => ({
      people: { owners: os.people.owners.handler(() => []) },
      managementMessages: {
        list: os.managementMessages.list.handler(() => ({
          today: pageToday(),
          messages,
          unreached: [
            { department: 'Sales', lastOn: plainDate.parse('2024-03-01') },
            { department: 'Legal', lastOn: null },
          ],
        })),
        save: os.managementMessages.save.handler(({ input }) => {
          written.push({ save: input });
          return { message: someMessage(1), operationId };
        }),
        remove: os.managementMessages.remove.handler(({ input }) => {
          written.push({ remove: input });
          return { operationId };
        }),
      },
    }),
  });
  return { user, written };
}

test('lists what was said, by whom, how and to whom, and who has not been told for a year', async () => {
  await show([someMessage(1), someMessage(2, { channel: 'email', departments: ['Sales', 'Legal'] })]);
  expect(await screen.findByText('2 messages are kept, the latest from 24 Oct 2026.')).toBeVisible();
  const second = within(screen.getByRole('article', { name: 'Message 2' }));
  expect(second.getByText(/The president · Email · Sales, Legal/)).toBeVisible();
  const unreached = within(screen.getByRole('complementary', { name: 'No message for a year' }));
  expect(unreached.getByText('last on 1 Mar 2024')).toBeVisible();
  expect(unreached.getByText('never yet')).toBeVisible();
});

test('a message is kept, of today and of the user at first', async () => {
  const { user, written } = await show([]);
  await screen.findByText(/^What does the management say about those who leave/);
  await user.click(screen.getAllByRole('button', { name: 'Keep a message' })[0] ?? document.body);
  const dialog = within(await screen.findByRole('dialog', { name: 'Keep a message' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('What is it about?')).toBeVisible();
  expect(written).toEqual([]);
  await user.click(dialog.getByRole('textbox', { name: 'What it is about' }));
  await user.paste('Thank you');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(written).toMatchObject([
      { save: { id: null, title: 'Thank you', sentOn: pageToday(), sentBy: 'Test User', departments: [] } },
    ]),
  );
  expect(await screen.findByText('The message is kept.')).toBeVisible();
});

test('a message goes into the bin with a way back', async () => {
  const message = someMessage(1);
  const { user, written } = await show([message]);
  await user.click(await screen.findByRole('button', { name: 'More about “Message 1”' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
  expect(await screen.findByText('“Message 1” is in the bin.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(written).toEqual([{ remove: { id: message.id, version: 2 } }]);
});

test('recruiters read, and write nothing', async () => {
  await show([someMessage(1)], { role: 'recruiter' });
  await screen.findByRole('article', { name: 'Message 1' });
  expect(screen.queryByRole('button', { name: /Keep a message|More about/ })).toBeNull();
});
