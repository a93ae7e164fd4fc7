import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { OutreachesPage } from '#renderer/features/outreach/OutreachesPage.tsx';
import { OutreachPage } from '#renderer/features/outreach/OutreachPage.tsx';
import type { Outreach } from '#shared/contract/outreach.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { ids, outreachProcedures, someOutreach } from './someOutreach.ts';

const grant = {
  id: fileGrantId.parse('0198f3c2-7d6b-7000-8010-000000000001'),
  name: 'Drafts',
  folder: 'Documents',
};

async function show(kept: Outreach, address: string = kept.id) {
  const user = userEvent.setup();
  const answers = outreachProcedures([kept]);
  const page = await renderPage(<OutreachPage />, {
    procedures: answers.procedures,
    paths: ['/community/outreach/$outreachId'],
    calls: { pickOutputFolder: () => grant },
  });
  await page.router.navigate({ to: `/community/outreach/${address}` });
  return { user, ...page, ...answers };
}

test('lists drafts and what went out, each with how far it is', async () => {
  const answers = outreachProcedures([
    someOutreach(),
    someOutreach({ id: ids.person(80), title: 'Letter', state: 'sent', sentOn: '2026-10-20', sent: 39 }),
  ]);
  await renderPage(<OutreachesPage />, { procedures: answers.procedures });
  expect(await screen.findByText("2 messages to many, each in the reader's own language.")).toBeVisible();
  expect(screen.getByRole('link', { name: /Asking around.*Draft/ })).toBeVisible();
  expect(screen.getByRole('link', { name: /Letter.*Sent to 39 people on 20 Oct 2026/ })).toBeVisible();
});

test('says whom it reaches, warns with numbers, and redirects to those who want it', async () => {
  const { user, asked } = await show(someOutreach());
  expect(await screen.findByText(/of 100 people get it/)).toBeVisible();
  const warnings = within(screen.getByRole('list', { name: 'Before you send' }));
  expect(warnings.getByText(/120 asks for 30 given in 12 months/)).toBeVisible();
  expect(warnings.getByText(/10 of 80 \(12.5%\) want Mentor and refer/)).toBeVisible();
  await user.click(warnings.getByRole('button', { name: 'Write to the 10 people who want this' }));
  expect(await screen.findByText(/of 12 people get it/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Before you send' })).toBeNull();
  expect(asked.at(-1)).toMatchObject({ weigh: { audience: { orientations: ['mentor'] } } });
});

test('shows the message person by person, and what is no field', async () => {
  const { user } = await show(someOutreach());
  expect(await screen.findByRole('article', { name: 'The message for Given Family1' })).toHaveTextContent(
    'Dear reader 01',
  );
  await user.click(screen.getByRole('button', { name: 'The next person' }));
  expect(await screen.findByRole('article', { name: 'The message for Given Family2' })).toBeVisible();
  expect(await screen.findByText('Dear reader 02')).toBeVisible();
  const text = screen.getByLabelText('Text');
  await user.clear(text);
  await user.click(text);
  await user.paste('{{nothing}}');
  expect(await screen.findByText(/Not a field: nothing/)).toBeVisible();
});

test('puts a field in where one writes, in the language of the text', async () => {
  const { user } = await show(someOutreach({ texts: { en: { subject: 'Hello ', body: '' }, ja: null } }));
  const subject = await screen.findByLabelText('Subject');
  await user.click(subject);
  await user.click(screen.getByRole('button', { name: 'Insert “Given name”' }));
  expect(subject).toHaveValue('Hello {{Given name}}');
  await user.click(screen.getByRole('radio', { name: /日本語/ }));
  expect(await screen.findByText(/Nothing is written here/)).toBeVisible();
  await user.click(screen.getByLabelText('Text'));
  await user.click(screen.getByRole('button', { name: 'Insert “Given name”' }));
  expect(screen.getByLabelText('Text')).toHaveValue('{{名}}');
});

test('a new message needs a name; kept, it goes on at its own address', async () => {
  const { user, router, written } = await show(someOutreach(), 'new');
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Please give the message a name.')).toBeVisible();
  await user.click(screen.getByLabelText('Name'));
  await user.paste('Asking around');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/community/outreach/${ids.outreach}`));
  expect(written).toMatchObject([
    { save: { title: 'Asking around', owner: 'Test User', texts: { en: null, ja: null } } },
  ]);
});

test('what was changed is kept before it is written; then it is confirmed but for whom it was not sent to', async () => {
  const { user, written } = await show(someOutreach());
  await user.click(await screen.findByLabelText('Name'));
  await user.paste(' once more');
  await user.click(screen.getByRole('button', { name: 'Write to files' }));
  const dialog = await screen.findByRole('dialog', { name: 'Write the messages to files' });
  expect(within(dialog).getByRole('radio', { name: /Mail drafts/ })).toBeChecked();
  await user.click(within(dialog).getByRole('button', { name: 'Choose where' }));
  expect(await screen.findByText('“Asking around” is written')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Confirm as sent' }));
  const confirm = await screen.findByRole('dialog', { name: 'These were sent' });
  await user.click(await within(confirm).findByRole('checkbox', { name: /Family2/ }));
  await user.click(within(confirm).getByRole('button', { name: 'Confirm for 1 person' }));
  await screen.findByRole('button', { name: 'Write to them again' });
  expect(screen.getByText(/^Sent to 1 person on/)).toBeVisible();
  expect(written).toMatchObject([
    { save: { title: 'Asking around once more' } },
    { write: { format: 'eml', to: grant.id, version: 4 } },
    { confirmSent: { except: [ids.person(2)] } },
  ]);
});

test('a message without words is not written to files', async () => {
  const { user, written } = await show(someOutreach({ texts: { en: null, ja: null } }));
  await user.click(await screen.findByRole('button', { name: 'Write to files' }));
  expect(await screen.findByText('Please write a subject or a text first.')).toBeVisible();
  expect(written).toEqual([]);
});

test('a sent one stays as it was: its words and to whom it went', async () => {
  await show(someOutreach({ state: 'sent', sentOn: '2026-10-20', written: 2, sent: 1 }));
  expect(await screen.findByText('Sent to 1 person on 20 Oct 2026. It stays as it was sent.')).toBeVisible();
  expect(screen.getByText('Dear {{Preferred name}}')).toBeVisible();
  const second = (await screen.findByRole('link', { name: 'Given Family2' })).closest('li');
  expect(second).toHaveTextContent('Not sent');
  expect(screen.queryByRole('textbox', { name: 'Subject' })).toBeNull();
});
