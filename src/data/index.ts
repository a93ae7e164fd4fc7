import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { type DataProcessMessage, dataProcessMessage } from '#shared/contract/dataProcess.ts';
import type { DataContext, Host } from './context.ts';
import { lockWorkspace } from './keys/lock.ts';
import { isRefusal } from './refusal.ts';
import { fetchFirstHandlers, router } from './router.ts';
import { createContext, resume } from './start.ts';

/** The data process: owns the workspace's database and serves the contract on every port it is handed. */

type Port = Electron.MessagePortMain;

/** What the user is not told in words is told to the log, without the data it was about. */
function tellLog(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

const handler = new RPCHandler(router, {
  interceptors: [
    onError((error) => {
      if (!isRefusal(error)) tellLog(error);
    }),
  ],
});

/** Built beside this file: see electron.vite.config.ts. */
const threads = {
  imports: new URL('./importThread.js', import.meta.url),
  reverts: new URL('./revertThread.js', import.meta.url),
  copies: new URL('./copyThread.js', import.meta.url),
  backups: new URL('./backupThread.js', import.meta.url),
  damage: new URL('./damageThread.js', import.meta.url),
};

/** After so many milliseconds: none of the keepers looks before, and what is asked at the start has all there is. */
const keepersAfter = 3_000;

/** Starts what goes on beside the requests, once the program has come to rest; gives the way to stop it. */
function startKeepersLater(context: DataContext): () => Promise<void> {
  let started: Promise<() => Promise<unknown>> | null = null;
  const timer = setTimeout(() => {
    started = import('./keepers.ts').then(({ startKeepers }) => startKeepers(context, tellLog));
    started.catch(tellLog);
  }, keepersAfter);
  return async () => {
    clearTimeout(timer);
    const stop = await started;
    await stop?.();
  };
}

interface Running {
  context: DataContext;
  stopKeepers: () => Promise<void>;
}

let starting: Promise<Running> | null = null;

async function start(message: Extract<DataProcessMessage, { type: 'start' }>, port: Port): Promise<Running> {
  const host: Host = createORPCClient(new RPCLink({ port }));
  port.start();
  const context = await createContext(message, host, threads);
  await host.applyPreferences(context.preferences.current);
  await resume(context, message.session);
  fetchFirstHandlers().catch(tellLog);
  return { context, stopKeepers: startKeepersLater(context) };
}

async function receive(message: DataProcessMessage, ports: readonly Port[]): Promise<void> {
  const [port] = ports;
  if (message.type === 'start' && port !== undefined) starting = start(message, port);
  if (starting === null) throw new Error('the start message comes first');
  const { context, stopKeepers } = await starting;
  if (message.type === 'page' && port !== undefined) {
    handler.upgrade(port, { context });
    port.start();
  }
  if (message.type === 'grant') context.files.add(message.id, message.path, message.mode);
  if (message.type === 'lock') {
    const wanted = message.because === 'asked' || context.preferences.current.lockWhenAway;
    if (wanted) await lockWorkspace(context);
  }
  if (message.type === 'shutdown') {
    await stopKeepers();
    await context.session.close();
    process.exit(0);
  }
}

process.parentPort.on('message', (event) => {
  receive(dataProcessMessage.parse(event.data), event.ports).catch((error: unknown) => {
    tellLog(error);
    process.exit(1);
  });
});
