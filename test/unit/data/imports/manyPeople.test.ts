import { describe, expect, test } from 'vitest';
import { expectSound } from '#test/support/doctor.ts';
import { all, csvFile, importFile, previewed, proposed } from '#test/support/imports.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

const indexesSql = `SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'person_summaries' ORDER BY name`;

const manyPeople = (rows: number): string =>
  csvFile(
    [
      'Employee ID,Last Name,First Name,Email,Department,End Date',
      ...Array.from(
        { length: rows },
        (_, index) =>
          `N${index},Family${index % 911},Given${index},p${index}@example.com,D${index % 7},2020-01-01`,
      ),
    ].join('\n'),
  );

describe('very many people at once', () => {
  test('have all that is derived of them as when it is derived anew, and the list all its indexes', async () => {
    const workspace = await openTestWorkspace();
    const before = all(workspace, indexesSql);
    expect(await importFile(workspace, manyPeople(9000))).toMatchObject({ created: 9000 });
    expect(all(workspace, indexesSql)).toEqual(before);
    expect(all(workspace, "SELECT 1 FROM workspace_facts WHERE name = 'ordersToMake'")).toEqual([]);
    await expectSound(workspace);
  });

  test('are counted as they will be, and looking can be cancelled', async () => {
    const workspace = await openTestWorkspace();
    const { plan } = await proposed(workspace, manyPeople(6000));
    const cancel = new AbortController();
    const look = async () => {
      const events = await workspace.client.imports.preview({ ...plan, limit: 5 }, { signal: cancel.signal });
      for await (const event of events) {
        expect(event.type).toBe('progress');
        cancel.abort();
      }
    };
    await expect(look()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await previewed(workspace, { ...plan, limit: 5 })).counts).toMatchObject({ create: 6000 });
  });
});
