import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { AlumniPage } from '#renderer/features/people/AlumniPage.tsx';
import { type ListView, listView } from '#shared/contract/views.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { type Asked, type KeptViews, layOut, listing } from './someList.ts';
import { someId, someRow } from './somePeople.ts';

beforeEach(layOut);

const people = Array.from({ length: 30 }, (_, n) => someRow(n));

const view = (n: number, name: string, search = ''): ListView =>
  listView.parse({
    id: someId(9000 + n),
    version: 1,
    name,
    definition: {
      search,
      filter: null,
      sort: search === '' ? 'department' : 'match',
      descending: false,
      columns: [{ column: 'name', width: 200 }],
    },
  });

async function withViews(...views: ListView[]) {
  const kept: KeptViews = { views, last: null };
  const asked: Asked[] = [];
  const user = userEvent.setup();
  await renderPage(<AlumniPage />, { procedures: listing(people, asked, kept) });
  await screen.findByText('Family1');
  return { kept, asked, user };
}

const openMenu = async (user: ReturnType<typeof userEvent.setup>, name = 'Views') => {
  await user.click(screen.getByRole('button', { name }));
  return await screen.findByRole('menu');
};

test('the list is kept as a view, which is the shown one from then on', async () => {
  const { kept, user } = await withViews();
  await user.click(screen.getByRole('searchbox'));
  await user.paste('ily2');
  await openMenu(user);
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a view…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Save as a view…' });
  await user.click(within(dialog).getByRole('textbox', { name: 'Name of the view' }));
  await user.paste('Twos');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Twos' })).toBeInTheDocument();
  expect(kept.views).toMatchObject([{ name: 'Twos', definition: { search: 'ily2', sort: 'match' } }]);
});

test('a view is shown, its change is told, saved or dropped', async () => {
  const { kept, asked, user } = await withViews(view(1, 'By department'), view(2, 'Twos', 'ily2'));
  await openMenu(user);
  await user.click(await screen.findByRole('menuitem', { name: 'By department' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ search: '', sort: 'department' }));
  expect(screen.getByRole('button', { name: 'By department' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Name' }));
  await openMenu(user, 'By department changed');
  await user.click(await screen.findByRole('menuitem', { name: 'Back to “By department” as saved' }));
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'department' }));
  await user.click(screen.getByRole('button', { name: 'Name' }));
  await openMenu(user, 'By department changed');
  await user.click(await screen.findByRole('menuitem', { name: 'Save the changes to “By department”' }));
  expect(await screen.findByRole('button', { name: 'By department' })).toBeInTheDocument();
  expect(kept.views[0]).toMatchObject({ version: 2, definition: { sort: 'name' } });
});

test('a name that is taken is refused in words', async () => {
  const { user } = await withViews(view(1, 'Mine'));
  await openMenu(user);
  await user.click(await screen.findByRole('menuitem', { name: 'Save as a view…' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('textbox'));
  await user.paste('Mine');
  await user.keyboard('{Enter}');
  expect(await within(dialog).findByRole('alert')).toHaveTextContent('Mine');
});

test('views are renamed, moved and removed, and a removed one comes back to its place', async () => {
  const { kept, user } = await withViews(view(1, 'One'), view(2, 'Two'));
  await openMenu(user);
  await user.click(await screen.findByRole('menuitem', { name: 'Rename, arrange, remove…' }));
  const dialog = await screen.findByRole('dialog');
  const field = within(dialog).getByRole('textbox', { name: 'Name of the view “One”' });
  await user.clear(field);
  await user.type(field, 'Uno{Enter}');
  await waitFor(() => expect(kept.views.map(({ name }) => name)).toEqual(['Uno', 'Two']));
  (await within(dialog).findByRole('button', { name: 'Move Uno' })).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(kept.views.map(({ name }) => name)).toEqual(['Two', 'Uno']));
  await user.click(within(dialog).getByRole('button', { name: 'Remove the view “Two”' }));
  await waitFor(() => expect(kept.views.map(({ name }) => name)).toEqual(['Uno']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(kept.views.map(({ name }) => name)).toEqual(['Two', 'Uno']));
});

test('the way the list is left is kept with its view', async () => {
  const { kept, user } = await withViews(view(1, 'By department'));
  await openMenu(user);
  await user.click(await screen.findByRole('menuitem', { name: 'By department' }));
  await waitFor(() => expect(kept.last).toMatchObject({ sort: 'department', view: someId(9001) }));
});
