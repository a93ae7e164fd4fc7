import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { CommandPalette } from '#renderer/app/commands/CommandPalette.tsx';
import type { Preferences } from '#shared/contract/settings.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someId, someRow } from '../people/somePeople.ts';

async function opened(preferences: Partial<Preferences> = {}) {
  const user = userEvent.setup();
  const asked: unknown[] = [];
  const page = await renderPage(
    <>
      <input aria-label="a field of the page" />
      <CommandPalette />
    </>,
    {
      preferences,
      procedures: (os) => ({
        people: {
          list: os.people.list.handler(({ input }) => {
            asked.push(input);
            return { total: 1, more: false, people: [someRow(1, { department: 'Sales' })] };
          }),
        },
      }),
    },
  );
  // Also out of a field.
  screen.getByRole('textbox', { name: 'a field of the page' }).focus();
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: /Commands|コマンド/ });
  await waitFor(() => expect(field).toHaveFocus());
  return { ...page, user, asked };
}

const commands = () => screen.getAllByRole('option').map((option) => option.textContent);

test('lists the screens and what can be done, and narrows both as one types', async () => {
  const { user, asked } = await opened();
  expect(commands()).toEqual(expect.arrayContaining(['Home', 'Alumni', 'Add a person', 'Dark look']));
  expect(commands()).not.toContain('Log an interaction with this person');
  await user.keyboard('ｄａｒｋ');
  await waitFor(() => expect(commands()).toEqual(['FFamily1Sales', 'Dark look']));
  expect(asked.at(-1)).toMatchObject({ search: 'ｄａｒｋ', sort: 'match', limit: 8 });
});

test('goes to the best match by Enter', async () => {
  const { user, router } = await opened();
  await user.keyboard('fam');
  const best = await screen.findByRole('option', { name: /Family1/ });
  expect(best).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('combobox')).toHaveAttribute('aria-activedescendant', best.id);
  await user.keyboard('{ArrowUp}{ArrowDown}{Enter}');
  await waitFor(() => expect(router.state.location.pathname).toBe(`/alumni/${someId(1)}`));
});

test('goes to a screen', async () => {
  const { user, router } = await opened();
  await user.click(screen.getByRole('option', { name: 'Insights' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/insights'));
});

test('asks the list for the form of a new person', async () => {
  const { user, router } = await opened();
  await user.click(screen.getByRole('option', { name: 'Add a person' }));
  await waitFor(() =>
    expect(router.state.location).toMatchObject({ pathname: '/alumni', state: { addPerson: true } }),
  );
});

test('switches the language and the look, found by their words in either language', async () => {
  const { user, preferenceUpdates } = await opened({ language: 'ja' });
  expect(screen.getByText('画面')).toBeInTheDocument();
  await user.keyboard('english');
  await user.click(await screen.findByRole('option', { name: 'Englishに切り替える' }));
  await waitFor(() => expect(preferenceUpdates).toEqual([{ language: 'en' }]));
});

test('says so where nothing has that name', async () => {
  const user = userEvent.setup();
  await renderPage(<CommandPalette />, {
    procedures: (os) => ({
      people: { list: os.people.list.handler(() => ({ total: 0, more: false, people: [] })) },
    }),
  });
  await user.keyboard('{Control>}k{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Commands' });
  await waitFor(() => expect(screen.getByRole('combobox')).toHaveFocus());
  await user.keyboard('zzzz');
  expect(await within(dialog).findByText('Nothing of that name.')).toBeInTheDocument();
});

test('goes to the screens that no entry of the navigation leads to, also by other words for them', async () => {
  const { user, router } = await opened();
  await user.keyboard('merge');
  await user.click(await screen.findByRole('option', { name: 'Duplicates' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/duplicates'));
  await user.keyboard('{Control>}k{/Control}');
  await user.click(await screen.findByRole('option', { name: 'Imports and exports' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/imports/past'));
});
