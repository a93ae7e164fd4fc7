import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { type DataProcessMessage, dataProcessMessage } from '#shared/contract/dataProcess.ts';
import type { DataContext, Host } from './context.ts';
import { isRefusal } from './refusal.ts';
import { router } from './router.ts';
import { createContext, resume } from './start.ts';

/** The data process: owns the workspace's database and serves the contract on every port it is handed. */

type Port = Electron.MessagePortMain;

const handler = new RPCHandler(router, {
  // What the user is not told in words is told to the log, without the data it was about.
  interceptors: [
    onError((error) => {
      if (!isRefusal(error))
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    }),
  ],
});

let starting: Promise<DataContext> | null = null;

async function start(
  message: Extract<DataProcessMessage, { type: 'start' }>,
  port: Port,
): Promise<DataContext> {
  const host: Host = createORPCClient(new RPCLink({ port }));
  port.start();
  const context = await createContext(message, host);
  await host.applyPreferences(context.preferences.current);
  await resume(context, message.session);
  return context;
}

async function receive(message: DataProcessMessage, ports: readonly Port[]): Promise<void> {
  const [port] = ports;
  if (message.type === 'start' && port !== undefined) starting = start(message, port);
  if (starting === null) throw new Error('the start message comes first');
  const context = await starting;
  if (message.type === 'page' && port !== undefined) {
    handler.upgrade(port, { context });
    port.start();
  }
  if (message.type === 'grant') context.files.add(message.id, message.path, message.mode);
  if (message.type === 'shutdown') {
    await context.session.close();
    process.exit(0);
  }
}

z.config({ jitless: true });
process.parentPort.on('message', (event) => {
  receive(dataProcessMessage.parse(event.data), event.ports).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  });
});
