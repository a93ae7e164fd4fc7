import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { WelcomePage } from '#renderer/features/workspace/WelcomePage.tsx';
import type { FileGrant } from '#shared/contract/mainCalls.ts';
import { exploreSample, type OpenWorkspace, openWorkspace } from '#shared/contract/workspace.ts';
import { fileGrantId } from '#shared/domain/ids.ts';
import { recoveryCodeOf } from '#shared/domain/keys/recoveryCode.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const documents: FileGrant = {
  id: fileGrantId.parse('0198f3c2-7d6b-7000-8000-0000000000d0'),
  name: 'Enishi',
  folder: '/home/test',
};

const workspace = (people: number): OpenWorkspace =>
  openWorkspace.parse({
    id: '0198f3c2-7d6b-7000-8000-0000000000a0',
    name: 'Alumni',
    path: '/home/test/Enishi/Alumni.enishi',
    people,
    sample: people > 0,
    inKeychain: false,
  });

interface Making {
  readonly people?: number;
  readonly keychain?: boolean;
  readonly create?: (wanted: unknown) => void;
  readonly stopped?: () => void;
}

/** A data process that makes workspaces in memory. */
const answers = (making: Making) => (os: ContractToAnswer) => ({
  workspace: {
    keychain: os.workspace.keychain.handler(() => ({ available: making.keychain ?? false })),
    recent: os.workspace.recent.handler(() => []),
    create: os.workspace.create.handler(async function* ({ input, errors, signal }) {
      making.create?.(input);
      if (input.name === 'Taken')
        throw errors.WORKSPACE_EXISTS({ data: { path: '/home/test/Taken.enishi' } });
      yield { type: 'progress' as const, done: 1000, total: 7200 };
      if (input.name === 'Endless') {
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        making.stopped?.();
        return;
      }
      yield { type: 'created' as const, workspace: workspace(making.people ?? 0) };
    }),
  },
});

const preferred = { userName: '', welcomed: false } as const;

async function toWorkspaceStep(making: Making = {}) {
  const user = userEvent.setup();
  const page = await renderPage(<WelcomePage />, {
    preferences: preferred,
    procedures: answers(making),
    calls: { defaultParentFolder: () => documents },
  });
  await user.click(screen.getByRole('textbox', { name: 'Your name' }));
  await user.paste('Test User');
  await user.click(screen.getByRole('radio', { name: /Recruiter/ }));
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByRole('heading', { name: 'Your workspace' });
  return { user, page };
}

async function typePassphrase(
  user: ReturnType<typeof userEvent.setup>,
  passphrase: string,
  repeated = passphrase,
) {
  await user.click(screen.getByLabelText('Passphrase'));
  await user.paste(passphrase);
  await user.click(screen.getByLabelText('Passphrase, once more'));
  await user.paste(repeated);
}

test('without a name the first page stays and says so at the field', async () => {
  const user = userEvent.setup();
  await renderPage(<WelcomePage />, { preferences: preferred, procedures: answers({}) });
  await user.click(screen.getByRole('button', { name: 'Next' }));
  const field = screen.getByRole('textbox', { name: 'Your name' });
  expect(field).toHaveFocus();
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(expect.stringContaining('Please enter your name.'));
});

test('role and name are kept, and the focus goes to the heading of the next page', async () => {
  const { page } = await toWorkspaceStep();
  expect(page.preferenceUpdates).toEqual([{ role: 'recruiter', userName: 'Test User' }]);
  expect(screen.getByRole('heading', { name: 'Your workspace' })).toHaveFocus();
});

test('a short or mistyped passphrase is refused at its field, before anything is made', async () => {
  const create = vi.fn();
  const { user } = await toWorkspaceStep({ create });
  await typePassphrase(user, 'too short', 'other');
  await user.click(screen.getByRole('button', { name: 'Create workspace' }));
  expect(screen.getByText('Please use at least 12 characters.')).toBeVisible();
  expect(screen.getByText('The two passphrases are not the same.')).toBeVisible();
  expect(screen.getByLabelText('Passphrase')).toHaveFocus();
  expect(create).not.toHaveBeenCalled();
});

