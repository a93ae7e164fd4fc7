import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Preferences } from '#shared/contract/settings.ts';
import { instant } from '#shared/domain/instant.ts';
import { keysPage, rightPassphrase } from './keysPage.tsx';

interface Rotating {
  readonly hasCode?: boolean;
  readonly preferences?: Partial<Preferences>;
}

/** The page over a data process that encrypts until it is told to go on, or is stopped. */
async function rotating({ hasCode = false, preferences }: Rotating = {}) {
  let goOn = () => {};
  const going = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const stopped: string[] = [];
  const page = await keysPage({
    ...(preferences && { preferences }),
    madeAt: () => (hasCode ? instant.parse('2026-03-01T00:00:00.000Z') : null),
    procedures: (os) => ({
      rotate: os.keys.rotate.handler(async function* ({ input, errors, signal }) {
        if (input.passphrase === 'with another program')
          throw errors.WORKSPACE_IN_USE({ data: { path: '/home/test' } });
        if (input.passphrase !== rightPassphrase) throw errors.WRONG_PASSPHRASE();
        yield { type: 'progress' as const, done: 30, total: 100 };
        const cancelled = new Promise<void>((resolve) =>
          signal?.addEventListener('abort', () => {
            stopped.push(input.passphrase);
            resolve();
          }),
        );
        await Promise.race([going, cancelled]);
        if (signal?.aborted === true) throw errors.CANCELLED();
        yield { type: 'rotated' as const };
      }),
    }),
  });
  return { ...page, stopped, goOn: () => goOn() };
}

test('says how far it is and can’t be closed meanwhile; then it is done, and the focus goes back', async () => {
  const { user, open, button, goOn } = await rotating();
  const dialog = await open('Change the data key…', 'Change the data key');
  const field = dialog.getByLabelText('Passphrase');
  await waitFor(() => expect(field).toHaveFocus());
  await user.type(field, `${rightPassphrase}{Enter}`);
  expect(await dialog.findByRole('progressbar', { name: 'Encrypting the database anew' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(dialog.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  goOn();
  expect(await dialog.findByRole('status')).toHaveTextContent(/^The data key is changed\.$/);
  const [close] = dialog.getAllByRole('button', { name: 'Close' }).toReversed();
  if (close === undefined) throw new Error('there is no way out');
  await user.click(close);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(async () => expect(await button('Change the data key…')).toHaveFocus());
  const again = await open('Change the data key…', 'Change the data key');
  expect(again.getByLabelText('Passphrase')).toHaveValue('');
});

test('a wrong passphrase is said at the field, what else was refused beside the form', async () => {
  const { user, open } = await rotating();
  const dialog = await open('Change the data key…', 'Change the data key');
  await user.click(dialog.getByRole('button', { name: 'Encrypt anew' }));
  expect(dialog.getByLabelText('Passphrase')).toHaveAccessibleDescription('Please enter the passphrase.');
  await user.type(dialog.getByLabelText('Passphrase'), 'not the right one{Enter}');
  expect(await dialog.findByText(/^This passphrase does not open the workspace\./)).toBeVisible();
  expect(dialog.getByLabelText('Passphrase')).toBeInvalid();
  await user.clear(dialog.getByLabelText('Passphrase'));
  await user.type(dialog.getByLabelText('Passphrase'), 'with another program{Enter}');
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(dialog.getByLabelText('Passphrase')).not.toBeInvalid();
});

test('cancelling leaves the present key and goes back to the form', async () => {
  const { user, open, button, stopped } = await rotating({ preferences: { language: 'ja' } });
  const dialog = await open('データの鍵を変更…', 'データの鍵の変更');
  await user.type(dialog.getByLabelText('パスフレーズ'), rightPassphrase);
  await user.click(dialog.getByRole('button', { name: '暗号化し直す' }));
  await dialog.findByRole('progressbar', { name: 'データベースを暗号化し直しています' });
  await user.click(dialog.getByRole('button', { name: 'キャンセル' }));
  expect(await dialog.findByRole('button', { name: '暗号化し直す' })).toBeVisible();
  expect(screen.queryByText('データの鍵を変更しました。')).not.toBeInTheDocument();
  await waitFor(() => expect(stopped).toEqual([rightPassphrase]));
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(await button('データの鍵を変更…')).toHaveFocus());
});

test('with the key goes the recovery code, and the way to a new one is at hand', async () => {
  const { user, open, goOn } = await rotating({ hasCode: true });
  const dialog = await open('Change the data key…', 'Change the data key');
  expect(dialog.getByText(/^The present recovery code no longer works afterwards/)).toBeVisible();
  await user.type(dialog.getByLabelText('Passphrase'), `${rightPassphrase}{Enter}`);
  await dialog.findByRole('progressbar');
  goOn();
  expect(await dialog.findByRole('status')).toHaveTextContent(
    'The old recovery code no longer works. Make a new one now.',
  );
  await user.click(dialog.getByRole('button', { name: 'Make a code…' }));
  const next = await screen.findByRole('dialog', { name: 'Recovery code' });
  expect(next).toBeVisible();
});
