import { createRouterClient } from '@orpc/server';
import { router } from '#data/router.ts';
import { reopenWorkspace } from '#data/workspace/lifecycle.ts';
import type { Copy } from '../imports/importing.ts';
import { benchContext } from '../sample/benchSample.ts';

/** The data layer over a workspace that may be written to. */
export async function openMergeClient({ workspace, key }: Copy) {
  const context = benchContext();
  await context.session.use(await reopenWorkspace(workspace, Buffer.from(key)));
  return { context, client: createRouterClient(router, { context }), close: () => context.session.close() };
}
export type MergeClient = Awaited<ReturnType<typeof openMergeClient>>;
