import { expect, test } from 'vitest';
import { mixSql } from '#data/outreach/audienceMix.ts';
import { sentToSql } from '#data/outreach/confirmSent.ts';
import { languagesSql, messagePeopleSql } from '#data/outreach/messagePeople.ts';
import { outreachesSql, outreachSql } from '#data/outreach/read.ts';
import { writtenToSql } from '#data/outreach/recipients.ts';
import { byNameSql } from '#data/outreach/writeOutreach.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';
import { addMembers, confirming, saved, writing } from './outreachWorld.ts';

const statements = {
  mixSql,
  sentToSql,
  languagesSql,
  messagePeopleSql,
  outreachesSql,
  outreachSql,
  writtenToSql,
  byNameSql,
};

test.each([
  ['empty', 0],
  ['counted by ANALYZE', 40],
])('messages are read from keys and indexes alone; with tables %s', async (_, many) => {
  const workspace = await openTestWorkspace();
  const { sqlite } = workspace.database;
  if (many > 0) {
    await addMembers(
      workspace,
      Array.from({ length: many }, (__, n) => ({ familyName: `Smith${n}` })),
    );
    const { outreach } = await writing(workspace, await saved(workspace), { format: 'csv' });
    await confirming(workspace, { ...outreach, sentOn: plainDate.parse('2026-03-30'), except: [] });
    await saved(workspace);
    sqlite.exec('ANALYZE');
  }
  for (const [name, sql] of Object.entries(statements)) {
    const named = Object.fromEntries(Array.from(sql.matchAll(/:(\w+)/g), ([, key]) => [key ?? '', '[]']));
    const positions = Array.from(sql.matchAll(/\?/g), () => '[]');
    const steps = sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...positions, ...(Object.keys(named).length > 0 ? [named] : []))
      .map(({ detail }) => detail);
    const scans = steps.filter((detail) => /^SCAN/.test(detail) && !/VIRTUAL TABLE|USING INDEX/.test(detail));
    expect(scans, name).toEqual([]);
  }
  const listed = sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${outreachesSql}`)
    .all(10, 0)
    .map(({ detail }) => detail);
  // In the order of the index, without sorting.
  expect(listed).toContainEqual(expect.stringContaining('USING INDEX outreaches_sent'));
  expect(listed).not.toContainEqual(expect.stringContaining('TEMP B-TREE'));
});
