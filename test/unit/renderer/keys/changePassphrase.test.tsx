import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Preferences } from '#shared/contract/settings.ts';
import { keysPage, rightPassphrase } from './keysPage.tsx';

const next = 'stone river lamp kite';

/** The dialog over a data process that keeps what is sent. */
async function changing(preferences: Partial<Preferences> = {}) {
  const sent: unknown[] = [];
  const page = await keysPage({
    preferences,
    procedures: (os) => ({
      changePassphrase: os.keys.changePassphrase.handler(({ input, errors }) => {
        sent.push(input);
        if (input.present === 'again and again') throw errors.TOO_MANY_TRIES({ data: { seconds: 8 } });
        if (input.present === 'on a full disk') throw errors.DISK_FULL({ data: { path: '/home/test' } });
        if (input.present !== rightPassphrase) throw errors.WRONG_PASSPHRASE();
        return null;
      }),
    }),
  });
  return { ...page, sent };
}

test('says at each field what is missing, and sends nothing', async () => {
  const { user, open, sent } = await changing();
  const dialog = await open('Change…', 'Change the passphrase');
  await waitFor(() => expect(dialog.getByLabelText('Present passphrase')).toHaveFocus());
  await user.type(dialog.getByLabelText('New passphrase'), 'short');
  await user.click(dialog.getByRole('button', { name: 'Change passphrase' }));
  expect(dialog.getByLabelText('Present passphrase')).toHaveAccessibleDescription(
    'Please enter the passphrase.',
  );
  expect(dialog.getByLabelText('New passphrase')).toHaveAccessibleDescription(
    'Please use at least 12 characters.',
  );
  expect(dialog.getByLabelText('New passphrase, once more')).toHaveAccessibleDescription(
    'The two passphrases are not the same.',
  );
  expect(sent).toEqual([]);
});

test('a wrong one is said at its field; the right one changes it, and the focus goes back', async () => {
  const { user, open, button, sent } = await changing();
  const dialog = await open('Change…', 'Change the passphrase');
  const present = dialog.getByLabelText('Present passphrase');
  await user.type(present, 'not the right one');
  await user.type(dialog.getByLabelText('New passphrase'), next);
  await user.type(dialog.getByLabelText('New passphrase, once more'), `${next}{Enter}`);
  await waitFor(() =>
    expect(present).toHaveAccessibleDescription(/^This passphrase does not open the workspace\./),
  );
  expect(present).toBeInvalid();
  await user.clear(present);
  await user.type(present, `${rightPassphrase}{Enter}`);
  expect(
    await screen.findByText('The passphrase is changed. From now on only the new one opens this workspace.'),
  ).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(async () => expect(await button('Change…')).toHaveFocus());
  expect(sent).toEqual([
    { present: 'not the right one', next },
    { present: rightPassphrase, next },
  ]);
});

test('how long to wait is said at the field in Japanese, what else was refused beside the form', async () => {
  const { user, open } = await changing({ language: 'ja' });
  const dialog = await open('変更…', 'パスフレーズの変更');
  const present = dialog.getByLabelText('現在のパスフレーズ');
  await user.type(present, 'again and again');
  await user.type(dialog.getByLabelText('新しいパスフレーズ'), next);
  await user.type(dialog.getByLabelText('新しいパスフレーズ（確認）'), next);
  await user.click(dialog.getByRole('button', { name: 'パスフレーズを変更' }));
  await waitFor(() =>
    expect(present).toHaveAccessibleDescription(
      '正しくない入力が続きました。8秒待ってから、もう一度入力してください。',
    ),
  );
  await user.clear(present);
  await user.type(present, 'on a full disk{Enter}');
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    '「/home/test」のあるディスクに空きがありません。',
  );
  expect(present).not.toBeInvalid();
});

test('leaving it forgets what was typed, and the focus goes back', async () => {
  const { user, open, button, sent } = await changing();
  const dialog = await open('Change…', 'Change the passphrase');
  await user.type(dialog.getByLabelText('Present passphrase'), rightPassphrase);
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(await button('Change…')).toHaveFocus());
  const again = await open('Change…', 'Change the passphrase');
  expect(again.getByLabelText('Present passphrase')).toHaveValue('');
  await user.click(again.getByRole('button', { name: 'Cancel' }));
  await waitFor(async () => expect(await button('Change…')).toHaveFocus());
  expect(sent).toEqual([]);
});
