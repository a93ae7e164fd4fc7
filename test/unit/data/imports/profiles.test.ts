import { describe, expect, test } from 'vitest';
import { csvFile, importFile, inspected, proposed } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const definition = {
  reading: {},
  mapping: {
    columns: [
      { column: 0, field: 'fullName', nameOrder: 'familyGiven' },
      { column: 1, field: 'message' },
    ],
    constants: [{ field: 'tags', value: 'Payroll' }],
  },
  leaversOnly: false,
  onDuplicate: 'fill',
} as const;

const payroll = {
  id: null,
  version: null,
  name: 'Payroll',
  header: ['Who', 'Handle'],
  definition: {
    ...definition,
    mapping: { columns: [...definition.mapping.columns], constants: [...definition.mapping.constants] },
  },
};

describe('the profiles of a workspace', () => {
  test('are kept, changed and taken away', async () => {
    const { client } = await openTestWorkspace();
    const kept = await client.imports.saveProfile(payroll);
    expect(kept).toMatchObject({ name: 'Payroll', version: 1, header: ['Who', 'Handle'] });
    expect(await client.imports.profiles()).toEqual([kept]);
    const changed = await client.imports.saveProfile({ ...kept, name: 'Pay' });
    expect(changed).toEqual({ ...kept, name: 'Pay', version: 2 });
    const { operationId } = await client.imports.removeProfile({ id: kept.id });
    expect(await client.imports.profiles()).toEqual([]);
    expect(operationId).toMatch(/^[\da-f-]{36}$/);
  });

  test('have names of their own, in whichever case and width, and versions', async () => {
    const { client } = await openTestWorkspace();
    const kept = await client.imports.saveProfile(payroll);
    await expect(client.imports.saveProfile({ ...payroll, name: 'ＰＡＹＲＯＬＬ' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { what: 'importProfile', name: 'Payroll' },
    });
    await client.imports.saveProfile({ ...kept, name: 'Pay' });
    await expect(client.imports.saveProfile({ ...kept, name: 'Pay roll' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'importProfile' },
    });
    await client.imports.removeProfile({ id: kept.id });
    const gone = { code: 'NOT_FOUND', data: { what: 'importProfile' } };
    await expect(client.imports.saveProfile(kept)).rejects.toMatchObject(gone);
    await expect(client.imports.removeProfile({ id: kept.id })).rejects.toMatchObject(gone);
  });

  test('read files with such a header again, wherever its columns stand', async () => {
    const workspace = await openTestWorkspace();
    const file = csvFile('Handle,Note,Who\n@hina,x,高梨 陽菜\n');
    expect((await inspected(workspace, file)).profile).toBeNull();
    const kept = await workspace.client.imports.saveProfile(payroll);
    const inspection = await inspected(workspace, file);
    expect(inspection.profile).toEqual({ type: 'own', id: kept.id, name: 'Payroll' });
    expect(inspection.mapping).toEqual({
      columns: [
        { column: 0, field: 'message' },
        { column: 2, field: 'fullName', nameOrder: 'familyGiven' },
      ],
      constants: [{ field: 'tags', value: 'Payroll' }],
    });
    await importFile(workspace, file, { leaversOnly: false });
    const question = { search: '', sort: 'name', descending: false, offset: 0, limit: 10 } as const;
    expect((await workspace.client.people.list(question)).people).toMatchObject([
      { familyName: '高梨', givenName: '陽菜', tags: ['Payroll'] },
    ]);
  });

  test('come before the kinds that other programs write, and leave out fields that are gone', async () => {
    const workspace = await openTestWorkspace();
    const { client } = workspace;
    const connections = csvFile(
      'First Name,Last Name,URL,Email Address,Connected On\nAnna,Ash,https://a.example,,1 Jan 2020\n',
    );
    expect((await inspected(workspace, connections)).profile).toEqual({ type: 'known', name: 'linkedin' });
    const field = await client.customFields.add({ name: 'Motto', type: 'text', options: [] });
    const own = {
      ...payroll,
      header: ['First Name', 'URL'],
      definition: {
        ...payroll.definition,
        mapping: {
          columns: [
            { column: 0, field: 'givenName' as const },
            { column: 1, field: 'custom' as const, customField: field.id },
          ],
        },
      },
    };
    await client.imports.saveProfile(own);
    expect((await inspected(workspace, connections)).mapping.columns).toHaveLength(2);
    const { type: _type, ...motto } = field;
    await client.customFields.update({ ...motto, archived: true });
    const inspection = await inspected(workspace, connections);
    expect(inspection.profile).toMatchObject({ type: 'own', name: 'Payroll' });
    expect(inspection.mapping.columns).toEqual([{ column: 0, field: 'givenName' }]);
  });
});

describe('a file that says nothing of anybody', () => {
  test('shows at once that it has no names', async () => {
    const workspace = await openTestWorkspace();
    const { inspection, plan } = await proposed(workspace, csvFile('Product,Price\nLamp,12\nChair,30\n'));
    expect(inspection.mapping.columns).toEqual([]);
    await expect(importFile(workspace, csvFile('Product,Price\nLamp,12\n'))).rejects.toMatchObject({
      code: 'IMPORT_NO_NAMES',
      data: { columns: ['Product', 'Price'] },
    });
    expect(plan.mapping.columns).toEqual([]);
  });
});

describe('a new field of an import', () => {
  test('is the one of that name where there is one', async () => {
    const workspace = await openTestWorkspace();
    const field = await workspace.client.customFields.add({
      name: 'T-shirt size',
      type: 'text',
      options: [],
    });
    const file = csvFile('Name,Size\nAnna Ash,M\n');
    const { plan } = await proposed(workspace, file, { leaversOnly: false });
    const columns = [
      ...plan.mapping.columns.filter(({ column }) => column === 0),
      { column: 1, field: 'custom' as const, newField: { name: 'Ｔ-SHIRT SIZE', type: 'text' as const } },
    ];
    for await (const event of await workspace.client.imports.run({ ...plan, mapping: { columns } })) {
      if (event.type === 'finished') expect(event.summary).toMatchObject({ created: 1, failed: 0 });
    }
    expect(await workspace.client.customFields.list()).toMatchObject([{ id: field.id, people: 1 }]);
  });
});

describe("the program's own table", () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  const header = 'Enishi record,Family name,Start,End,Company';

  test('has rows of one record for one person, and finds the person again', async () => {
    const workspace = await openTestWorkspace();
    const file = csvFile(`${header}\n${id},Ash,2010-01-01,2012-01-01,A\n${id},Ash,2015-01-01,2016-01-01,\n`);
    const columns = [
      { column: 0, field: 'recordId' },
      { column: 1, field: 'familyName' },
      { column: 2, field: 'startedOn' },
      { column: 3, field: 'endedOn' },
      { column: 4, field: 'company' },
    ] as const;
    const run = async (path: string, onDuplicate: 'skip' | 'update') => {
      const { plan } = await proposed(workspace, path, { leaversOnly: false, onDuplicate });
      for await (const event of await workspace.client.imports.run({
        ...plan,
        mapping: { columns: [...columns] },
      })) {
        if (event.type === 'finished') return event.summary;
      }
      throw new Error('the import ended without a summary');
    };
    expect(await run(file, 'skip')).toMatchObject({ created: 1, updated: 1 });
    const question = { search: '', sort: 'name', descending: false, offset: 0, limit: 10 } as const;
    const { people } = await workspace.client.people.list(question);
    expect(people).toMatchObject([{ id, company: 'A', startedOn: '2010-01-01', leftOn: '2016-01-01' }]);
    const renamed = csvFile(`${header}\n${id},Brook,,,B\n`);
    expect(await run(renamed, 'update')).toMatchObject({ created: 0, updated: 1 });
    expect((await workspace.client.people.list(question)).people).toMatchObject([
      { id, familyName: 'Brook' },
    ]);
  });
});
