import { interactionPeople, interactions, people, tenures } from '#data/schema/index.ts';
import type { TestWorkspace } from '#test/support/workspace.ts';

/** Adds people, each with a tenure and an interaction, one write for each ten of them. */
export async function addPeople(workspace: TestWorkspace, count: number): Promise<string[]> {
  const { database, author, ids, clock } = workspace;
  const added: string[] = [];
  for (let first = 0; first < count; first += 10) {
    await database.write('people.add', author, (unit) => {
      for (let number = first; number < Math.min(count, first + 10); number += 1) {
        const id = ids.next();
        const now = clock.now();
        unit.insert(people, {
          id,
          familyName: `Family ${number}`,
          givenName: `Given ${number}`,
          doNotContact: false,
          version: 1,
          createdAt: now,
          updatedAt: now,
        });
        unit.insert(tenures, {
          id: ids.next(),
          personId: id,
          startedOn: '2010-04-01',
          department: `Department ${number}`,
        });
        const interactionId = ids.next();
        unit.insert(interactions, {
          id: interactionId,
          kind: 'call',
          occurredAt: now,
          direction: 'mutual',
          purpose: 'checkIn',
          subject: `Subject ${number}`,
          body: 'What was talked about. '.repeat(5),
          tier: 'open',
          loggedBy: 'Test',
          version: 1,
          createdAt: now,
          updatedAt: now,
        });
        unit.insert(interactionPeople, {
          interactionId,
          personId: id,
          position: 0,
          occurredAt: now,
          direction: 'mutual',
          purpose: 'checkIn',
          present: true,
          kind: 'call',
        });
        added.push(id);
      }
    });
  }
  return added;
}
