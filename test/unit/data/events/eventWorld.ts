import type { WriteUnit } from '#data/database/write.ts';
import { consents, contactPoints, orientations, people, tenures } from '#data/schema/index.ts';
import type { Audience } from '#shared/contract/audience.ts';
import { type CommunityEvent, type EventFacts, eventFacts } from '#shared/contract/events.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import type { OrientationKind } from '#shared/domain/vocabulary.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

export interface KnownPerson {
  name: string;
  wants?: OrientationKind[];
  /** Whether they agreed to hear of events by email, and can be reached by it. */
  agreed?: boolean;
  email?: string;
  givenName?: string;
}

/** A workspace with these people in it, who left a year ago, on 1 April 2026 in Tokyo. */
export async function eventWorld(known: readonly KnownPerson[]) {
  const workspace = await openTestWorkspace();
  const ids = known.map(() => personId.parse(workspace.ids.next()));
  await workspace.database.write('test', workspace.author, (unit) => {
    for (const [index, person] of known.entries()) writePerson(unit, ids[index] ?? '', person);
  });
  return { ...workspace, ids, idOf: (index: number): PersonId => personId.parse(ids[index]) };
}

function writePerson(unit: WriteUnit, id: string, person: KnownPerson): void {
  const { clock, ids } = unit.author;
  const now = clock.now();
  const { name, wants = [], agreed = true, email = `${name.toLowerCase()}@example.com` } = person;
  const givenName = person.givenName ?? null;
  const stamp = { version: 1, createdAt: now, updatedAt: now };
  unit.insert(people, { id, familyName: name, givenName, doNotContact: false, ...stamp });
  unit.insert(tenures, { id: ids.next(), personId: id, startedOn: '2016-04-01', endedOn: '2025-03-31' });
  const point = { channel: 'email', value: email, folded: email, usable: true, position: 0 };
  unit.insert(contactPoints, { id: ids.next(), personId: id, ...point });
  for (const kind of wants) {
    const said = { kind, strength: 2, source: 'said', recordedOn: '2025-06-01' };
    unit.insert(orientations, { id: ids.next(), personId: id, ...said });
  }
  if (!agreed) return;
  const word = { purpose: 'events', channel: 'email', state: 'granted', basis: 'consent', evidence: '' };
  unit.insert(consents, { id: ids.next(), personId: id, ...word, decidedOn: '2025-06-01' });
}

export const everybody: Audience = { type: 'segments', segments: [], orientations: [], except: [] };

/** An evening in Tokyo on 24 March 2026, a week ago, with what the test gives. */
export const facts = (given: Partial<Record<keyof EventFacts, unknown>> = {}): EventFacts =>
  eventFacts.parse({
    ...{ title: 'Spring evening', description: '', zone: 'Asia/Tokyo', place: 'Osaka', link: '' },
    sessions: [session('2026-03-24', '18:30', '20:00')],
    ...{ hosts: [], orientations: [], capacity: null, currency: 'JPY', plannedCost: null },
    ...{ actualCost: null, owner: null },
    ...given,
  });

export const session = (date: string, from: string, to: string, until = date) => ({
  from: { date, time: from },
  to: { date: until, time: to },
});

export async function addEvent(
  { client }: Pick<TestWorkspace, 'client'>,
  given: Parameters<typeof facts>[0] = {},
): Promise<CommunityEvent> {
  const { event } = await client.events.save({ ...facts(given), id: null, version: 0 });
  return event;
}
