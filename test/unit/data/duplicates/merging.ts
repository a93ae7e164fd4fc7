import type { MergeChoice } from '#shared/contract/duplicates.ts';
import type { RevertEvent } from '#shared/contract/history.ts';
import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/** Makes one person of the two as they are now. */
export async function merge(
  { client }: TestWorkspace,
  { keep, other }: { keep: PersonId; other: PersonId },
  fromOther: MergeChoice['field'][] = [],
): Promise<OperationId> {
  const sides = await Promise.all([keep, other].map((personId) => client.people.profile({ personId })));
  const [one, two] = sides.map(({ id, version }) => ({ id, version }));
  if (one === undefined || two === undefined) throw new Error('there are two');
  return (await client.duplicates.merge({ keep: one, other: two, fromOther })).operationId;
}

/** Takes two records apart again; what was changed since is kept. */
export async function unmerge(
  { client }: TestWorkspace,
  operationId: OperationId,
): Promise<Extract<RevertEvent, { type: 'done' }>> {
  const input = { operationId, personId: null, keepLater: true };
  for await (const event of await client.history.revert(input)) if (event.type === 'done') return event;
  throw new Error('the stream ended without a result');
}
