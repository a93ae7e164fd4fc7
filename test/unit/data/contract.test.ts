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

  test.each(procedures.filter((name) => !/^(settings|workspace)\./.test(name)))(
    '%s wants an open workspace',
    async (name) => {
      const { context, client } = await openTestWorkspace();
      await context.session.close();
      expect(Object.keys(minimalInputs), `add an input for ${name} to this test`).toContain(name);
      await expect(callAny(client, name, minimalInputs[name])).rejects.toMatchObject({
        code: 'WORKSPACE_NOT_OPEN',
      });
    },
  );

  test.each(procedures.filter((name) => !/^workspace\.(create|close)$/.test(name)))(
    '%s takes any input without crashing or writing',
    async (name) => {
      const { context, database } = await openTestWorkspace();
      const client = overPort(context);
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (input) => {
          await callAny(client, name, input).then(
            () => undefined,
            (error: unknown) => expect(error).not.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' }),
          );
        }),
        { numRuns: 30 },
      );
      const operations = database.sqlite.prepare('SELECT count(*) FROM operations').pluck().get();
      expect(operations).toBe(0);
    },
  );
});
