import type { HistoryEntry, RevertEvent } from '#shared/contract/history.ts';
import type { OperationId, PersonId } from '#shared/domain/ids.ts';
import { noName } from '#shared/domain/names.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

export const tenure = {
  startedOn: null,
  endedOn: null,
  department: null,
  title: null,
  grade: null,
  manager: null,
  employmentType: null,
  leaveReason: null,
};

/** Adds somebody of that family name and gives the id. */
export async function somebody(
  { client }: Pick<TestWorkspace, 'client'>,
  familyName = '山田',
): Promise<PersonId> {
  const added = await client.people.add({ ...noName, familyName, email: null, tenure: null });
  return added.id;
}

export const draft = {
  kind: 'call',
  occurredAt: '2026-03-01T01:00:00.000Z',
  direction: 'mutual',
  purpose: 'thanks',
  subject: 'A talk',
  body: 'Long and friendly',
  tier: 'open',
} as const;

/** Takes an operation back and gives how it ended. */
export async function takeBack(
  { client }: Pick<TestWorkspace, 'client'>,
  operationId: OperationId,
  personId: PersonId | null = null,
): Promise<Extract<RevertEvent, { type: 'done' }>> {
  for await (const event of await client.history.revert({ operationId, personId })) {
    if (event.type === 'done') return event;
  }
  throw new Error('the stream ended without a result');
}

/** The whole history of a person, latest first. */
export async function historyOf({ client }: TestWorkspace, personId: PersonId): Promise<HistoryEntry[]> {
  const page = await client.history.ofPerson({ personId, group: null, before: null, limit: 100 });
  return page.entries;
}

/** The operation somebody did last. */
export function lastOperation({ database }: TestWorkspace): OperationId {
  const id = database.sqlite.prepare('SELECT max(id) FROM operations').pluck().get();
  return String(id) as OperationId;
}
