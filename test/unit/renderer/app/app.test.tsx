import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { App } from '#renderer/app/App.tsx';
import { dataAccessOver } from '#renderer/app/data/dataClient.ts';
import { makeQueryClient } from '#renderer/app/data/queryClient.ts';
import { makePageWords } from '#renderer/app/i18n.ts';
import { makeRouter } from '#renderer/app/routes/router.tsx';
import type { MenuCommand } from '#shared/contract/mainCalls.ts';
import { type Preferences, preferences } from '#shared/contract/settings.ts';
import { type OpenWorkspace, openWorkspace } from '#shared/contract/workspace.ts';
import { answering, answerOn, type ContractToAnswer, somebody } from '#test/support/renderPage.tsx';

const alumni = openWorkspace.parse({
  id: '0198f3c2-7d6b-7000-8000-0000000000a0',
  name: 'Alumni',
  path: '/home/test/Alumni.enishi',
  people: 104,
  sample: false,
  inKeychain: false,
});

interface Start {
  readonly preferences?: Partial<Preferences>;
  readonly workspace?: OpenWorkspace | null;
  readonly at?: string;
}

/** A data process with one workspace that can be open or closed. */
function dataProcess(first: Preferences, workspace: OpenWorkspace | null) {
  let kept = first;
  let open = workspace;
  return (os: ContractToAnswer) => ({
    settings: {
      get: os.settings.get.handler(() => kept),
      update: os.settings.update.handler(({ input }) => {
        kept = preferences.parse({ ...kept, ...input });
        return kept;
      }),
      about: os.settings.about.handler(() => ({
        version: '0.1.0',
        electron: null,
        chromium: null,
        node: '24.0.0',
        sqlite: '3.50.0',
      })),
    },
    keys: { locked: os.keys.locked.handler(() => null) },
    workspace: {
      current: os.workspace.current.handler(() => open),
      recent: os.workspace.recent.handler(() => []),
      keychain: os.workspace.keychain.handler(() => ({ available: false })),
      close: os.workspace.close.handler(() => {
        open = null;
        return null;
      }),
    },
  });
}

async function start({ preferences: changed, workspace = alumni, at = '/settings' }: Start = {}) {
  window.location.hash = at;
  let command: (command: MenuCommand) => void = () => undefined;
  Object.defineProperty(window, 'enishi', {
    configurable: true,
    value: {
      platform: 'linux',
      call: (name: string) => Promise.resolve(name === 'updates' ? { step: 'off' } : null),
      onBackupOpened: () => () => undefined,
      onMenuCommand: (listener: typeof command) => {
        command = listener;
        return () => undefined;
      },
    },
  });
  const process = dataProcess({ ...somebody, ...changed }, workspace);
  const connection = answering(process);
  const access = dataAccessOver(connection);
  const queryClient = makeQueryClient();
  const router = makeRouter({ data: access.queries, queryClient });
  render(<App access={access} queryClient={queryClient} router={router} words={makePageWords('en')} />);
  const heading = await screen.findByRole('heading', { level: 1 });
  return {
    heading,
    router,
    connection,
    process,
    command: (wanted: MenuCommand) => act(() => command(wanted)),
  };
}

beforeEach(() => {
  document.documentElement.lang = '';
});

test('who is new is welcomed first, wherever the address leads', async () => {
  const { heading, router } = await start({ preferences: { welcomed: false }, workspace: null });
  expect(heading).toHaveTextContent('Welcome to Enishi');
  expect(router.state.location.pathname).toBe('/welcome');
});

test('without an open workspace one is asked for', async () => {
  const { heading, router } = await start({ workspace: null });
  expect(heading).toHaveTextContent('Open a workspace');
  expect(router.state.location.pathname).toBe('/workspaces');
});

test('the rail names workspace, user and role, and where one is', async () => {
  await start();
  expect(screen.getByText('Alumni', { selector: 'div' })).toBeVisible();
  expect(screen.getByText('Test User · HR staff')).toBeVisible();
  const links = screen.getByRole('navigation', { name: 'Main navigation' }).querySelectorAll('a');
  expect([...links].map((link) => link.textContent)).toEqual([
    'Home',
    'Alumni',
    'Farewells',
    'Pipeline',
    'Community',
    'Segments',
    'Insights',
    'Reports',
    'Import',
    'Settings',
  ]);
  expect(screen.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
});

test('the language changes everywhere at once, without reloading', async () => {
  await start();
  expect(document.documentElement.lang).toBe('en');
  await userEvent.click(screen.getByRole('radio', { name: '日本語' }));
  expect(await screen.findByRole('heading', { level: 1, name: '設定' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'ホーム' })).toBeVisible();
  await waitFor(() => expect(document.documentElement.lang).toBe('ja'));
  expect(document.title).toBe('設定 · Enishi');
});

test('the theme changes at once', async () => {
  await start();
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  await waitFor(() => expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark'));
});

test('the rail folds to its signs, which keep their words', async () => {
  await start();
  await userEvent.click(screen.getByRole('button', { name: 'Fold' }));
  expect(await screen.findByRole('button', { name: 'Unfold' })).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByRole('link', { name: 'Alumni' })).toBeVisible();
});

test('closing the workspace leads to the choice of workspaces, with the focus on its heading', async () => {
  const { command, router } = await start();
  command('closeWorkspace');
  const heading = await screen.findByRole('heading', { name: 'Open a workspace' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(router.state.location.pathname).toBe('/workspaces');
});

test('while the data process restarts a calm banner says so, and goes with the next one', async () => {
  const { connection, process } = await start();
  act(() => connection.lose());
  expect(await screen.findByText(/Everything saved is safe/)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  const { port1, port2 } = new MessageChannel();
  answerOn(port1, process);
  act(() => connection.take(port2));
  await waitFor(() => expect(screen.queryByText(/Everything saved is safe/)).toBeNull());
});

test('where a restarted data process has no workspace open, one is asked for', async () => {
  const { connection, router } = await start();
  act(() => connection.lose());
  const { port1, port2 } = new MessageChannel();
  answerOn(port1, dataProcess(somebody, null));
  act(() => connection.take(port2));
  await screen.findByRole('heading', { name: 'Open a workspace' });
  expect(router.state.location.pathname).toBe('/workspaces');
});

test('the way past the navigation is the first stop of the keyboard', async () => {
  await start();
  await userEvent.tab();
  expect(screen.getByRole('button', { name: 'Skip to content' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('main')).toHaveFocus();
});

for (const [role, screen] of [
  ['hr', '/home'],
  ['manager', '/farewells'],
  ['recruiter', '/pipeline'],
] as const) {
  test(`a ${role} comes to ${screen} first`, async () => {
    const { router } = await start({ preferences: { role }, at: '/' });
    await waitFor(() => expect(router.state.location.pathname).toBe(screen));
  });
}

test('from one screen about farewells to another the focus goes to the heading', async () => {
  const { router } = await start({ at: '/farewells' });
  const tab = await screen.findByRole('link', { name: 'Numbers' });
  await userEvent.click(tab);
  const heading = await screen.findByRole('heading', { level: 1, name: 'How farewells go' });
  await waitFor(() => expect(heading).toHaveFocus());
  expect(router.state.location.pathname).toBe('/farewells/numbers');
});

test('the menu leads to farewells and to the pipeline', async () => {
  const { command, router } = await start();
  command('goFarewells');
  await screen.findByRole('heading', { level: 1, name: 'Farewells' });
  expect(router.state.location.pathname).toBe('/farewells');
  command('goPipeline');
  await waitFor(() => expect(router.state.location.pathname).toBe('/pipeline'));
});
