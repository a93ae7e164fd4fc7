import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entriesSql } from '#data/audit/list.ts';
import { toldSinceSql } from '#data/audit/viewed.ts';
import type { AuditEntry, AuditFilter } from '#shared/contract/audit.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { plainDate } from '#shared/domain/plainDate.ts';
import { grantFile, type TestWorkspace } from '#test/support/workspace.ts';
import { actAs, draft, timeline, withPeople } from '../interactions/someInteraction.ts';

const everything: AuditFilter = { kinds: [], from: null, to: null, personId: null };

async function entriesOf(
  { client }: TestWorkspace,
  filter: Partial<AuditFilter> = {},
): Promise<AuditEntry[]> {
  const { entries } = await client.audit.list({ ...everything, ...filter, before: null, limit: 50 });
  return entries;
}

const kindsOf = (entries: readonly AuditEntry[]) => entries.map(({ kind }) => kind);

async function withConfidentialNote() {
  const { workspace, first, second } = await withPeople('Smith', '山田');
  await actAs(workspace, 'hr', 'Mika');
  await workspace.client.interactions.log({ ...draft([first]), tier: 'hr', body: 'Salary was the reason' });
  return { workspace, first, second };
}

const named = (entry: AuditEntry | undefined): PersonId[] =>
  entry?.people.map(({ personId }) => personId) ?? [];

test('tells of a look at confidential notes before they are shown, once an hour for each reader and person', async () => {
  const { workspace, first, second } = await withConfidentialNote();
  await timeline(workspace, second);
  expect(await entriesOf(workspace)).toEqual([]);
  await timeline(workspace, first);
  await timeline(workspace, first);
  const [entry, ...others] = await entriesOf(workspace);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    kind: 'notesViewed',
    actor: 'Mika',
    here: true,
    facts: { in: 'timeline', notes: 1 },
  });
  expect(named(entry)).toEqual([first]);
  await actAs(workspace, 'hr', 'Ken');
  await timeline(workspace, first);
  workspace.clock.advance(61 * 60 * 1000);
  await timeline(workspace, first);
  expect((await entriesOf(workspace)).map(({ actor }) => actor)).toEqual(['Ken', 'Ken', 'Mika']);
});

test('tells of notes that a search has brought up, and of the words an interaction had', async () => {
  const { workspace, first } = await withConfidentialNote();
  await workspace.client.people.foundIn({ search: 'salary', people: [first] });
  expect((await entriesOf(workspace))[0]?.facts).toMatchObject({ in: 'search', notes: 1 });
  workspace.clock.advance(61 * 60 * 1000);
  const { interactions } = await timeline(workspace, first);
  workspace.clock.advance(61 * 60 * 1000);
  for (const { id: interactionId } of interactions) {
    await workspace.client.history.ofInteraction({ interactionId, before: null, limit: 10 });
  }
  expect((await entriesOf(workspace)).map(({ facts }) => facts['in'])).toEqual([
    'history',
    'timeline',
    'search',
  ]);
});

test('managers, who see no such notes, leave no entry; and the log itself is for HR', async () => {
  const { workspace, first } = await withConfidentialNote();
  await actAs(workspace, 'manager', 'Boss');
  await timeline(workspace, first);
  await expect(entriesOf(workspace)).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  await expect(workspace.client.audit.check()).rejects.toMatchObject({ code: 'NOT_FOR_ROLE' });
  await actAs(workspace, 'hr', 'Mika');
  expect(await entriesOf(workspace)).toEqual([]);
});

test('finds entries by kind, by day in the zone of the reader, and by person; and goes on below a number', async () => {
  const { workspace, first } = await withConfidentialNote();
  // 1 April, nine in the morning in Tokyo.
  await timeline(workspace, first);
  workspace.clock.advance(24 * 60 * 60 * 1000);
  await workspace.database.write('test', workspace.author, (unit) =>
    unit.audit({ kind: 'peopleExported', facts: { people: 3, format: 'csv' } }),
  );
  expect(kindsOf(await entriesOf(workspace))).toEqual(['peopleExported', 'notesViewed']);
  expect(kindsOf(await entriesOf(workspace, { kinds: ['notesViewed'] }))).toEqual(['notesViewed']);
  expect(kindsOf(await entriesOf(workspace, { personId: first }))).toEqual(['notesViewed']);
  const day = plainDate.parse('2026-04-02');
  expect(kindsOf(await entriesOf(workspace, { from: day }))).toEqual(['peopleExported']);
  expect(kindsOf(await entriesOf(workspace, { to: plainDate.parse('2026-04-01') }))).toEqual(['notesViewed']);
  const page = await workspace.client.audit.list({ ...everything, before: null, limit: 1 });
  expect(page).toMatchObject({ more: true, entries: [{ number: 2 }] });
  const next = await workspace.client.audit.list({ ...everything, before: 2, limit: 1 });
  expect(next).toMatchObject({ more: false, entries: [{ number: 1 }] });
});

test('saves the entries that fit as a file, which is an entry itself', async () => {
  const { workspace, first } = await withConfidentialNote();
  await timeline(workspace, first);
  const path = join(workspace.folder, '..', 'log.csv');
  const file = grantFile(workspace.context, path, 'write');
  expect(await workspace.client.audit.save({ ...everything, file })).toEqual({
    fileName: 'log.csv',
    entries: 1,
  });
  const text = readFileSync(path, 'utf8');
  expect(text.split('\r\n')[1]).toMatch(
    /^1,2026-.*Z,Mika,Confidential notes viewed,"?in the timeline · 1 note"?,Smith$/,
  );
  expect(kindsOf(await entriesOf(workspace))).toEqual(['auditSaved', 'notesViewed']);
});

test('what could not be told of does not leave: the file goes again', async () => {
  const { workspace } = await withConfidentialNote();
  workspace.database.sqlite.exec(`
    CREATE TRIGGER no_more BEFORE INSERT ON audit_entries BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  const path = join(workspace.folder, '..', 'log.csv');
  const file = grantFile(workspace.context, path, 'write');
  await expect(workspace.client.audit.save({ ...everything, file })).rejects.toThrow();
  expect(existsSync(path)).toBe(false);
});

test('goes through no table row by row, but for a filter without an index of its own', async () => {
  const { workspace, first } = await withConfidentialNote();
  const { sqlite } = workspace.database;
  const planOf = (sql: string, parameters: readonly unknown[]) =>
    sqlite
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n');
  const page = { beyond: 100, newestFirst: true, limit: 50 };
  const zone = workspace.clock.timeZone();
  const all = entriesSql(everything, zone, page);
  expect(planOf(all.sql, all.parameters)).toMatch(/SEARCH e USING INTEGER PRIMARY KEY/);
  const one = entriesSql({ ...everything, personId: first }, zone, page);
  expect(planOf(one.sql, one.parameters)).not.toMatch(/SCAN (e|m|p)\b/);
  const told = planOf(toldSinceSql, ['', '', '']);
  expect(told).not.toMatch(/SCAN/);
});
