import type { WriteUnit } from '#data/database/write.ts';
import { events, outreaches, requests, surveys } from '#data/schema/index.ts';
import { type PersonId, personId } from '#shared/domain/ids.ts';
import { openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';
import {
  fullCommunity,
  hangCommunity,
  type SharedCommunity,
  writeSharedCommunity,
} from '../duplicates/anyCommunity.ts';
import { draft, somebody } from './world.ts';

export interface CommunityWorld extends TestWorkspace {
  one: PersonId;
  two: PersonId;
  /** Three of each; both have to do with the first. */
  shared: SharedCommunity & { lists: string[]; talks: string[] };
}

/** Two people who have to do with something of everything that the community knows, and a talk of both. */
export async function communityWorld(): Promise<CommunityWorld> {
  const world = await openTestWorkspace();
  const one = personId.parse(await somebody(world, '山田'));
  const two = personId.parse(await somebody(world, '佐藤'));
  const talk = await world.client.interactions.log({ ...draft, people: [one, two] });
  const list = await world.client.segments.add({
    name: 'Circle',
    description: '',
    keepInTouchDays: null,
    kind: 'list',
    people: [],
  });
  const hung = { lists: [list.id], talks: [talk.id] };
  const shared = await world.database.write('test.community', world.author, (unit) => {
    const written = { ...writeSharedCommunity(unit), ...hung };
    hangCommunity(unit, { personId: one, partner: two }, fullCommunity(1), written);
    hangCommunity(unit, { personId: two, partner: one }, fullCommunity(2), written);
    return written;
  });
  return { ...world, one, two, shared };
}

/** Puts the first of each kind into the bin. */
export async function binCommunity({ database, author, shared, clock }: CommunityWorld): Promise<void> {
  const deletedAt = clock.now();
  await database.write('test.bin', author, (unit: WriteUnit) => {
    unit.update(events, { id: String(shared.events[0]) }, { deletedAt });
    unit.update(surveys, { id: String(shared.surveys[0]) }, { deletedAt });
    unit.update(outreaches, { id: String(shared.outreaches[0]) }, { deletedAt });
    unit.update(requests, { id: String(shared.requests[0]) }, { deletedAt });
  });
}
