import type { AnyRouter } from '@orpc/server';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { KeysSection } from '#renderer/features/keys/KeysSection.tsx';
import type { Preferences } from '#shared/contract/settings.ts';
import { openWorkspace } from '#shared/contract/workspace.ts';
import type { Instant } from '#shared/domain/instant.ts';
import { type ContractToAnswer, renderPage } from '#test/support/renderPage.tsx';

const alumni = openWorkspace.parse({
  id: '0198f3c2-7d6b-7000-8000-0000000000a0',
  name: 'Alumni',
  path: '/home/test/Alumni.enishi',
  people: 3,
  sample: false,
  inKeychain: false,
});

interface Keys {
  /** When the recovery code was made, asked anew each time. */
  readonly madeAt?: () => Instant | null;
  readonly procedures: (os: ContractToAnswer) => Record<string, AnyRouter>;
  readonly preferences?: Partial<Preferences>;
}

/** The settings about passphrase and keys, with the dialog that a button of these opens. */
export async function keysPage({ madeAt = () => null, procedures, preferences = {} }: Keys) {
  const user = userEvent.setup();
  const page = await renderPage(<KeysSection />, {
    preferences,
    procedures: (os) => ({
      workspace: { current: os.workspace.current.handler(() => alumni) },
      keys: {
        state: os.keys.state.handler(() => ({ inKeychain: false, recoveryCodeMadeAt: madeAt() })),
        ...procedures(os),
      },
    }),
  });
  const button = (name: string) => screen.findByRole('button', { name });
  const open = async (name: string, title: string) => {
    await user.click(await button(name));
    return within(await screen.findByRole('dialog', { name: title }));
  };
  return { ...page, user, button, open };
}

/** The passphrase that the workspace of these tests has. */
export const rightPassphrase = 'paper ink line seal';
