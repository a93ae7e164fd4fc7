import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type ContractRouterClient, isContractProcedure } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { DataContext } from '#data/context.ts';
import { router } from '#data/router.ts';
import { type Contract, contract } from '#shared/contract/index.ts';
import { runCount } from '#test/support/runCount.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { minimalInputs } from './minimalInputs.ts';

/** The contract over a real port, as the page has it. */
function overPort(context: DataContext): ContractRouterClient<Contract> {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  new RPCHandler(router).upgrade(port1, { context });
  port1.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  return client;
}

const procedures = Object.entries(contract).flatMap(([feature, ofFeature]) =>
  Object.keys(ofFeature).map((name) => `${feature}.${name}`),
);

/** Calls a procedure by its name with input of any kind, as a page gone wrong could. */
function callAny(client: object, name: string, input: unknown): Promise<unknown> {
  const [feature = '', procedure = ''] = name.split('.');
  const ofFeature: unknown = Reflect.get(client, feature);
  if (ofFeature === null || (typeof ofFeature !== 'object' && typeof ofFeature !== 'function')) {
    throw new TypeError(`no feature ${feature}`);
  }
  const call: unknown = Reflect.get(ofFeature, procedure);
  if (typeof call !== 'function') throw new TypeError(`no procedure ${name}`);
  return Promise.resolve(Reflect.apply(call, undefined, [input]));
}

const features = Object.keys(contract);

const worksWithout =
  /^((settings|workspace)\.|damage\.(look|salvage)$|keys\.(locked|lock|recover)$|backups\.(list|look|restoreNew|restoreOver)$)/;
const opensOrCloses = /^(workspace\.(create|close)|damage\.salvage)$/;

/** The procedures of a feature but those. */
const of = (feature: string, but: RegExp): string[] =>
  procedures.filter((name) => name.startsWith(`${feature}.`) && !but.test(name));

describe('the contract', () => {
  test('has a procedure behind every name, and refuses in the same words everywhere', () => {
    for (const [feature, ofFeature] of Object.entries(contract)) {
      for (const [name, procedure] of Object.entries(ofFeature)) {
        expect(isContractProcedure(procedure), `${feature}.${name}`).toBe(true);
      }
    }
  });

  test('names the field of bad input, without a stack', async () => {
    const { context } = await openTestWorkspace();
    const client = overPort(context);
    const call = client.people.list({ search: '', sort: 'name', descending: false, offset: -1, limit: 10 });
    const error: unknown = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'BAD_REQUEST', data: { issues: [{ path: ['offset'] }] } });
    expect(JSON.stringify(error)).not.toContain('at ');
  });

  // One workspace for each feature: making one takes longer than all of its calls.
  test.each(features)('everything of %s wants an open workspace', async (feature) => {
    const { context, client } = await openTestWorkspace();
    await context.session.close();
    for (const name of of(feature, worksWithout)) {
      expect(Object.keys(minimalInputs), `add an input for ${name} to this test`).toContain(name);
      await expect(callAny(client, name, minimalInputs[name]), name).rejects.toMatchObject({
        code: 'WORKSPACE_NOT_OPEN',
      });
    }
  });

  test.each(features)('everything of %s takes any input without crashing or writing', async (feature) => {
    const { context, database } = await openTestWorkspace();
    const client = overPort(context);
    const operations = database.sqlite.prepare('SELECT count(*) FROM operations').pluck();
    for (const name of of(feature, opensOrCloses)) {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (input) => {
          await callAny(client, name, input).then(
            () => undefined,
            (error: unknown) => expect(error, name).not.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' }),
          );
        }),
        { numRuns: runCount(15) },
      );
      expect(context.session.opened?.database, name).toBe(database);
      expect(operations.get(), name).toBe(0);
    }
  });
});
