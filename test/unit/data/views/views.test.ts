import { expect, test } from 'vitest';
import { type ListDefinition, listDefinition } from '#shared/contract/views.ts';
import { customFieldId, listViewId } from '#shared/domain/ids.ts';
import { clientOf, openTestWorkspace, type TestWorkspace } from '#test/support/workspace.ts';

const list = (parts: object = {}): ListDefinition =>
  listDefinition.parse({
    search: '',
    filter: null,
    sort: 'name',
    descending: false,
    columns: [{ column: 'name', width: 220 }],
    ...parts,
  });

const add = ({ client }: TestWorkspace, name: string, definition = list()) =>
  client.views.save({ id: null, version: null, name, definition });

const names = async ({ client }: TestWorkspace) => (await client.views.mine()).views.map(({ name }) => name);

const operations = ({ database }: TestWorkspace) =>
  database.sqlite.prepare('SELECT kind FROM operations ORDER BY id').pluck().all();

test('views are kept in the order of their making, changed, arranged and removed', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const first = await add(workspace, 'Berlin', list({ search: 'berlin' }));
  const second = await add(workspace, '大阪');
  expect(await names(workspace)).toEqual(['Berlin', '大阪']);
  const changed = await client.views.save({ ...first, name: 'Berlin office' });
  expect(changed).toMatchObject({ id: first.id, name: 'Berlin office', definition: { search: 'berlin' } });
  expect(changed.version).toBeGreaterThan(first.version);
  await client.views.arrange({ ids: [second.id] });
  expect(await names(workspace)).toEqual(['大阪', 'Berlin office']);
  await client.views.remove({ id: second.id });
  expect(await names(workspace)).toEqual(['Berlin office']);
});

test('a name is taken however it is written, but not by the view itself', async () => {
  const workspace = await openTestWorkspace();
  await add(workspace, 'ベルリン');
  const other = await add(workspace, 'Other');
  await expect(add(workspace, 'べるりん')).rejects.toMatchObject({ code: 'NAME_TAKEN' });
  await expect(workspace.client.views.save({ ...other, name: 'ベルリン' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
    data: { what: 'view', name: 'ベルリン' },
  });
  await expect(workspace.client.views.save({ ...other, name: 'OTHER' })).resolves.toMatchObject({
    name: 'OTHER',
  });
});

test('refuses an old version and views that are not there', async () => {
  const workspace = await openTestWorkspace();
  const { client } = workspace;
  const view = await add(workspace, 'Mine');
  await client.views.save({ ...view, definition: list({ search: 'a' }) });
  await expect(client.views.save({ ...view, name: 'Late' })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  });
  const id = listViewId.parse('00000000-0000-7000-8000-00000000ffff');
  await expect(client.views.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(client.views.save({ ...view, id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('everybody has their own, by the name under which they work', async () => {
  const workspace = await openTestWorkspace();
  const { client, context } = workspace;
  const mine = await add(workspace, 'Mine');
  await client.views.keepLast({ ...list({ search: 'mine' }), view: mine.id });
  await client.settings.update({ userName: 'Somebody else' });
  const theirs = clientOf(context);
  expect(await theirs.views.mine()).toEqual({ views: [], last: null });
  await expect(theirs.views.remove({ id: mine.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(
    theirs.views.save({ id: null, version: null, name: 'Mine', definition: list() }),
  ).resolves.toMatchObject({ name: 'Mine' });
});

test('the list as it was left is kept once, and the history has no word of it', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  expect((await client.views.mine()).last).toBeNull();
  await client.views.keepLast({ ...list({ search: 'a' }), view: null });
  await client.views.keepLast({ ...list({ search: 'b', sort: 'leftOn', descending: true }), view: null });
  expect(await client.views.mine()).toEqual({
    views: [],
    last: { ...list({ search: 'b', sort: 'leftOn', descending: true }), view: null },
  });
  expect(database.sqlite.prepare('SELECT count(*) FROM list_views').pluck().get()).toBe(1);
  expect(operations(workspace)).toEqual([]);
});

test('columns and orders of custom fields that are gone are left out', async () => {
  const workspace = await openTestWorkspace();
  const { client, database } = workspace;
  const id = customFieldId.parse('00000000-0000-7000-8000-00000000aaaa');
  const column = `custom:${id}`;
  const columns = [
    { column: 'name', width: 220 },
    { column, width: 120 },
  ];
  await client.views.keepLast({ ...list({ sort: column, descending: true, columns }), view: null });
  expect((await client.views.mine()).last).toEqual({ ...list(), view: null });
  database.sqlite
    .prepare(
      "INSERT INTO custom_fields (id, name, type, created_at, updated_at) VALUES (?, 'Size', 'text', '', '')",
    )
    .run(id);
  expect((await client.views.mine()).last).toEqual({
    ...list({ sort: column, descending: true, columns }),
    view: null,
  });
});

test('what a newer program has kept is left out rather than refused', async () => {
  const workspace = await openTestWorkspace();
  const view = await add(workspace, 'New');
  await add(workspace, 'Known');
  workspace.database.sqlite
    .prepare('UPDATE list_views SET definition = ? WHERE id = ?')
    .run('{"search":1}', view.id);
  expect(await names(workspace)).toEqual(['Known']);
});
