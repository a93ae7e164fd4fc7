import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { MergeWithDialog } from '#renderer/features/duplicates/MergeWithDialog.tsx';
import { renderPage } from '#test/support/renderPage.tsx';
import { someId, someProfile, someRow } from '../people/somePeople.ts';

test('any other person is found and compared', async () => {
  const user = userEvent.setup();
  const { router } = await renderPage(
    <MergeWithDialog profile={someProfile()} opened onClose={() => undefined} />,
    {
      procedures: (os) => ({
        people: {
          list: os.people.list.handler(() => ({
            total: 2,
            more: false,
            // The person themselves is not offered.
            people: [someRow(1), someRow(2)],
          })),
        },
      }),
    },
  );
  expect(
    await screen.findByRole('dialog', { name: 'Who is the same person as 山田 太郎?' }),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  expect(screen.getByText('Choose the other record.')).toBeInTheDocument();
  const field = screen.getByRole('combobox', { name: 'The other record' });
  await user.click(field);
  await user.paste('Fam');
  await user.click(await screen.findByRole('option', { name: /Family2/ }));
  expect(screen.queryByRole('option', { name: /Family1/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  await waitFor(() => expect(router.state.location.pathname).toBe(`/duplicates/${someId(1)}/${someId(2)}`));
});
