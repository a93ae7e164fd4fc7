import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ExportSubject, exportFormat } from '#shared/contract/exports.ts';
import { openTestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { addPeople } from '../people/someone.ts';
import { exporting } from './exporting.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ familyName: `Person ${index}` }));

describe('what is exported', () => {
  test('is kept in the history and listed, latest first', async () => {
    const workspace = await openTestWorkspace();
    await workspace.context.preferences.update({ userName: 'Hanako' });
    await addPeople(workspace, people(3));
    const { path } = await exporting(workspace, { encoding: 'cp932' });
    workspace.clock.advance(60_000);
    await exporting(workspace, { format: 'json', tiers: ['open', 'hr'] });
    const { total, files } = await workspace.client.exports.log({ offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(files).toMatchObject([
      {
        format: 'json',
        encoding: null,
        tiers: ['open', 'hr'],
        people: 3,
        exportedAt: '2026-04-01T00:01:00.000Z',
      },
      {
        subject: 'people',
        format: 'csv',
        encoding: 'cp932',
        tiers: [],
        people: 3,
        fileName: 'out',
        bytes: readFileSync(path).length,
        exportedBy: 'Hanako',
      },
    ]);
    expect((await workspace.client.exports.log({ offset: 1, limit: 1 })).files).toEqual([files[1]]);
    const kinds = workspace.database.sqlite
      .prepare("SELECT count(*) FROM operations WHERE kind = 'export.run'")
      .pluck()
      .get();
    expect(kinds).toBe(2);
  });

  test('does not stay where that can not be kept', async () => {
    const workspace = await openTestWorkspace();
    await addPeople(workspace, people(1));
    workspace.database.sqlite.exec(
      "CREATE TRIGGER full BEFORE INSERT ON exports BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    const path = join(temporaryFolder(), 'people.csv');
    await expect(exporting(workspace, { path })).rejects.toThrow();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test.each(exportFormat.options)(
    'leaves nothing as %s when it is cancelled, and the old file as it was',
    async (format) => {
      const workspace = await openTestWorkspace();
      await addPeople(workspace, people(2));
      const folder = temporaryFolder();
      const path = join(folder, 'people');
      writeFileSync(path, 'before');
      await expect(exporting(workspace, { format, path, signal: AbortSignal.abort() })).rejects.toThrow();
      expect(readdirSync(folder)).toEqual(['people']);
      expect(readFileSync(path, 'utf8')).toBe('before');
      expect((await workspace.client.exports.log({ offset: 0, limit: 1 })).total).toBe(0);
    },
  );

  test('that can not be written is said to be so', async () => {
    const workspace = await openTestWorkspace();
    const path = join(temporaryFolder(), 'gone', 'people.csv');
    await expect(exporting(workspace, { path })).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      data: { fileName: 'people.csv' },
    });
    expect(existsSync(path)).toBe(false);
  });
});

test('notes of a tier the reader may not see are never exported', async () => {
  const workspace = await openTestWorkspace();
  await workspace.context.preferences.update({ role: 'manager' });
  await expect(exporting(workspace, { format: 'json', tiers: ['open', 'hr'] })).rejects.toMatchObject({
    code: 'EXPORT_TIER',
    data: { tier: 'hr' },
  });
  const { events } = await exporting(workspace, { format: 'json', tiers: ['open', 'owner'] });
  expect(events).toMatchObject([{ type: 'finished' }]);
});

test('a list has columns, so it is no card and no document', async () => {
  const workspace = await openTestWorkspace();
  const subject: ExportSubject = {
    type: 'list',
    selection: { type: 'all', search: '', filter: null, except: [] },
    columns: ['name'],
    sort: 'name',
    descending: false,
  };
  for (const format of ['vcf', 'json'] as const) {
    await expect(exporting(workspace, { format, subject })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { field: 'format' },
    });
  }
});
