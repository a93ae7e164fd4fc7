import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { BackupsSection } from '#renderer/features/backups/BackupsSection.tsx';
import { type BackupState, backupState, type ListedBackup, listedBackup } from '#shared/contract/backups.ts';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { openWorkspace } from '#shared/contract/workspace.ts';
import { usualRotation } from '#shared/domain/backups/rotation.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';

const alumni = openWorkspace.parse({
  id: '0198f3c2-7d6b-7000-8000-0000000000a0',
  name: 'Alumni',
  path: '/home/test/Alumni.enishi',
  people: 3,
  sample: false,
  inKeychain: false,
});
const grant = (name: string): FileGrant => ({
  id: fileGrantId.parse('0198f3c2-7d6b-7000-8000-0000000000f0'),
  name,
  folder: '/media/stick',
});
const plan = { ...usualRotation, folder: '/media/stick', enabled: true };
const stateOf = (parts: object): BackupState =>
  backupState.parse({ plan: null, lastGood: null, failed: null, running: false, old: false, ...parts });
const backup = (day: string): ListedBackup =>
  listedBackup.parse({
    fileName: `Alumni ${day}.enishi-backup`,
    bytes: 2_500_000,
    madeAt: `${day}T03:00:00.000Z`,
    occasion: 'planned',
  });

interface Stand {
  readonly state?: object;
  readonly list?: readonly ListedBackup[];
  readonly preferences?: Partial<Preferences>;
  /** What making one ends with. */
  readonly making?: 'made' | 'diskFull' | 'waits';
}

/** The section over a data process with these backups; `sent` has what was asked of it. */
async function section({ state = {}, list = [], preferences = {}, making = 'made' }: Stand = {}) {
  const sent: unknown[] = [];
  let kept = stateOf(state);
  const page = await renderPage(<BackupsSection />, {
    preferences,
    calls: {
      pickOutputFolder: () => grant('stick'),
      pickSaveFile: () => grant('Alumni.enishi-backup'),
    },
    procedures: (os) => ({
      workspace: { current: os.workspace.current.handler(() => alumni) },
      backups: {
        state: os.backups.state.handler(() => kept),
        list: os.backups.list.handler(() => [...list]),
        setPlan: os.backups.setPlan.handler(({ input }) => {
          sent.push(input);
          kept = stateOf({ ...kept, plan: { ...input, folder: plan.folder } });
          return kept;
        }),
        make: os.backups.make.handler(async function* ({ input, errors, signal }) {
          sent.push(input);
          yield { type: 'progress' as const, step: 'copying' as const, done: 40, total: 100 };
          if (making === 'waits') {
            await new Promise((resolve) => signal?.addEventListener('abort', resolve));
            throw errors.CANCELLED();
          }
          if (making === 'diskFull') throw errors.DISK_FULL({ data: { path: plan.folder } });
          const path = '/media/stick/Alumni.enishi-backup';
          yield { type: 'made' as const, path, fileName: 'Alumni.enishi-backup', bytes: 2_500_000 };
        }),
        restoreOver: os.backups.restoreOver.handler(async function* ({ input, errors }) {
          sent.push(input);
          yield { type: 'progress' as const, step: 'checking' as const, done: 0, total: 100 };
          throw await Promise.resolve(errors.WRONG_PASSPHRASE());
        }),
      },
    }),
  });
  return { ...page, sent, user: userEvent.setup() };
}

