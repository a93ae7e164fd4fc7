import type { InteractionDraft } from '#shared/contract/interactions.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { instant } from '#shared/domain/instant.ts';
import type { Role } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';

/** A call, unless said otherwise. */
export const draft = (
  people: readonly PersonId[],
  parts: Partial<InteractionDraft> = {},
): InteractionDraft => ({
  kind: 'call',
  occurredAt: instant.parse('2026-03-01T01:00:00.000Z'),
  direction: 'mutual',
  purpose: 'checkIn',
  subject: 'Coffee',
  body: '',
  tier: 'open',
  sentiment: null,
  people: [...people],
  ...parts,
});

/** A workspace with people of these family names; the first two by themselves. */
export async function withPeople(...familyNames: string[]) {
  const workspace = await openTestWorkspace();
  const people = await addPeople(
    workspace,
    familyNames.map((familyName) => ({ familyName })),
  );
  const [first, second = first] = people.map(({ id }) => id);
  if (first === undefined || second === undefined) throw new Error('nobody was added');
  return { workspace, first, second };
}

export const timeline = async (workspace: TestWorkspace, personId: PersonId, offset = 0, limit = 50) =>
  await workspace.client.interactions.ofPerson({ personId, offset, limit });

export const actAs = (workspace: TestWorkspace, role: Role, userName: string) =>
  workspace.client.settings.update({ role, userName });
