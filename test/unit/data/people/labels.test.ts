import { expect, test } from 'vitest';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addPeople } from './someone.ts';

async function withTwo() {
  const workspace = await openTestWorkspace();
  const [one, two] = await addPeople(workspace, [{ familyName: 'One' }, { familyName: 'Two' }]);
  if (!(one && two)) throw new Error('nobody was added');
  return { ...workspace, one: one.id, two: two.id };
}

test('labels are found or made by their folded name, and keep their first spelling', async () => {
  const { client, one, two } = await withTwo();
  const first = await client.people.setLabels({
    personId: one,
    version: 1,
    kind: 'skill',
    names: ['Ｊａｖａ', ' 経理 '],
  });
  expect(first).toMatchObject({ version: 2, skills: [{ name: 'Ｊａｖａ' }, { name: '経理' }], tags: [] });
  const second = await client.people.setLabels({
    personId: two,
    version: 1,
    kind: 'skill',
    names: ['java', 'JAVA', 'Design'],
  });
  expect(second.skills.map(({ name }) => name)).toEqual(['Design', 'Ｊａｖａ']);
  expect(second.skills[1]?.id).toBe(first.skills[0]?.id);
});

test('a tag and a skill of one name are two labels; setting the one leaves the other', async () => {
  const { client, one } = await withTwo();
  await client.people.setLabels({ personId: one, version: 1, kind: 'skill', names: ['Design'] });
  const both = await client.people.setLabels({ personId: one, version: 2, kind: 'tag', names: ['design'] });
  expect(both).toMatchObject({ skills: [{ name: 'Design' }], tags: [{ name: 'design' }] });
  const none = await client.people.setLabels({ personId: one, version: 3, kind: 'skill', names: [] });
  expect(none).toMatchObject({ version: 4, skills: [], tags: [{ name: 'design' }] });
});

test('what stays as it is counts for nothing; an old version is refused', async () => {
  const { client, one } = await withTwo();
  await client.people.setLabels({ personId: one, version: 1, kind: 'tag', names: ['board'] });
  const same = await client.people.setLabels({ personId: one, version: 2, kind: 'tag', names: ['Board'] });
  expect(same.version).toBe(2);
  await expect(
    client.people.setLabels({ personId: one, version: 1, kind: 'tag', names: [] }),
  ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE', data: { what: 'person' } });
});

test('all labels are listed by how many carry them; unused ones stay, those in the bin do not count', async () => {
  const { client, one, two } = await withTwo();
  await client.people.setLabels({ personId: one, version: 1, kind: 'tag', names: ['few', 'many', 'none'] });
  await client.people.setLabels({ personId: one, version: 2, kind: 'tag', names: ['few', 'many'] });
  await client.people.setLabels({ personId: two, version: 1, kind: 'tag', names: ['many'] });
  const counts = async () => (await client.people.labels()).map(({ name, people }) => [name, people]);
  expect(await counts()).toEqual([
    ['many', 2],
    ['few', 1],
    ['none', 0],
  ]);
  await client.people.remove({ personId: one, version: 3 });
  expect(await counts()).toEqual([
    ['many', 1],
    ['few', 0],
    ['none', 0],
  ]);
});

test('people are found by what they carry', async () => {
  const { client, one } = await withTwo();
  await client.people.setLabels({ personId: one, version: 1, kind: 'skill', names: ['会計監査'] });
  const question = { search: '監査', sort: 'name', descending: false, offset: 0, limit: 10 } as const;
  expect((await client.people.list(question)).people.map(({ id }) => id)).toEqual([one]);
  await client.people.setLabels({ personId: one, version: 2, kind: 'skill', names: [] });
  expect((await client.people.list(question)).people).toEqual([]);
});