test('without a plan it says that there is none, and a folder turns daily backups on', async () => {
  const { user, sent } = await section();
  expect(await screen.findByText('There is no backup of this workspace yet.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Back up now' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
  expect(await screen.findByRole('button', { name: 'Back up now' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Folder' })).toHaveValue('/media/stick');
  expect(screen.getByRole('switch', { name: /^Back up once a day/ })).toBeChecked();
  expect(await screen.findByText('There is nothing in this folder yet.')).toBeVisible();
  expect(sent).toEqual([{ ...usualRotation, enabled: true, folder: grant('').id }]);
});

test('one is made now, and where it lies is said', async () => {
  const { user, sent } = await section({ state: { plan } });
  await user.click(await screen.findByRole('button', { name: 'Back up now' }));
  expect(
    await screen.findByText('The backup is made and checked: /media/stick/Alumni.enishi-backup'),
  ).toBeVisible();
  expect(sent).toEqual([{ file: null }]);
  await user.click(screen.getByRole('button', { name: 'Save a backup elsewhere' }));
  await waitFor(() => expect(sent).toEqual([{ file: null }, { file: grant('').id }]));
});

test('one that is being made says how far it is and can be stopped', async () => {
  const { user } = await section({ state: { plan }, making: 'waits' });
  await user.click(await screen.findByRole('button', { name: 'Back up now' }));
  const panel = await screen.findByRole('region', { name: 'Making a backup' });
  expect(await within(panel).findByText('Writing the copy, 40%')).toBeVisible();
  expect(within(panel).getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: 'Back up now' })).toHaveFocus();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('why none could be made is said in words', async () => {
  const { user } = await section({ state: { plan }, making: 'diskFull' });
  await user.click(await screen.findByRole('button', { name: 'Back up now' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk that holds “/media/stick” is full.');
  expect(screen.getByRole('button', { name: 'Back up now' })).toBeEnabled();
});

test('the last good one and why the latest try failed stand together, in Japanese too', async () => {
  await section({
    preferences: { language: 'ja' },
    state: {
      plan,
      old: true,
      lastGood: { at: '2026-03-01T03:00:00.000Z', path: '/media/stick/A.enishi-backup', bytes: 2_500_000 },
      failed: {
        at: '2026-04-01T03:00:00.000Z',
        code: 'BACKUP_FOLDER_GONE',
        data: { path: '/media/stick' },
      },
    },
  });
  expect(
    await screen.findByText(/^バックアップ先のフォルダー「\/media\/stick」が見つかりません。/),
  ).toBeVisible();
  expect(screen.getByText(/^前回（2026年4月1日 12:00）のバックアップは完了しませんでした。$/)).toBeVisible();
  expect(screen.getByText('最後に成功したバックアップ：2026年3月1日 12:00')).toBeVisible();
  expect(screen.getByText('/media/stick/A.enishi-backup（2.5 MB）')).toBeVisible();
  expect(screen.getByRole('button', { name: '今すぐバックアップ' })).toBeVisible();
});

test('five of the folder are listed at first, each with a way back of its own', async () => {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-03-0${8 - day}`);
  const { user } = await section({ state: { plan }, list: days.map(backup) });
  const ways = () => screen.getAllByRole('button', { name: /^Restore the backup of / });
  await waitFor(() => expect(ways()).toHaveLength(5));
  await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(ways().map((way) => way.getAttribute('aria-label'))).toEqual(
    days.map((day) => `Restore the backup of ${Number(day.slice(-2))} Mar 2026 12:00`),
  );
});

test('a restore asks for the secret of that time, says where it is wrong, and the focus goes back', async () => {
  const { user, sent } = await section({ state: { plan }, list: [backup('2026-03-01')] });
  const way = await screen.findByRole('button', { name: /^Restore the backup of / });
  await user.click(way);
  const dialog = within(await screen.findByRole('dialog', { name: 'Restore a backup' }));
  expect(dialog.getByText(/^This workspace will be as it was on 1 Mar 2026 12:00\./)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Restore' }));
  expect(dialog.getByLabelText('Passphrase')).toHaveAccessibleDescription(/Please enter it\./);
  expect(sent).toEqual([]);
  await user.type(dialog.getByLabelText('Passphrase'), 'not the right one{Enter}');
  await waitFor(() =>
    expect(dialog.getByLabelText('Passphrase')).toHaveAccessibleDescription(
      /This passphrase does not open the workspace\./,
    ),
  );
  expect(dialog.getByLabelText('Passphrase')).toHaveValue('not the right one');
  expect(sent).toEqual([
    { source: { fileName: backup('2026-03-01').fileName }, secret: { passphrase: 'not the right one' } },
  ]);
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(() => expect(way).toHaveFocus());
});
