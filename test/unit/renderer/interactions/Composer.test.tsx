import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { attachmentLimit } from '#shared/contract/interactions.ts';
import type { AttachableFile, FileGrant } from '#shared/contract/mainCalls.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { someId } from '../people/somePeople.ts';
import { withTimeline } from './someTimeline.tsx';

const grant = (n: number, name: string): FileGrant => ({
  id: fileGrantId.parse(someId(700 + n)),
  name,
  folder: '/home/mika',
});
const file = (n: number, name: string, bytes = 245_000): AttachableFile => ({ ...grant(n, name), bytes });

const composer = () => within(screen.getByRole('form', { name: 'Log an interaction' }));
const press = (name: string) => composer().getByRole('button', { name });

test('says how it felt, until one presses again', async () => {
  const { user, logged } = await withTimeline([]);
  await user.click(screen.getByLabelText('Subject'));
  await user.paste('Lunch');
  await user.click(press('Went well'));
  expect(press('Went well')).toHaveAttribute('aria-pressed', 'true');
  await user.click(press('Went badly'));
  expect(press('Went well')).toHaveAttribute('aria-pressed', 'false');
  await user.click(press('Went badly'));
  expect(press('Went badly')).toHaveAttribute('aria-pressed', 'false');
  await user.click(press('Neutral'));
  await user.click(press('Log'));
  await waitFor(() => expect(logged).toMatchObject([{ sentiment: 'neutral', followUp: null, files: [] }]));
});

test('says in a sentence who will read it', async () => {
  const { user } = await withTimeline([]);
  await user.click(screen.getByLabelText('Subject'));
  const tier = screen.getByRole('combobox', { name: 'Who may read it' });
  expect(tier).toHaveAccessibleDescription('Everybody who opens this workspace can read it.');
  await user.click(tier);
  await user.click(await screen.findByRole('option', { name: 'Owner only' }));
  expect(tier).toHaveAccessibleDescription('Only you can read it, nobody else.');
});

test('takes down what comes next, by keyboard', async () => {
  const { user, logged } = await withTimeline([]);
  await user.click(screen.getByLabelText('Subject'));
  await user.paste('Lunch');
  press('What comes next').focus();
  await user.keyboard('{Enter}');
  expect(screen.getByLabelText('What is to be done')).toHaveFocus();
  expect(screen.getByRole('combobox', { name: 'Who does it' })).toHaveValue('Test User');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/Please say what is to be done/)).toBeInTheDocument();
  expect(logged).toEqual([]);
  await user.keyboard('Send the photo');
  const due = screen.getByLabelText('Due on');
  await user.clear(due);
  await user.paste('2030-04-01');
  await user.clear(screen.getByRole('combobox', { name: 'Who does it' }));
  await user.click(press('Log'));
  await waitFor(() =>
    expect(logged).toMatchObject([
      { subject: 'Lunch', followUp: { title: 'Send the photo', dueOn: '2030-04-01', owner: null } },
    ]),
  );
});

test('warns that a follow-up is for everybody where the notes are not', async () => {
  const { user, logged } = await withTimeline([]);
  await user.click(screen.getByLabelText('Subject'));
  await user.paste('Lunch');
  await user.click(press('What comes next'));
  expect(screen.queryByText(/can be read by everybody, also/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('combobox', { name: 'Who may read it' }));
  await user.click(await screen.findByRole('option', { name: 'HR only' }));
  expect(screen.getByText(/can be read by everybody, also/)).toBeInTheDocument();
  await user.click(press('Take the follow-up out'));
  await user.click(press('Log'));
  await waitFor(() => expect(logged).toMatchObject([{ followUp: null }]));
});

test('attaches what is picked, once each, with sizes, and leaves out what is taken off', async () => {
  const picks = [[file(1, 'Letter.pdf'), file(2, 'Photo.jpg', 3_400_000)], [file(3, 'Letter.pdf')], []];
  const { user, logged } = await withTimeline([], {
    calls: { pickAttachments: () => picks.shift() ?? [] },
  });
  await user.click(screen.getByLabelText('Subject'));
  await user.paste('Lunch');
  await user.click(press('Attach files'));
  const chosen = within(await screen.findByRole('list', { name: 'Files to attach' }));
  expect(chosen.getByText('Letter.pdf')).toBeInTheDocument();
  expect(chosen.getByText('3.4 MB')).toBeInTheDocument();
  await user.click(press('Attach files'));
  await user.click(press('Attach files'));
  await user.click(press('Leave out Photo.jpg'));
  expect(chosen.getAllByRole('listitem')).toHaveLength(1);
  await user.click(press('Log'));
  await waitFor(() => expect(logged).toMatchObject([{ files: [someId(703)] }]));
  await waitFor(() => expect(screen.queryByText('Letter.pdf')).not.toBeInTheDocument());
});

test('does not take what is too large, and says so', async () => {
  const { user } = await withTimeline([], {
    calls: { pickAttachments: () => [file(1, 'Film.mov', attachmentLimit + 1), file(2, 'Note.txt', 5)] },
  });
  await user.click(screen.getByLabelText('Subject'));
  await user.click(press('Attach files'));
  expect(await screen.findByText(/“Film.mov” has 50.1 MB; up to 50 MB can be attached/)).toBeInTheDocument();
  const chosen = within(await screen.findByRole('list', { name: 'Files to attach' }));
  expect(chosen.getAllByRole('listitem')).toHaveLength(1);
});

test('takes files that are dropped, but no folders', async () => {
  const { logged, user } = await withTimeline([], {
    bridge: {
      grantDroppedFile: (dropped) =>
        Promise.resolve(dropped.name === 'folder' ? null : grant(1, dropped.name)),
    },
  });
  const files = [new File(['12345'], 'Note.txt'), new File([], 'folder')];
  const form = screen.getByRole('form', { name: 'Log an interaction' });
  const dataTransfer = { types: ['Files'], files };
  fireEvent.dragEnter(form, { dataTransfer });
  expect(form).toHaveAttribute('data-over');
  fireEvent.drop(form, { dataTransfer });
  expect(form).not.toHaveAttribute('data-over');
  expect(await screen.findByText('Only files can be attached, not folders or text.')).toBeInTheDocument();
  const chosen = within(await screen.findByRole('list', { name: 'Files to attach' }));
  expect(chosen.getByText('Note.txt')).toBeInTheDocument();
  await user.click(press('Log'));
  await waitFor(() => expect(logged).toMatchObject([{ files: [someId(701)] }]));
});

test('keeps all of it while the profile is away', async () => {
  const { user, rendered } = await withTimeline([], {
    calls: { pickAttachments: () => [file(1, 'Letter.pdf')] },
  });
  await user.click(screen.getByLabelText('Subject'));
  await user.click(press('Went well'));
  await user.click(press('Attach files'));
  await user.click(press('What comes next'));
  await user.paste('Call back');
  await rendered.router.navigate({ to: '/home' });
  expect(await screen.findByLabelText('What is to be done')).toHaveValue('Call back');
  expect(press('Went well')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText('Letter.pdf')).toBeInTheDocument();
});

test('folds after logging, with the keyboard where one goes on', async () => {
  const { user } = await withTimeline([]);
  await user.click(screen.getByLabelText('Subject'));
  await user.paste('Lunch');
  await user.click(press('Log'));
  await waitFor(() => expect(screen.queryByLabelText('Notes')).not.toBeInTheDocument());
  expect(screen.getByLabelText('Subject')).toHaveFocus();
  await user.keyboard('A');
  expect(screen.getByLabelText('Notes')).toBeInTheDocument();
});
