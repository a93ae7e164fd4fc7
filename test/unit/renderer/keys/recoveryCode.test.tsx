import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Preferences } from '#shared/contract/settings.ts';
import { type Instant, instant } from '#shared/domain/instant.ts';
import { recoveryCodeOf } from '#shared/domain/keys/recoveryCode.ts';
import { keysPage, rightPassphrase } from './keysPage.tsx';

const code = recoveryCodeOf(new Uint8Array(20).fill(7));
const today = instant.parse('2026-04-01T00:00:00.000Z');

interface Making {
  readonly before?: Instant;
  readonly preferences?: Partial<Preferences>;
  /** How the print dialog ends. */
  readonly printing?: 'printed' | 'left' | 'failed';
}

/** The page over a data process that has, or makes, a recovery code. */
async function making({ before, preferences, printing = 'printed' }: Making = {}) {
  const printed: unknown[] = [];
  let madeAt = before ?? null;
  const page = await keysPage({
    ...(preferences && { preferences }),
    madeAt: () => madeAt,
    procedures: (os) => ({
      makeRecoveryCode: os.keys.makeRecoveryCode.handler(({ input, errors }) => {
        if (input.passphrase !== rightPassphrase) throw errors.WRONG_PASSPHRASE();
        madeAt = today;
        return { code };
      }),
      printRecoveryCode: os.keys.printRecoveryCode.handler(({ input, errors }) => {
        if (printing === 'failed') throw errors.PRINT_FAILED({ data: { detail: 'no printer' } });
        printed.push(input.code);
        return { printed: printing === 'printed' };
      }),
    }),
  });
  return { ...page, printed };
}

async function made(options: Making = {}) {
  const page = await making(options);
  const dialog = await page.open(options.before ? 'Make a new code…' : 'Make a code…', 'Recovery code');
  await page.user.type(dialog.getByLabelText('Passphrase'), `${rightPassphrase}{Enter}`);
  const shown = await dialog.findByRole('region', { name: 'Your recovery code' });
  return { ...page, dialog, shown };
}

test('asks for the passphrase, says where it is wrong, and shows the code', async () => {
  const { user, open } = await making();
  const dialog = await open('Make a code…', 'Recovery code');
  const field = dialog.getByLabelText('Passphrase');
  await waitFor(() => expect(field).toHaveFocus());
  await user.click(dialog.getByRole('button', { name: 'Make the code' }));
  expect(field).toHaveAccessibleDescription('Please enter the passphrase.');
  await user.type(field, 'not the right one{Enter}');
  await waitFor(() =>
    expect(field).toHaveAccessibleDescription(/^This passphrase does not open the workspace\./),
  );
  await user.clear(field);
  await user.type(field, `${rightPassphrase}{Enter}`);
  const shown = await dialog.findByRole('region', { name: 'Your recovery code' });
  expect([...shown.children].map(({ textContent }) => textContent).join('-')).toBe(code);
});

test('it is done once the code is put away; then the page knows of it, and the focus goes back', async () => {
  const { user, dialog, button } = await made();
  expect(dialog.getByRole('button', { name: 'Done' })).toBeDisabled();
  await user.click(dialog.getByRole('checkbox', { name: 'I have put the code away' }));
  await user.click(dialog.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(await screen.findByText(/^Made on 1 Apr 2026\./)).toBeVisible();
  await waitFor(async () => expect(await button('Make a new code…')).toHaveFocus());
  expect(screen.queryByText(code.slice(0, 4))).not.toBeInTheDocument();
});

test('neither Escape nor a click beside it takes a code away that is shown only once', async () => {
  const { user, dialog } = await made();
  await user.keyboard('{Escape}');
  const overlay = document.querySelector('[class*="Modal-overlay"]');
  if (overlay !== null) await user.click(overlay);
  expect(dialog.getByRole('region', { name: 'Your recovery code' })).toBeVisible();
  expect(dialog.queryByRole('button', { name: 'Close' })).not.toBeInTheDocument();
});

test('one that was there before is said to be replaced, with its day', async () => {
  const { open } = await making({ before: instant.parse('2025-12-24T00:00:00.000Z') });
  const dialog = await open('Make a new code…', 'Recovery code');
  expect(dialog.getByText('The code made on 24 Dec 2025 no longer works then.')).toBeVisible();
});

test.each([
  ['printed', 'The code was handed to the printer.'],
  ['left', null],
] as const)('a print dialog that is %s says: %s', async (printing, words) => {
  const { user, dialog, printed } = await made({ printing });
  await user.click(dialog.getByRole('button', { name: 'Print…' }));
  await waitFor(() => expect(printed).toEqual([code]));
  if (words === null) expect(dialog.queryByRole('status')).not.toBeInTheDocument();
  else expect(await dialog.findByRole('status')).toHaveTextContent(words);
});

test('a code that could not be printed is still there', async () => {
  const { user, dialog, shown } = await made({ printing: 'failed' });
  await user.click(dialog.getByRole('button', { name: 'Print…' }));
  expect(await dialog.findByRole('alert')).toBeVisible();
  expect(shown).toBeVisible();
});

test('in Japanese it has the words of its own', async () => {
  const { user, open } = await making({ preferences: { language: 'ja' } });
  expect(await screen.findByText(/^まだ作成されていません。/)).toBeVisible();
  const dialog = await open('コードを作成…', '復旧コード');
  await user.type(dialog.getByLabelText('パスフレーズ'), rightPassphrase);
  await user.click(dialog.getByRole('button', { name: 'コードを作成' }));
  expect(await dialog.findByRole('region', { name: '復旧コード' })).toBeVisible();
  await user.click(dialog.getByRole('checkbox', { name: 'コードを保管しました' }));
  await user.click(dialog.getByRole('button', { name: '完了' }));
  expect(await screen.findByText(/^2026年4月1日に作成しました。/)).toBeVisible();
});
