import { expect, test } from 'vitest';
import type { Relation } from '#shared/contract/personProfile.ts';
import { type PersonId, relationId } from '#shared/domain/ids.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from './someone.ts';

async function withThree() {
  const workspace = await openTestWorkspace();
  const [boss, member, friend] = await addPeople(workspace, [
    { familyName: 'Boss' },
    { familyName: 'Member' },
    { familyName: 'Friend' },
  ]);
  if (!(boss && member && friend)) throw new Error('nobody was added');
  const profile = (personId: PersonId) => workspace.client.people.profile({ personId });
  return { ...workspace, boss: boss.id, member: member.id, friend: friend.id, profile };
}

const relation = (
  otherId: PersonId,
  kind: Relation['kind'],
  outward: boolean,
  note = '',
): Omit<Relation, 'id' | 'otherName'> & { id: null } => ({ id: null, otherId, kind, outward, note });

test('a relation shows at both people, each from their side', async () => {
  const { client, boss, member, profile } = await withThree();
  const said = relation(boss, 'managerOf', false, ' two years ');
  const saved = await client.people.saveRelation({ personId: member, version: 1, relation: said });
  expect(saved).toMatchObject({
    version: 2,
    relations: [
      {
        kind: 'managerOf',
        outward: false,
        otherId: boss,
        otherName: { familyName: 'Boss' },
        note: 'two years',
      },
    ],
  });
  expect(await profile(boss)).toMatchObject({
    version: 2,
    relations: [{ kind: 'managerOf', outward: true, otherId: member, otherName: { familyName: 'Member' } }],
  });
});

test('one recorded from the other side is changed where it is kept', async () => {
  const { client, boss, member, friend, profile } = await withThree();
  const { relations } = await client.people.saveRelation({
    personId: boss,
    version: 1,
    relation: relation(member, 'managerOf', true),
  });
  const [kept] = relations;
  if (kept === undefined) throw new Error('no relation');
  const turned = {
    id: kept.id,
    otherId: friend,
    kind: 'referredBy',
    outward: true,
    note: 'at a fair',
  } as const;
  const changed = await client.people.saveRelation({ personId: member, version: 2, relation: turned });
  expect(changed.relations).toMatchObject([{ ...turned, otherName: { familyName: 'Friend' } }]);
  expect(await profile(boss)).toMatchObject({ version: 3, relations: [] });
  expect(await profile(friend)).toMatchObject({
    version: 2,
    relations: [{ kind: 'referredBy', outward: false, otherId: member }],
  });
});

test('either of the two takes it away, and the other sees that it is gone', async () => {
  const { client, boss, member, profile } = await withThree();
  const { relations } = await client.people.saveRelation({
    personId: boss,
    version: 1,
    relation: relation(member, 'managerOf', true),
  });
  const [kept] = relations;
  if (kept === undefined) throw new Error('no relation');
  const late = client.people.removeRelation({ personId: member, version: 1, relationId: kept.id });
  await expect(late).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  await client.people.removeRelation({ personId: member, version: 2, relationId: kept.id });
  expect(await profile(boss)).toMatchObject({ version: 3, relations: [] });
});

test('nobody is related to themselves, to nobody, or twice in the same way', async () => {
  const { client, boss, member, friend } = await withThree();
  const save = (version: number, said: ReturnType<typeof relation>, personId = boss) =>
    client.people.saveRelation({ personId, version, relation: said });
  await expect(save(1, relation(boss, 'colleague', true))).rejects.toMatchObject({
    data: { field: 'relation.otherId', reason: 'relatedToSelf' },
  });
  await save(1, relation(member, 'colleague', true));
  const already = { data: { field: 'relation.otherId', reason: 'relatedAlready' } };
  await expect(save(2, relation(member, 'colleague', false))).rejects.toMatchObject(already);
  await expect(save(2, relation(boss, 'colleague', true), member)).rejects.toMatchObject(already);
  // Each was the other's manager at some time.
  await save(2, relation(member, 'managerOf', true));
  await save(3, relation(member, 'managerOf', false));
  await client.people.remove({ personId: friend, version: 1 });
  await expect(save(4, relation(friend, 'colleague', true))).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { what: 'person' },
  });
});

test('a relation of others is not found, and one with a person in the bin is not shown', async () => {
  const { client, boss, member, friend, profile } = await withThree();
  const { relations } = await client.people.saveRelation({
    personId: boss,
    version: 1,
    relation: relation(member, 'colleague', true),
  });
  const id = relationId.parse(relations[0]?.id);
  const missing = { code: 'NOT_FOUND', data: { what: 'relation' } };
  await expect(
    client.people.removeRelation({ personId: friend, version: 1, relationId: id }),
  ).rejects.toMatchObject(missing);
  await expect(
    client.people.saveRelation({
      personId: friend,
      version: 1,
      relation: { ...relation(boss, 'colleague', true), id },
    }),
  ).rejects.toMatchObject(missing);
  await client.people.remove({ personId: member, version: 2 });
  expect((await profile(boss)).relations).toEqual([]);
});
