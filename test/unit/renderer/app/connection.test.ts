import { oc } from '@orpc/contract';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Connection } from '#renderer/app/data/connection.ts';
import { dataAccessOver } from '#renderer/app/data/dataClient.ts';
import { DataProcessGone } from '#renderer/ui/refusals/DataProcessGone.ts';
import { contract } from '#shared/contract/index.ts';

const os = implement(contract);

/** A data process whose keychain answer waits until told; `available` tells one process from another. */
function dataProcess(available: boolean, wait: Promise<unknown> = Promise.resolve()): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const keychain = os.workspace.keychain.handler(async () => {
    await wait;
    return { available };
  });
  const create = os.workspace.create.handler(async function* () {
    yield { type: 'progress' as const, done: 1, total: 2 };
    await new Promise(() => undefined);
  });
  new RPCHandler({ workspace: { keychain, create } }).upgrade(port1, { context: {} });
  port1.start();
  return port2;
}

const never = new Promise<never>(() => undefined);

test('calls made before the first port are answered once it is there', async () => {
  const connection = new Connection();
  const { client } = dataAccessOver(connection);
  const answer = client.workspace.keychain();
  expect(connection.state()).toBe('connecting');
  connection.take(dataProcess(true));
  await expect(answer).resolves.toEqual({ available: true });
  expect(connection.state()).toBe('connected');
});

test('a call in flight fails with DataProcessGone, and the next port answers later ones', async () => {
  const connection = new Connection();
  const { client } = dataAccessOver(connection);
  connection.take(dataProcess(true, never));
  const lost = client.workspace.keychain();
  const failed = expect(lost).rejects.toBeInstanceOf(DataProcessGone);
  // The call has to be on its way before the process dies.
  await new Promise((resolve) => setTimeout(resolve));
  connection.lose();
  await failed;
  expect(connection.state()).toBe('restarting');
  const later = client.workspace.keychain();
  connection.take(dataProcess(false));
  await expect(later).resolves.toEqual({ available: false });
});

test('a stream under way fails with DataProcessGone', async () => {
  const connection = new Connection();
  const { client } = dataAccessOver(connection);
  connection.take(dataProcess(true));
  const wanted = { parent: crypto.randomUUID(), name: 'x', passphrase: 'y', inKeychain: false, sample: null };
  const stream = await client.workspace.create(wanted);
  const first = await stream.next();
  expect(first.value).toEqual({ type: 'progress', done: 1, total: 2 });
  const second = stream.next();
  const failed = expect(second).rejects.toBeInstanceOf(DataProcessGone);
  connection.lose();
  await failed;
});

test('a call that waits for the data process can be given up', async () => {
  const { client } = dataAccessOver(new Connection());
  const control = new AbortController();
  const waiting = client.workspace.keychain(undefined, { signal: control.signal });
  const failed = expect(waiting).rejects.toThrow('enough');
  control.abort(new Error('enough'));
  await failed;
});

test('an answer that breaks the contract is refused', async () => {
  const connection = new Connection();
  const { client } = dataAccessOver(connection);
  const { port1, port2 } = new MessageChannel();
  // A data process of a version with another contract.
  const wrong = implement({ keychain: oc.output(z.object({ available: z.string() })) }).keychain.handler(
    () => ({
      available: 'yes',
    }),
  );
  new RPCHandler({ workspace: { keychain: wrong } }).upgrade(port1, { context: {} });
  port1.start();
  connection.take(port2);
  await expect(client.workspace.keychain()).rejects.toThrow(/does not match expected schema/);
});

test('the listeners hear of each change of state', () => {
  const connection = new Connection();
  const heard: string[] = [];
  const end = connection.subscribe(() => heard.push(connection.state()));
  connection.take(dataProcess(true));
  connection.lose();
  connection.lose();
  end();
  connection.take(dataProcess(true));
  expect(heard).toEqual(['connected', 'restarting']);
});
