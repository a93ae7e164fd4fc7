import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type AnyRouter, type Implementer, implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Connection } from '#renderer/app/data/connection.ts';
import { DataProvider } from '#renderer/app/data/DataProvider.tsx';
import { dataAccessOver } from '#renderer/app/data/dataClient.ts';
import { makeQueryClient } from '#renderer/app/data/queryClient.ts';
import { makePageWords } from '#renderer/app/i18n.ts';
import { cssVariables } from '#renderer/app/theme/cssVariables.ts';
import { theme } from '#renderer/app/theme/theme.ts';
import { FormatProvider } from '#renderer/ui/format/FormatProvider.tsx';
import { type Contract, contract } from '#shared/contract/index.ts';
import type {
  EnishiBridge,
  MainCallInput,
  MainCallOutput,
  PageCallName,
} from '#shared/contract/mainCalls.ts';
import { type Preferences, type PreferencesPatch, preferences } from '#shared/contract/settings.ts';

/** The contract to give handlers to: `os.people.list.handler(() => …)`. */
export type ContractToAnswer = Implementer<Contract, Record<never, never>, Record<never, never>>;

type CallAnswers = { readonly [N in PageCallName]?: (input: MainCallInput<N>) => MainCallOutput<N> };

interface Surroundings {
  /** The procedures the page will call, with their answers; each crosses a real oRPC message channel. */
  readonly procedures?: (os: ContractToAnswer) => AnyRouter;
  readonly preferences?: Partial<Preferences>;
  /** What the main process answers, call by call. */
  readonly calls?: CallAnswers;
  readonly bridge?: Partial<EnishiBridge>;
  /** Addresses whose parameters the page reads, such as `/duplicates/$a/$b`. */
  readonly paths?: readonly string[];
  /** The address one has come to, with what is asked of the page there. */
  readonly at?: string;
}

/** The user of the page, unless a test says otherwise. */
export const somebody: Preferences = preferences.parse({
  language: 'en',
  theme: 'light',
  role: 'hr',
  userName: 'Test User',
  timeZone: 'Asia/Tokyo',
  welcomed: true,
  navigationFolded: false,
  remind: true,
  remindAt: '09:00',
  remindNames: false,
  dueOfAll: false,
  lookForUpdates: false,
  lockAfter: 15,
  lockWhenAway: true,
});

/** Answers the given procedures on a port, as the data process does. */
export function answerOn(port: MessagePort, procedures: (os: ContractToAnswer) => AnyRouter): void {
  new RPCHandler(procedures(implement(contract))).upgrade(port, { context: {} });
  port.start();
}

/** Makes a connection on which the given procedures answer. */
export function answering(procedures: (os: ContractToAnswer) => AnyRouter): Connection {
  const connection = new Connection();
  const { port1, port2 } = new MessageChannel();
  answerOn(port1, procedures);
  connection.take(port2);
  return connection;
}

/** Keeps preferences as the data process does, and remembers what was asked of it. */
function preferencesKeeper(first: Preferences) {
  const updates: PreferencesPatch[] = [];
  let kept = first;
  const procedures = (os: ContractToAnswer) => ({
    get: os.settings.get.handler(() => kept),
    update: os.settings.update.handler(({ input }) => {
      updates.push(input);
      kept = preferences.parse({ ...kept, ...input });
      return kept;
    }),
  });
  return { updates, procedures };
}

/** Puts a page or a part of one into everything it stands in: data, words, look, formats, routes. */
export async function renderPage(element: ReactElement, surroundings: Surroundings = {}) {
  const kept: Preferences = { ...somebody, ...surroundings.preferences };
  const keeper = preferencesKeeper(kept);
  const connection = answering((os) => ({
    settings: keeper.procedures(os),
    ...surroundings.procedures?.(os),
  }));
  const queryClient = makeQueryClient();
  const access = dataAccessOver(connection);
  queryClient.setQueryData(access.queries.settings.get.queryKey(), kept);
  Object.defineProperty(window, 'enishi', { configurable: true, value: bridgeWith(surroundings) });
  const router = routerAround(element, surroundings.paths ?? [], surroundings.at ?? '/start');
  const rendered = await act(async () => {
    await router.load();
    return render(
      <I18nextProvider i18n={makePageWords(kept.language)}>
        <DataProvider access={access} queryClient={queryClient}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
            <Notifications />
            <FormatProvider language={kept.language} timeZone={kept.timeZone}>
              <RouterProvider router={router} />
            </FormatProvider>
          </MantineProvider>
        </DataProvider>
      </I18nextProvider>,
    );
  });
  return { ...rendered, router, queryClient, connection, preferenceUpdates: keeper.updates };
}

/** Every address shows the element, so that its links can be followed and the address read. */
function routerAround(element: ReactElement, paths: readonly string[], at: string) {
  const root = createRootRoute({ component: () => element });
  const routes = ['$', ...paths].map((path) => createRoute({ getParentRoute: () => root, path }));
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: [at] }),
  });
}

function bridgeWith({ calls = {}, bridge = {} }: Surroundings): EnishiBridge {
  return {
    call: (name, input) => {
      const answer = calls[name];
      if (answer) return Promise.resolve(answer(input));
      return Promise.reject(new Error(`no answer for ${name} in this test`));
    },
    grantDroppedFile: () => Promise.resolve(null),
    onDataProcessGone: () => () => undefined,
    onMenuCommand: () => () => undefined,
    onBackupOpened: () => () => undefined,
    platform: 'linux',
    ...bridge,
  };
}
