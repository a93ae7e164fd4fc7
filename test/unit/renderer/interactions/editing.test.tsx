import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { someInteraction, withTimeline } from './someTimeline.tsx';

const form = () => within(screen.getByRole('form', { name: 'Edit' }));
const subject = () => form().getByLabelText('Subject');

async function editing(parts: Parameters<typeof someInteraction>[1] = {}) {
  const entry = someInteraction(1, parts);
  const world = await withTimeline([entry]);
  await world.user.click(await screen.findByRole('button', { name: 'Edit' }));
  return { entry, ...world };
}

test('changes every field in its place, and the keyboard comes back to it', async () => {
  const { user } = await editing({ sentiment: 'positive' });
  expect(subject()).toHaveFocus();
  await user.click(form().getByRole('radio', { name: /Email/ }));
  await user.click(form().getByRole('radio', { name: /From them/ }));
  await user.click(form().getByRole('button', { name: 'Went badly' }));
  await user.click(form().getByLabelText('Notes'));
  await user.paste('She was tired');
  await user.click(form().getByRole('button', { name: 'Save' }));
  const entry = within(await screen.findByRole('listitem'));
  expect(entry.getByText('Email')).toBeInTheDocument();
  expect(entry.getByText('From the alumnus to us')).toBeInTheDocument();
  expect(entry.getByText('Went badly')).toBeInTheDocument();
  expect(entry.getByText('She was tired')).toBeInTheDocument();
  expect(entry.getByRole('button', { name: 'Edit' })).toHaveFocus();
});

test('says what is there now where somebody else was faster, and keeps what was typed', async () => {
  const { user, entry, changeElsewhere } = await editing();
  await user.paste(' of mine');
  changeElsewhere(entry.id, { subject: 'Theirs', body: 'What they wrote' });
  await user.click(form().getByRole('button', { name: 'Save' }));
  const present = within(await screen.findByRole('alert'));
  expect(present.getByText('This entry was changed meanwhile. Now it says:')).toBeInTheDocument();
  expect(present.getByText('Theirs')).toBeInTheDocument();
  expect(present.getByText('What they wrote')).toBeInTheDocument();
  expect(subject()).toHaveValue('Subject 1 of mine');
  await user.click(form().getByRole('button', { name: 'Save mine instead' }));
  expect(await screen.findByText('Subject 1 of mine')).toBeInTheDocument();
  expect(screen.queryByText('Theirs')).not.toBeInTheDocument();
});

test('takes over what is there now, to go on from it', async () => {
  const { user, entry, changeElsewhere } = await editing();
  await user.paste(' of mine');
  changeElsewhere(entry.id, { subject: 'Theirs' });
  await user.click(form().getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Take over what is there now' }));
  expect(subject()).toHaveValue('Theirs');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await user.click(subject());
  await user.paste(', and more');
  await user.click(form().getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Theirs, and more')).toBeInTheDocument();
});

test('never takes a newer entry for the one it was begun from', async () => {
  const { user, entry, changeElsewhere, rendered } = await editing();
  await user.paste(' of mine');
  changeElsewhere(entry.id, { subject: 'Theirs' });
  await rendered.queryClient.invalidateQueries();
  expect(await screen.findByRole('button', { name: 'Save mine instead' })).toBeInTheDocument();
  expect(screen.getByText('Theirs')).toBeInTheDocument();
});

test('keeps what was typed while the profile is away', async () => {
  const { user, rendered } = await editing();
  await user.paste(' of mine');
  await rendered.router.navigate({ to: '/home' });
  await waitFor(() => expect(subject()).toHaveValue('Subject 1 of mine'));
  await user.click(form().getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Subject 1')).toBeInTheDocument();
});

test('keeps what was typed where the entry is taken away meanwhile', async () => {
  const { user, entry, removeElsewhere } = await editing();
  await user.paste(' of mine');
  await removeElsewhere(entry.id);
  expect(await screen.findByText(/is no longer on this timeline/)).toBeInTheDocument();
  expect(subject()).toHaveValue('Subject 1 of mine');
  await user.click(form().getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/This interaction can't be found/)).toBeInTheDocument();
  expect(subject()).toHaveValue('Subject 1 of mine');
});
