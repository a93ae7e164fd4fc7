import { expect, test } from 'vitest';
import { auditAside } from '#data/audit/aside.ts';
import { auditHead, brokenAt } from '#data/audit/chain.ts';
import type { Database } from '#data/database/database.ts';
import { personId } from '#shared/domain/ids.ts';
import { openTestWorkspace } from '#test/support/workspace.ts';

/** Somebody with the key and any SQLite can do what the triggers forbid. */
function tamper({ sqlite }: Database, sql: string): void {
  sqlite.exec('DROP TRIGGER audit_entries_stay; DROP TRIGGER audit_entries_are_not_taken_out');
  sqlite.exec(sql);
}

async function withEntries(count: number): Promise<Database> {
  const { database, author } = await openTestWorkspace();
  for (let number = 0; number < count; number += 1) {
    await auditAside(database, author, { kind: 'peopleExported', facts: { people: number } });
  }
  return database;
}

test('a log nobody touched is whole, from the first entry on', async () => {
  const database = await withEntries(0);
  expect(await brokenAt(database.sqlite)).toBeNull();
  expect(auditHead(database.sqlite)).toBeNull();
  const longer = await withEntries(5);
  expect(await brokenAt(longer.sqlite)).toBeNull();
  expect(auditHead(longer.sqlite)?.number).toBe(5);
});

const changes: [string, (at: number) => string][] = [
  ['another author', (at) => `UPDATE audit_entries SET actor = actor || 'x' WHERE number = ${at}`],
  ['another moment', (at) => `UPDATE audit_entries SET at = '2020-01-01T00:00:00.000Z' WHERE number = ${at}`],
  ['other facts', (at) => `UPDATE audit_entries SET facts = '{"people":99}' WHERE number = ${at}`],
  ['other people', (at) => `UPDATE audit_entries SET people = '["a"]' WHERE number = ${at}`],
  ['another kind', (at) => `UPDATE audit_entries SET kind = 'importRun' WHERE number = ${at}`],
];

test.each(changes)('finds %s in any entry', async (_, change) => {
  const database = await withEntries(6);
  for (let at = 1; at <= 6; at += 1) {
    database.sqlite.exec('BEGIN');
    tamper(database, change(at));
    expect(await brokenAt(database.sqlite)).toBe(at);
    database.sqlite.exec('ROLLBACK');
  }
});

test('finds that an entry is missing', async () => {
  const database = await withEntries(6);
  tamper(database, 'DELETE FROM audit_entries WHERE number = 3');
  expect(await brokenAt(database.sqlite)).toBe(3);
});

test('the program itself can neither change nor remove an entry', async () => {
  const { sqlite } = await withEntries(2);
  expect(() => sqlite.exec("UPDATE audit_entries SET actor = 'x'")).toThrow('never changed');
  expect(() => sqlite.exec('DELETE FROM audit_entries')).toThrow('never taken out');
});

test('people stand in it by a token, the same each time', async () => {
  const { database, author, ids } = await openTestWorkspace();
  const id = personId.parse(ids.next());
  await auditAside(database, author, { kind: 'notesViewed', facts: { notes: 1 }, people: [id] });
  await auditAside(database, author, { kind: 'notesViewed', facts: { notes: 2 }, people: [id, id] });
  const rows = database.sqlite.prepare<[], { people: string }>('SELECT people FROM audit_entries').all();
  expect(new Set(rows.map((row) => row.people)).size).toBe(1);
  expect(JSON.stringify(database.sqlite.prepare('SELECT * FROM audit_entries').all())).not.toContain(id);
  expect(database.sqlite.prepare('SELECT count(*) AS count FROM audit_mentions').get()).toEqual({ count: 2 });
});

test('an entry goes with what it tells of, or not at all', async () => {
  const { database, author } = await openTestWorkspace();
  await expect(
    database.write('import.run', author, (unit) => {
      unit.audit({ kind: 'importRun', facts: { created: 1 } });
      throw new Error('broke off');
    }),
  ).rejects.toThrow('broke off');
  expect(auditHead(database.sqlite)).toBeNull();
});
