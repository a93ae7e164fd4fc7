import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvFile, importFile } from '#test/support/imports.ts';
import {
  grantFile,
  openTestWorkspace,
  type TestWorkspace,
  temporaryFolder,
} from '#test/support/workspace.ts';

const auditedOf = async ({ client }: TestWorkspace) =>
  (
    await client.audit.list({
      ...{ kinds: [], from: null, to: null, personId: null },
      ...{ before: null, limit: 10 },
    })
  ).entries;

describe('rows that failed', () => {
  const path = () =>
    csvFile(
      [
        'Full Name,Start Date,End Date,"Note, free"',
        'Anna Ashdown,2010-01-01,2009-01-01,"=HYPERLINK(""x"")"',
        'Ben Brook,2010-01-01,2020-01-01,fine',
        ' ,2010-01-01,2020-01-01,"two\nlines"',
      ].join('\n'),
    );

  test.each([
    [
      'en',
      'Row in the file,Why it was not imported',
      'The last day (2009-01-01) lies before the first day',
      'No name in this row',
    ],
    [
      'ja',
      '元の行番号,取り込めなかった理由',
      '退職日（2009-01-01）が入社日より前になっています',
      '氏名がありません',
    ],
  ] as const)(
    'are saved with row and reason in the language of the user (%s)',
    async (language, head, one, two) => {
      const workspace = await openTestWorkspace();
      await workspace.context.preferences.update({ language });
      const summary = await importFile(workspace, path());
      expect(summary.failures.map(({ row }) => row)).toEqual([2, 4]);
      const target = join(temporaryFolder(), 'rejected.csv');
      const to = grantFile(workspace.context, target, 'write');
      expect(await workspace.client.imports.saveRejected({ id: summary.id, to })).toEqual({ rows: 2 });
      expect(readFileSync(target, 'utf8')).toBe(
        [
          `\ufeff${head},Full Name,Start Date,End Date,"Note, free"`,
          `2,${one},Anna Ashdown,2010-01-01,2009-01-01,"'=HYPERLINK(""x"")"`,
          `4,${two}, ,2010-01-01,2020-01-01,"two\nlines"`,
          '',
        ].join('\r\n'),
      );
      expect(await auditedOf(workspace)).toEqual([
        expect.objectContaining({ kind: 'rejectsSaved', facts: { read: 2 } }),
        expect.objectContaining({ kind: 'importRun' }),
      ]);
    },
  );

  test('that can not be saved are a named refusal', async () => {
    const workspace = await openTestWorkspace();
    const summary = await importFile(workspace, path());
    const to = grantFile(workspace.context, join(temporaryFolder(), 'nowhere', 'rejected.csv'), 'write');
    await expect(workspace.client.imports.saveRejected({ id: summary.id, to })).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      data: { fileName: 'rejected.csv' },
    });
    expect(await auditedOf(workspace)).toEqual([expect.objectContaining({ kind: 'importRun' })]);
  });
});
