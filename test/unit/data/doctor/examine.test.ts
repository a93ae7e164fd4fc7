import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '#data/database/driver.ts';
import type { Check } from '#data/doctor/check.ts';
import { checkEncryption } from '#data/doctor/encryption.ts';
import { examineWorkspace } from '#data/doctor/examine.ts';
import { fillWithSample } from '#data/sample/fill.ts';
import { people, tenures } from '#data/schema/index.ts';
import { openTestWorkspace, type TestWorkspace, temporaryFolder } from '#test/support/workspace.ts';
import { addEvent } from '../events/eventWorld.ts';

async function examine({ opened }: TestWorkspace): Promise<Check[]> {
  const checks: Check[] = [];
  for await (const check of examineWorkspace(opened)) checks.push(check);
  return checks;
}

const badOnes = (checks: Check[]) => checks.filter((check) => !check.ok).map((check) => check.name);

async function filled(): Promise<TestWorkspace> {
  const workspace = await openTestWorkspace();
  const size = { seed: 11, people: 120, interactions: 300 };
  for await (const _ of fillWithSample(workspace.database, workspace.author, size));
  return workspace;
}

test('finds nothing wrong with what the writes have kept', async () => {
  const workspace = await filled();
  const { sqlite } = workspace.database;
  // Also after people have changed and gone, which leaves marks in the search index.
  const [id = ''] = sqlite.prepare<[], string>('SELECT id FROM people ORDER BY seq LIMIT 1').pluck().all();
  await workspace.database.write('person.update', workspace.author, (unit) =>
    unit.update(people, { id }, { familyName: 'Changed' }),
  );
  // What nobody searches by, so that only the summaries follow.
  await workspace.database.write('person.update', workspace.author, (unit) => {
    const kept = { deceasedOn: '2026-01-01', keepInTouchDays: 30, keepInTouchFrom: '2026-01-01' };
    unit.update(people, { id }, { ...kept, owner: 'Somebody', doNotContact: true });
    for (const { id: tenure } of unit.find(tenures, { personId: id }, ['id'])) {
      const told = { startedOn: '2011-01-01', endedOn: '2012-01-01', grade: 'G', manager: 'M' };
      unit.update(tenures, { id: String(tenure) }, { ...told, employmentType: 'other', leaveReason: 'R' });
    }
  });
  const checks = await examine(workspace);
  expect(badOnes(checks)).toEqual([]);
  expect(checks.map(({ name }) => name)).toEqual([
    'integrity',
    'encryption',
    'folder',
    'migrations',
    'searchIndex',
    'summaries',
    'facts',
    'audit',
    'auditHeads',
    'counts',
  ]);
  expect(checks.at(-1)?.facts).toMatchObject({ people: 120, interactions: 300 });
  const terms = checks.find(({ name }) => name === 'searchIndex')?.facts['compared'];
  expect(terms).toBeGreaterThan(1000);
});

test('leaves no trace and may be asked again', async () => {
  const workspace = await filled();
  const first = await examine(workspace);
  expect(await examine(workspace)).toEqual(first);
});

const faults: [string, string, string][] = [
  ['a person missing from the search index', 'searchIndex', 'DELETE FROM people_search WHERE rowid = 5'],
  ['notes missing from the search', 'searchIndex', 'DELETE FROM notes_search WHERE rowid = 5'],
  [
    'notes of nobody in the search',
    'searchIndex',
    "INSERT INTO notes_search (rowid, person, open, hr, own) VALUES (9999, 'abc', '', '', '')",
  ],
  ['the beginning of a name too few', 'searchIndex', 'DELETE FROM person_names WHERE seq = 5'],
  ['a facet too many', 'summaries', "INSERT INTO person_facets VALUES ('tag', 'nowhere', 5, NULL)"],
  ['a facet too few', 'summaries', 'DELETE FROM person_facets WHERE seq % 7 = 0'],
  ['a summary out of date', 'summaries', 'UPDATE person_summaries SET interaction_count = 999'],
  ['a summary too few', 'summaries', 'DELETE FROM person_summaries WHERE rowid % 7 = 0'],
  ['a page of facts too few', 'facts', 'DELETE FROM insight_facts WHERE page = 1'],
  [
    'facts of somebody else',
    'facts',
    'UPDATE insight_facts SET facts = (SELECT facts FROM insight_facts WHERE page = 1) WHERE page = 0',
  ],
  [
    'facts of nobody',
    'facts',
    'INSERT INTO insight_facts SELECT page + 100, changed, facts FROM insight_facts WHERE page = 1',
  ],
  [
    'an entry of the audit log that nobody wrote',
    'audit',
    `INSERT INTO audit_entries (number, at, actor, device, kind, facts, people, previous, hash)
     VALUES (1, '2026-01-01T00:00:00.000Z', 'HR', 'd', 'importRun', '{}', '[]', '${'0'.repeat(64)}', 'made up')`,
  ],
  ['another schema version', 'migrations', 'PRAGMA user_version = 999'],
];
test.each(faults)('finds %s', async (_, name, sql) => {
  const workspace = await filled();
  workspace.database.sqlite.exec(sql);
  expect(badOnes(await examine(workspace))).toEqual([name]);
});

test('finds references that lead nowhere', async () => {
  const workspace = await filled();
  const { sqlite } = workspace.database;
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec("UPDATE tenures SET person_id = 'nobody' WHERE id IN (SELECT id FROM tenures LIMIT 1)");
  const checks = await examine(workspace);
  expect(badOnes(checks)).toContain('integrity');
  expect(checks[0]?.facts).toMatchObject({ problems: 1, first: 'tenures → people' });
});

test('finds a database in clear', async () => {
  const path = join(temporaryFolder(), 'data.db');
  const clear = openSqlite(path);
  clear.exec('CREATE TABLE secrets (words TEXT)');
  clear.close();
  expect(await checkEncryption(path)).toMatchObject({ ok: false });
  const noise = join(temporaryFolder(), 'data.db');
  writeFileSync(noise, Buffer.alloc(8192, 0x5a));
  expect(await checkEncryption(noise)).toMatchObject({ ok: true });
});

test('finds give and ask of a kind there is not, and an event that is not when its dates are', async () => {
  const workspace = await filled();
  const { sqlite } = workspace.database;
  const firstOf = async () => (await examine(workspace))[0];
  sqlite.prepare("UPDATE exchanges SET kind = 'unheardOf' WHERE id = (SELECT min(id) FROM exchanges)").run();
  expect(await firstOf()).toMatchObject({ ok: false, facts: { problems: 1 } });
  sqlite.prepare("UPDATE exchanges SET kind = 'talk' WHERE kind = 'unheardOf'").run();
  expect(await firstOf()).toMatchObject({ name: 'integrity', ok: true });
  await addEvent(workspace);
  sqlite
    .prepare("UPDATE events SET starts_at = '2020-01-01T00:00:00.000Z' WHERE title = 'Spring evening'")
    .run();
  expect(await firstOf()).toMatchObject({
    ok: false,
    facts: { problems: 1, first: 'events.starts_at, ends_at' },
  });
});
