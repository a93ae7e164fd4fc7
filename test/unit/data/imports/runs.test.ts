import { truncateSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { all, csvFile, fixture, importFile, proposed } from '#test/support/imports.ts';
import { grantFile, openTestWorkspace } from '#test/support/workspace.ts';

describe('a long import', () => {
  const header = 'Employee ID,Full Name,End Date\n';
  const rows = Array.from({ length: 6000 }, (_, index) => `${index},Given Family${index},2020-01-01`);
  const long = () => csvFile(header + rows.join('\n'));

  test('that is cancelled leaves nothing', async () => {
    const workspace = await openTestWorkspace();
    const { plan } = await proposed(workspace, long());
    const cancel = new AbortController();
    const run = async () => {
      for await (const event of await workspace.client.imports.run(plan, { signal: cancel.signal })) {
        expect(event).toMatchObject({ type: 'progress' });
        cancel.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' });
    for (const table of ['people', 'imports', 'operations', 'changes', 'person_summaries']) {
      expect(all(workspace, `SELECT * FROM ${table} LIMIT 1`)).toEqual([]);
    }
  });

  test('whose stream is closed leaves nothing, and frees the way for the next', async () => {
    const workspace = await openTestWorkspace();
    const { plan } = await proposed(workspace, long());
    for await (const event of await workspace.client.imports.run(plan)) {
      expect(event).toMatchObject({ type: 'progress' });
      break;
    }
    expect(all(workspace, 'SELECT * FROM people LIMIT 1')).toEqual([]);
    expect(await importFile(workspace, fixture('hr-export.csv'))).toMatchObject({ created: 11 });
  });
});

describe('a file', () => {
  test('too large is refused before it is read', async () => {
    const workspace = await openTestWorkspace();
    const path = csvFile('Full Name\n'.repeat(10_000));
    truncateSync(path, 1025 * 1024 * 1024);
    await expect(proposed(workspace, path)).rejects.toMatchObject({
      code: 'IMPORT_TOO_LARGE',
      data: { megabytes: 1025, limit: 1024 },
    });
  });

  test('with a header only is refused as empty', async () => {
    const workspace = await openTestWorkspace();
    await expect(proposed(workspace, csvFile('Full Name,Email\n\n'))).rejects.toMatchObject({
      code: 'IMPORT_EMPTY',
    });
  });

  test('nobody picked is not read', async () => {
    const workspace = await openTestWorkspace();
    const file = grantFile(workspace.context, fixture('hr-export.csv'), 'write');
    const inspect = async () => {
      for await (const event of await workspace.client.imports.inspect({ file, reading: {} })) {
        expect(event.type).toBe('progress');
      }
    };
    await expect(inspect()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