test('a new workspace is made with what was entered, and the first file is asked for', async () => {
  const create = vi.fn();
  const { user } = await toWorkspaceStep({ create });
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create workspace' }));
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await screen.findByRole('heading', { name: 'Bring your first file' });
  expect(create).toHaveBeenCalledWith({
    parent: documents.id,
    name: 'Alumni',
    passphrase: 'paper ink line seal',
    inKeychain: false,
    sample: null,
  });
});

test('the first file leads to the import, later leads home', async () => {
  const { user, page } = await toWorkspaceStep();
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create workspace' }));
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await user.click(await screen.findByRole('button', { name: 'Choose a file' }));
  await waitFor(() => expect(page.router.state.location.pathname).toBe('/import'));
});

test('a recovery code is offered at the end, is shown once and goes on when it is put away', async () => {
  const user = userEvent.setup();
  const code = recoveryCodeOf(new Uint8Array(20).fill(7));
  const asked = vi.fn();
  await renderPage(<WelcomePage />, {
    preferences: preferred,
    procedures: (os) => ({
      ...answers({})(os),
      keys: {
        makeRecoveryCode: os.keys.makeRecoveryCode.handler(({ input }) => {
          asked(input);
          return { code };
        }),
      },
    }),
    calls: { defaultParentFolder: () => documents },
  });
  await user.click(screen.getByRole('textbox', { name: 'Your name' }));
  await user.paste('Test User');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await screen.findByRole('heading', { name: 'Your workspace' });
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create workspace' }));
  await user.click(await screen.findByRole('button', { name: 'Make a recovery code' }));
  const shown = await screen.findByRole('region', { name: 'Your recovery code' });
  expect(shown).toHaveTextContent(code.replaceAll('-', ''));
  expect(asked).toHaveBeenCalledWith({ passphrase: 'paper ink line seal' });
  expect(screen.getByRole('button', { name: 'Done' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'I have put the code away' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByRole('heading', { name: 'Bring your first file' });
});

test('the sample needs no first file and goes to the first screen of the role', async () => {
  const create = vi.fn();
  const { user, page } = await toWorkspaceStep({ create, people: exploreSample.people });
  await user.click(screen.getByRole('radio', { name: /sample data/ }));
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create and fill' }));
  await waitFor(() => expect(page.router.state.location.pathname).toBe('/pipeline'));
  expect(create).toHaveBeenCalledWith(
    expect.objectContaining({ sample: expect.objectContaining({ people: exploreSample.people }) }),
  );
});

test('a refusal is said in the form, which keeps what was typed', async () => {
  const { user } = await toWorkspaceStep();
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Taken');
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create workspace' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('/home/test/Taken.enishi');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Taken');
  expect(screen.getByLabelText('Passphrase')).toHaveValue('paper ink line seal');
});

test('making can be cancelled: the data process hears of it, and the form is there again', async () => {
  const stopped = vi.fn();
  const { user } = await toWorkspaceStep({ stopped });
  await user.click(screen.getByRole('radio', { name: /sample data/ }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Endless');
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create and fill' }));
  expect(await screen.findByText('1,000 of 7,200')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(stopped).toHaveBeenCalled());
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Endless');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the keychain is offered only where there is one', async () => {
  await toWorkspaceStep({ keychain: false });
  expect(await screen.findByText(/has no keychain/)).toBeVisible();
  expect(screen.queryByRole('switch')).toBeNull();
});

test('where there is a keychain, the wish is handed on', async () => {
  const create = vi.fn();
  const { user } = await toWorkspaceStep({ keychain: true, create });
  await user.click(await screen.findByRole('switch', { name: /^Remember on this computer/ }));
  await typePassphrase(user, 'paper ink line seal');
  await user.click(screen.getByRole('button', { name: 'Create workspace' }));
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await screen.findByRole('heading', { name: 'Bring your first file' });
  expect(create).toHaveBeenCalledWith(expect.objectContaining({ inKeychain: true }));
});

test('choosing the other language is kept at once', async () => {
  const user = userEvent.setup();
  const page = await renderPage(<WelcomePage />, { preferences: preferred, procedures: answers({}) });
  await user.click(screen.getByRole('radio', { name: '日本語' }));
  await waitFor(() => expect(page.preferenceUpdates).toEqual([{ language: 'ja' }]));
});
