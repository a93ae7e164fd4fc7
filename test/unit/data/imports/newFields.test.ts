import { describe, expect, test } from 'vitest';
import type { ImportMapping } from '#shared/domain/imports/mapping.ts';
import { all, csvFile, importFile, previewed, proposed } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const path = () => csvFile('Full Name,Shirt,Room\nAnna Ash,M,4\nBen Brook,L,12\nCleo Crane,m,\n');

const mapping = (shirt: 'choice' | 'text', room: 'number' | 'flag' = 'number'): ImportMapping => ({
  columns: [
    { column: 0, field: 'fullName', nameOrder: 'givenFamily' },
    { column: 1, field: 'custom', newField: { name: 'Shirt size', type: shirt } },
    { column: 2, field: 'custom', newField: { name: 'Room', type: room } },
  ],
});

describe('a field made by an import', () => {
  test('is there with its values, a choice with the options that occur', async () => {
    const workspace = await openTestWorkspace();
    const { plan } = await proposed(workspace, path(), { leaversOnly: false });
    const wanted = { ...plan, mapping: mapping('choice') };
    const preview = await previewed(workspace, { ...wanted, limit: 10 });
    expect(preview.rows.map(({ custom }) => Object.values(custom))).toEqual([['M', 4], ['L', 12], ['M']]);
    expect(all(workspace, 'SELECT * FROM custom_fields')).toEqual([]);
    for await (const event of await workspace.client.imports.run(wanted)) {
      if (event.type === 'finished') expect(event.summary).toMatchObject({ created: 3, failed: 0 });
    }
    expect(all(workspace, 'SELECT name, type, options FROM custom_fields ORDER BY position')).toEqual([
      { name: 'Shirt size', type: 'choice', options: '["M","L"]' },
      { name: 'Room', type: 'number', options: '[]' },
    ]);
    expect(all(workspace, 'SELECT count(*) AS n FROM custom_values')).toEqual([{ n: 5 }]);
    const [kept] = all(workspace, 'SELECT mapping FROM imports');
    expect(JSON.stringify(kept)).toContain('customField');
  });

  test('is not made where a field out of use has its name', async () => {
    const workspace = await openTestWorkspace();
    const kept = await workspace.client.customFields.add({ name: 'room', type: 'text', options: [] });
    await workspace.client.customFields.update({ ...kept, archived: true });
    const { plan } = await proposed(workspace, path(), { leaversOnly: false });
    const run = async () => {
      for await (const event of await workspace.client.imports.run({ ...plan, mapping: mapping('text') })) {
        expect(event.type).toBe('progress');
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'NAME_TAKEN', data: { name: 'room' } });
    expect(all(workspace, 'SELECT name FROM custom_fields')).toEqual([{ name: 'room' }]);
  });

  test('fails the rows whose cells it can not hold', async () => {
    const workspace = await openTestWorkspace();
    const { plan } = await proposed(workspace, path(), { leaversOnly: false });
    const { counts } = await previewed(workspace, { ...plan, mapping: mapping('text', 'flag'), limit: 5 });
    expect(counts).toMatchObject({ create: 1, fail: 2 });
  });

  test('of two columns is one field, and of two types refused', async () => {
    const workspace = await openTestWorkspace();
    const both = (type: 'text' | 'number'): ImportMapping => ({
      columns: mapping('text').columns.map((column) =>
        column.newField === undefined
          ? column
          : { ...column, newField: { name: 'Note', type: column.column === 1 ? 'text' : type } },
      ),
    });
    const { plan } = await proposed(workspace, path(), { leaversOnly: false });
    await expect(previewed(workspace, { ...plan, mapping: both('number'), limit: 5 })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    });
    await importFile(workspace, path(), { leaversOnly: false });
    const { counts } = await previewed(workspace, { ...plan, mapping: both('text'), limit: 5 });
    expect(counts.fail).toBe(0);
  });
});
