import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LockedPage } from '#renderer/features/keys/LockedPage.tsx';
import { type LockedWorkspace, lockedWorkspace } from '#shared/contract/keys.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { openWorkspace } from '#shared/contract/workspace.ts';
import { recoveryCodeOf } from '#shared/domain/keys/recoveryCode.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { rightPassphrase } from './keysPage.tsx';

const locked = lockedWorkspace.parse({
  id: '0198f3c2-7d6b-7000-8000-0000000000a0',
  name: 'Alumni',
  path: '/home/test/Alumni.enishi',
});
const opened = openWorkspace.parse({ ...locked, people: 3, sample: false, inKeychain: false });
const code = recoveryCodeOf(new Uint8Array(20).fill(7));
const next = 'stone river lamp kite';

/** The page over a data process in which that workspace is locked; `sent` has what it was to be opened with. */
async function page(which: LockedWorkspace | null = locked, preferences: Partial<Preferences> = {}) {
  const sent: unknown[] = [];
  const rendered = await renderPage(<LockedPage />, {
    preferences,
    procedures: (os) => ({
      workspace: {
        recent: os.workspace.recent.handler(() => []),
        open: os.workspace.open.handler(async function* ({ input, errors }) {
          sent.push(input);
          if (input.passphrase === 'again and again') throw errors.TOO_MANY_TRIES({ data: { seconds: 8 } });
          if (input.passphrase !== rightPassphrase) throw errors.WRONG_PASSPHRASE();
          yield await Promise.resolve({ type: 'opened' as const, workspace: opened });
        }),
      },
      keys: {
        locked: os.keys.locked.handler(() => which),
        recover: os.keys.recover.handler(async function* ({ input, errors }) {
          sent.push(input);
          if (input.code !== code) throw errors.WRONG_RECOVERY_CODE();
          yield await Promise.resolve({ type: 'opened' as const, workspace: opened });
        }),
      },
    }),
  });
  return { ...rendered, sent, user: userEvent.setup() };
}

test('names what is locked and waits for its passphrase; the right one leads to the first screen', async () => {
  const { user, sent, router } = await page();
  expect(
    await screen.findByText('“Alumni” is closed, and nothing of it is left in this window.'),
  ).toBeVisible();
  const field = await screen.findByLabelText('Passphrase');
  await waitFor(() => expect(field).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(field).toHaveAccessibleDescription('Please enter the passphrase.');
  expect(sent).toEqual([]);
  await user.type(field, `${rightPassphrase}{Enter}`);
  await waitFor(() => expect(router.state.location.pathname).toBe('/home'));
  expect(sent).toEqual([{ at: { recent: locked.id }, passphrase: rightPassphrase }]);
});

test('a wrong passphrase is said at the field, which is ready for the next', async () => {
  const { user, router } = await page();
  const field = await screen.findByLabelText('Passphrase');
  await user.type(field, 'not the right one{Enter}');
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription(/^This passphrase does not open the workspace\./),
  );
  expect(field).toHaveFocus();
  await user.keyboard('x');
  expect(field).toHaveValue('x');
  expect(router.state.location.pathname).toBe('/start');
});

test('in Japanese it says how long to wait', async () => {
  const { user } = await page(locked, { language: 'ja' });
  expect(
    await screen.findByText('「Alumni」は閉じられています。この画面には何も残っていません。'),
  ).toBeVisible();
  const field = await screen.findByLabelText('パスフレーズ');
  await user.type(field, 'again and again{Enter}');
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription(
      '正しくない入力が続きました。8秒待ってから、もう一度入力してください。',
    ),
  );
});

test('a forgotten passphrase: the recovery code and a new one open it', async () => {
  const { user, sent, router } = await page();
  await user.click(await screen.findByRole('button', { name: 'Forgot the passphrase?' }));
  const field = screen.getByRole('textbox', { name: 'Recovery code' });
  await waitFor(() => expect(field).toHaveFocus());
  await user.type(field, 'ABCD-EFGH');
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(field).toHaveAccessibleDescription(/^This is not a recovery code as it was printed\./);
  expect(sent).toEqual([]);
  await user.clear(field);
  await user.type(field, code);
  await user.type(screen.getByLabelText('New passphrase'), next);
  await user.type(screen.getByLabelText('New passphrase, once more'), `${next}{Enter}`);
  await waitFor(() => expect(router.state.location.pathname).toBe('/home'));
  expect(sent).toEqual([{ at: { recent: locked.id }, code, passphrase: next }]);
});

test('a code of another workspace is said at its field; the passphrase is one step back', async () => {
  const { user } = await page();
  await user.click(await screen.findByRole('button', { name: 'Forgot the passphrase?' }));
  const field = screen.getByRole('textbox', { name: 'Recovery code' });
  await user.type(field, recoveryCodeOf(new Uint8Array(20).fill(9)));
  await user.type(screen.getByLabelText('New passphrase'), next);
  await user.type(screen.getByLabelText('New passphrase, once more'), `${next}{Enter}`);
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription(/^This recovery code does not open the workspace\./),
  );
  await user.click(screen.getByRole('button', { name: 'Use the passphrase' }));
  await waitFor(() => expect(screen.getByLabelText('Passphrase')).toHaveFocus());
});

test('where nothing is locked, it says so and leads to the other workspaces', async () => {
  const { user, router } = await page(null);
  expect(await screen.findByText('No workspace is locked at the moment.')).toBeVisible();
  expect(screen.queryByLabelText('Passphrase')).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Open another workspace' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/workspaces'));
});
