import { memberships, people, tenures } from '#data/schema/index.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/** A made-up leaver: when the tenure ended, and when the person joined the network, if so. */
export interface Leaver {
  endedOn: string;
  joinedOn?: string;
}

/** Puts leavers into the workspace. */
export async function addLeavers(
  { database, author, ids, clock }: TestWorkspace,
  leavers: Leaver[],
): Promise<void> {
  await database.write('test.fill', author, (unit) => {
    for (const [index, { endedOn, joinedOn }] of leavers.entries()) {
      const personId = ids.next();
      const now = clock.now();
      unit.insert(people, {
        id: personId,
        familyName: `Leaver${index}`,
        doNotContact: false,
        version: 1,
        createdAt: now,
        updatedAt: now,
      });
      unit.insert(tenures, { id: ids.next(), personId, startedOn: '2015-04-01', endedOn });
      if (joinedOn !== undefined) {
        unit.insert(memberships, { id: ids.next(), personId, invitedOn: joinedOn, joinedOn, leftOn: null });
      }
    }
  });
}

/** So many leavers of one day. */
export const leavers = (count: number, leaver: Leaver): Leaver[] =>
  Array.from({ length: count }, () => leaver);
