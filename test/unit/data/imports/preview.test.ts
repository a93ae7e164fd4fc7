import { describe, expect, test } from 'vitest';
import { all, csvFile, importFile, previewed, proposed } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

describe('the preview', () => {
  test('tells what the run will do, row by row and in sum, and writes nothing', async () => {
    const workspace = await openTestWorkspace();
    const path = csvFile(
      [
        'Employee ID,Full Name,Start Date,End Date,Email',
        '1,Anna Ashdown,2010-01-01,2020-01-01,anna@example.com',
        '1,Anna Ashdown,2010-01-01,2020-01-01,anna@example.com',
        '2,Ben Brook,2010-01-01,,',
        '3,,2010-01-01,2020-01-01,',
        ',,,,',
        '4,Cleo Crane,2010-01-01,soon,',
      ].join('\n'),
    );
    const { plan } = await proposed(workspace, path);
    const preview = await previewed(workspace, { ...plan, limit: 1 });
    expect(preview.counts).toEqual({
      read: 6,
      create: 1,
      update: 0,
      skip: 3,
      skippedStillEmployed: 1,
      fail: 2,
      matched: 0,
      inDoubt: 0,
    });
    expect(preview.rows.map(({ row, result }) => [row, result])).toEqual([
      [2, { outcome: 'create' }],
      [3, { outcome: 'skip', reason: 'duplicate' }],
      [5, { outcome: 'fail', reason: 'noName', field: null, value: '' }],
    ]);
    expect(all(workspace, 'SELECT id FROM people')).toEqual([]);
    const summary = await importFile(workspace, path);
    expect(summary).toMatchObject({ read: 6, created: 1, skipped: 3, skippedStillEmployed: 1, failed: 2 });
  });

  test('without a name column is refused, naming the columns, while the inspection still shows them', async () => {
    const workspace = await openTestWorkspace();
    const { inspection, plan } = await proposed(workspace, csvFile('a,b\n1,2\n'));
    expect(inspection.columns.map(({ header }) => header)).toEqual(['a', 'b']);
    const refused = { code: 'IMPORT_NO_NAMES', data: { columns: ['a', 'b'] } };
    await expect(previewed(workspace, { ...plan, limit: 1 })).rejects.toMatchObject(refused);
    const run = async () => {
      for await (const event of await workspace.client.imports.run(plan)) expect(event.type).toBe('progress');
    };
    await expect(run()).rejects.toMatchObject(refused);
    expect(all(workspace, 'SELECT id FROM imports')).toEqual([]);
  });
});
