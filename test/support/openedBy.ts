import type { OpeningEvent, OpenWorkspace } from '#shared/contract/workspace.ts';

/** The workspace that was opened in the end; fails as the opening does. */
export async function openedBy(events: Promise<AsyncIterable<OpeningEvent>>): Promise<OpenWorkspace> {
  for await (const event of await events) if (event.type === 'opened') return event.workspace;
  throw new Error('the opening ended without a workspace');
}
