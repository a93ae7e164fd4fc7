import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { WorkspacesPage } from '#renderer/features/workspace/WorkspacesPage.tsx';
import { openWorkspace, type RecentWorkspace, recentWorkspace } from '#shared/contract/workspace.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const recent = (given: Partial<RecentWorkspace> & { name: string }): RecentWorkspace =>
  recentWorkspace.parse({
    id: crypto.randomUUID(),
    path: `/home/test/${given.name}.enishi`,
    openedAt: '2026-04-01T00:00:00.000Z',
    present: true,
    locked: false,
    inKeychain: false,
    ...given,
  });

const opened = openWorkspace.parse({
  id: '0198f3c2-7d6b-7000-8000-0000000000a0',
  name: 'Alumni',
  path: '/home/test/Alumni.enishi',
  people: 3,
  sample: false,
  inKeychain: false,
});

const rightPassphrase = 'paper ink line seal';

/** The name of a workspace that a program of before has written: it is got ready without end. */
const ofBefore = 'Of before';

const picked = fileGrantId.parse('0198f3c2-7d6b-7000-8000-0000000000f0');

/** A data process with these recent workspaces; the keychain knows those it is said to, unless it forgot. */
const answers =
  (list: RecentWorkspace[], opening: (input: unknown) => void, keychainForgot = false) =>
  (os: ContractToAnswer) => ({
    workspace: {
      keychain: os.workspace.keychain.handler(() => ({ available: true })),
      recent: os.workspace.recent.handler(() => list),
      forget: os.workspace.forget.handler(({ input }) => list.filter((entry) => entry.id !== input.id)),
      open: os.workspace.open.handler(async function* ({ input, errors, signal }) {
        opening(input);
        const at = 'recent' in input.at ? input.at.recent : null;
        const known = list.find((entry) => entry.id === at);
        const byKeychain = input.passphrase === null && known?.inKeychain === true && !keychainForgot;
        if (input.passphrase === null && !byKeychain)
          throw errors.PASSPHRASE_NEEDED({ data: { path: opened.path } });
        if (!byKeychain && input.passphrase !== rightPassphrase) throw errors.WRONG_PASSPHRASE();
        if (known?.name === ofBefore) {
          yield { type: 'progress' as const, done: 450, total: 1000 };
          await new Promise((resolve) => signal?.addEventListener('abort', resolve));
          throw errors.CANCELLED();
        }
        yield { type: 'opened' as const, workspace: opened };
      }),
    },
  });

async function show(list: RecentWorkspace[], keychainForgot = false) {
  const opening = vi.fn();
  const page = await renderPage(<WorkspacesPage />, {
    procedures: answers(list, opening, keychainForgot),
    calls: {
      pickWorkspaceFolder: () => ({ id: picked, name: 'Other.enishi', folder: '/media/stick' }),
    },
  });
  return { user: userEvent.setup(), opening, page };
}

test('the latest workspace waits for its passphrase, and opens with it', async () => {
  const list = [recent({ name: 'Alumni' }), recent({ name: 'Older' })];
  const { user, opening, page } = await show(list);
  const field = await screen.findByLabelText('Passphrase');
  await waitFor(() => expect(field).toHaveFocus());
  await user.paste(rightPassphrase);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(page.router.state.location.pathname).toBe('/home'));
  expect(opening.mock.calls).toEqual([[{ at: { recent: list[0]?.id }, passphrase: rightPassphrase }]]);
});

test('a wrong passphrase is said at the field, which is ready for the next try', async () => {
  const { user, page } = await show([recent({ name: 'Alumni' })]);
  const field = await screen.findByLabelText('Passphrase');
  await user.click(field);
  await user.paste('not the right one');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(field).toBeInvalid());
  expect(field).toHaveAccessibleDescription(expect.stringContaining('does not open the workspace'));
  expect(page.router.state.location.pathname).toBe('/start');
});

test('an empty passphrase asks nothing of the data process', async () => {
  const { user, opening } = await show([recent({ name: 'Alumni' })]);
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  expect(await screen.findByText('Please enter the passphrase.')).toBeVisible();
  expect(opening).not.toHaveBeenCalled();
});

test('one in the keychain opens without a passphrase, when it is chosen', async () => {
  const { user, opening, page } = await show([recent({ name: 'Alumni', inKeychain: true })]);
  const entry = await screen.findByRole('button', { name: /^Alumni/ });
  expect(opening).not.toHaveBeenCalled();
  await user.click(entry);
  await waitFor(() => expect(page.router.state.location.pathname).toBe('/home'));
  expect(opening).toHaveBeenCalledWith(expect.objectContaining({ passphrase: null }));
});

test('where the keychain forgot, the passphrase is asked for with a word why', async () => {
  const { user } = await show([recent({ name: 'Alumni', inKeychain: true })], true);
  await user.click(await screen.findByRole('button', { name: /^Alumni/ }));
  expect(await screen.findByText(/keychain does not hold the key/)).toBeVisible();
  expect(screen.getByLabelText('Passphrase')).toBeVisible();
});

test('a workspace that is not there can be forgotten but not opened', async () => {
  const { user } = await show([recent({ name: 'Gone', present: false })]);
  expect(await screen.findByText(/not there at the moment/)).toBeVisible();
  expect(screen.getByRole('button', { name: /^Gone/ })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: /Take “Gone” out/ }));
  await waitFor(() => expect(screen.queryByText(/not there at the moment/)).toBeNull());
});

test('any folder can be opened', async () => {
  const { user, opening, page } = await show([]);
  await user.click(await screen.findByRole('button', { name: /Choose a folder/ }));
  const chosen = await screen.findByRole('region', { name: 'Other' });
  expect(chosen).toHaveTextContent('/media/stick/Other.enishi');
  await user.click(await within(chosen).findByLabelText('Passphrase'));
  await user.paste(rightPassphrase);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(page.router.state.location.pathname).toBe('/home'));
  expect(opening).toHaveBeenLastCalledWith({ at: { folder: picked }, passphrase: rightPassphrase });
});

test('how far a workspace of before is got ready is shown, and cancelling leads back to the passphrase', async () => {
  const { user, page } = await show([recent({ name: ofBefore })]);
  await user.click(await screen.findByLabelText('Passphrase'));
  await user.paste(rightPassphrase);
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('region', { name: /Getting “Of before” ready/ });
  expect(panel).toHaveTextContent('45% done');
  await user.click(within(panel).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveFocus());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(page.router.state.location.pathname).toBe('/start');
});

test('cancelled after the keychain forgot and a passphrase was typed, it is asked for again', async () => {
  const { user } = await show([recent({ name: ofBefore, inKeychain: true })], true);
  await user.click(await screen.findByRole('button', { name: /^Of before/ }));
  await user.click(await screen.findByLabelText('Passphrase'));
  await user.paste(rightPassphrase);
  await user.keyboard('{Enter}');
  await user.click(within(await screen.findByRole('region', { name: /Getting/ })).getByRole('button'));
  await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveFocus());
});

test('one in the keychain shows it too, and can be chosen again after cancelling', async () => {
  const { user, opening } = await show([recent({ name: ofBefore, inKeychain: true })]);
  const entry = await screen.findByRole('button', { name: /^Of before/ });
  await user.click(entry);
  await user.click(within(await screen.findByRole('region', { name: /Getting/ })).getByRole('button'));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Getting/ })).toBeNull());
  await user.click(entry);
  expect(await screen.findByRole('region', { name: /Getting/ })).toBeVisible();
  expect(opening).toHaveBeenCalledTimes(2);
});
