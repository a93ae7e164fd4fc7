import { describe, expect, test } from 'vitest';
import { all, csvFile, importFile } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

describe('somebody already there', () => {
  const first = 'Employee ID,Full Name,Start Date,End Date,Email,Department\n';
  const anna = `${first}1,Anna Ashdown,2010-01-01,2020-01-01,anna@example.com,\n`;

  test('is left as is, brought up to date, or added again, as the user says', async () => {
    const workspace = await openTestWorkspace();
    await importFile(workspace, csvFile(anna));
    const again = csvFile(`${first}1,Anna Ashdown,2010-01-01,2021-02-03,Anna.New@example.com,Sales\n`);
    expect(await importFile(workspace, again)).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    expect(await importFile(workspace, again, { onDuplicate: 'update' })).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(all(workspace, 'SELECT started_on, ended_on, department FROM tenures')).toEqual([
      { started_on: '2010-01-01', ended_on: '2021-02-03', department: 'Sales' },
    ]);
    expect(all(workspace, 'SELECT folded, position FROM contact_points ORDER BY position')).toEqual([
      { folded: 'anna@example.com', position: 0 },
      { folded: 'anna.new@example.com', position: 1 },
    ]);
    expect(await importFile(workspace, again, { onDuplicate: 'create' })).toMatchObject({ created: 1 });
    expect(all(workspace, 'SELECT id FROM people')).toHaveLength(2);
  });

  test('keeps what a row leaves open, and another start date is another tenure', async () => {
    const workspace = await openTestWorkspace();
    await importFile(workspace, csvFile(anna));
    const back = csvFile(`${first}1,,2023-04-01,2024-03-31,,Sales\n`.replace('1,,', '1,Anna Ashdown,'));
    await importFile(workspace, back, { onDuplicate: 'update' });
    expect(all(workspace, 'SELECT started_on FROM tenures ORDER BY started_on')).toEqual([
      { started_on: '2010-01-01' },
      { started_on: '2023-04-01' },
    ]);
    expect(all(workspace, 'SELECT folded FROM contact_points')).toEqual([{ folded: 'anna@example.com' }]);
  });

  test.each([
    ['the same number, whatever the name', '1,Anna Rivers,2010-01-01,2020-01-01,,', 1],
    ['another case of the email', ',Anna ASHDOWN,2015-01-01,2016-01-01,ANNA@example.com,', 1],
    [
      'the email of a family, and the name of somebody else',
      ',Bert Ashdown,2015-01-01,2016-01-01,anna@example.com,',
      0,
    ],
    ['the same name and tenure, without a number', ',anna  ASHDOWN,2010-01-01,2020-01-01,,', 1],
    ['the same name, another tenure', '2,Anna Ashdown,2015-05-01,2016-08-31,,', 0],
    ['the same name and nothing else', ',Anna Ashdown,,,,', 0],
  ])('is known by %s: %s', async (_case, row, skipped) => {
    const workspace = await openTestWorkspace();
    await importFile(workspace, csvFile(anna));
    const choices = { leaversOnly: false };
    expect(await importFile(workspace, csvFile(`${first}${row}\n`), choices)).toMatchObject({ skipped });
  });

  test('is not known while in the bin', async () => {
    const workspace = await openTestWorkspace();
    await importFile(workspace, csvFile(anna));
    workspace.database.sqlite.exec("UPDATE people SET deleted_at = '2026-01-01T00:00:00.000Z'");
    expect(await importFile(workspace, csvFile(anna))).toMatchObject({ created: 1 });
  });
});
